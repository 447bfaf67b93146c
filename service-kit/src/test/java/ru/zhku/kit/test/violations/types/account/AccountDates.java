package ru.zhku.kit.test.violations.types.account;

import java.time.LocalDateTime;
import java.util.Date;

class AccountDates {
    private Date opened;

    LocalDateTime closed(LocalDateTime day) {
        return opened == null ? day : null;
    }
}
