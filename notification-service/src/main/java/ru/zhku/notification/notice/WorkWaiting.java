package ru.zhku.notification.notice;

/** Told within the service: once this transaction has committed, the workers have something to do. */
record WorkWaiting() {}
