package ru.zhku.notification.template.domain;

import java.time.LocalDate;

/** One version of a template; it is never changed, only followed by the next. */
public record TemplateVersion(TemplateCode code, int version, Wording wording, LocalDate createdOn, String createdBy) {}
