package ru.zhku.kit.test.violations.longmethods.account;

class AccountStory {
    int tell() {
        int told = 0;
        told += 0;
        told += 1;
        told += 2;
        told += 3;
        told += 4;
        told += 5;
        told += 6;
        told += 7;
        told += 8;
        told += 9;
        told += 10;
        told += 11;
        told += 12;
        told += 13;
        told += 14;
        told += 15;
        told += 16;
        told += 17;
        told += 18;
        told += 19;
        told += 20;
        told += 21;
        told += 22;
        told += 23;
        told += 24;
        told += 25;
        told += 26;
        told += 27;
        told += 28;
        told += 29;
        told += 30;
        told += 31;
        told += 32;
        told += 33;
        told += 34;
        told += 35;
        return told;
    }
}
