package ru.zhku.kit.test.violations.labels.account.domain;

public enum Standing {
    OPEN,
    CLOSED
}
