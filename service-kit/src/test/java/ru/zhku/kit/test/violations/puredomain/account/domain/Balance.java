package ru.zhku.kit.test.violations.puredomain.account.domain;

import ru.zhku.kit.time.BusinessClock;

/** Asks the clock instead of being told the day. */
public record Balance(BusinessClock clock) {}
