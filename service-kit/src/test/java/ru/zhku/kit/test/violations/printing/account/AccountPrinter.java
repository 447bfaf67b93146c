package ru.zhku.kit.test.violations.printing.account;

class AccountPrinter {
    void print(Exception reason) {
        System.out.println("printed");
        reason.printStackTrace();
    }
}
