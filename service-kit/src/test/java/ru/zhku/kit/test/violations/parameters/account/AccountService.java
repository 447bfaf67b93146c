package ru.zhku.kit.test.violations.parameters.account;

class AccountService {
    AccountService(int a, int b, int c, int d, int e, int f, int g, int h) {}

    record Wide(int a, int b, int c, int d, int e, int f, int g, int h) {}
}
