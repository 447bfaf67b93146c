package ru.zhku.notification.template.domain;

/** Subject and body of a letter, with placeholders in a template and without them in what it renders to. */
public record Wording(String subject, String body) {}
