package ru.zhku.kit.test.violations.injection.account;

import jakarta.inject.Inject;

/** Has no scope, so that no test application makes a bean of it. */
class AccountService {
    @Inject
    String name;
}
