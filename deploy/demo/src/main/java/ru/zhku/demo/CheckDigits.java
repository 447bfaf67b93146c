package ru.zhku.demo;

import java.util.Locale;

/** Numbers with the right check digits; the tax office 5199 does not exist, so none belongs to anybody. */
final class CheckDigits {

    private static final int[] INN_10 = {2, 4, 10, 3, 5, 9, 4, 6, 8};
    private static final int[] INN_12_FIRST = {7, 2, 4, 10, 3, 5, 9, 4, 6, 8};
    private static final int[] INN_12_SECOND = {3, 7, 2, 4, 10, 3, 5, 9, 4, 6, 8};

    private CheckDigits() {}

    static String innOfFirm(int serial) {
        String head = "5199" + String.format(Locale.ROOT, "%05d", serial);
        return head + digit(head, INN_10);
    }

    static String innOfPerson(int serial) {
        String head = "5199" + String.format(Locale.ROOT, "%06d", serial);
        String eleven = head + digit(head, INN_12_FIRST);
        return eleven + digit(eleven, INN_12_SECOND);
    }

    static String ogrn(int year, int serial) {
        String head = String.format(Locale.ROOT, "1%02d5199%05d", year, serial);
        return head + Long.parseLong(head) % 11 % 10;
    }

    private static int digit(String digits, int[] weights) {
        int sum = 0;
        for (int i = 0; i < weights.length; i++) {
            sum += (digits.charAt(i) - '0') * weights[i];
        }
        return sum % 11 % 10;
    }
}
