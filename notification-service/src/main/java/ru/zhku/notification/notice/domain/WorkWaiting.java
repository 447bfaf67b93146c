package ru.zhku.notification.notice.domain;

/** Told within the service: once this transaction has committed, the workers have something to do. */
public record WorkWaiting() {}
