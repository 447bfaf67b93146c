package ru.zhku.kit.test.violations.doubles.account;

class AccountShare {
    long share(long sum, int percent) {
        var share = percent / 100.0;
        return Math.round(sum * share);
    }
}
