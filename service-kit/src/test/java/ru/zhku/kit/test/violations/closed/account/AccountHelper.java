package ru.zhku.kit.test.violations.closed.account;

/** Public without being the front door. */
public class AccountHelper {
    public String help() {
        return "help";
    }
}
