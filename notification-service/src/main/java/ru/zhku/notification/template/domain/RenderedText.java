package ru.zhku.notification.template.domain;

/** What a version of a template says with given values. */
public record RenderedText(int version, Wording wording) {}
