package ru.zhku.debt.account.domain;

/** Check digits of Russian identifiers. */
public final class CheckDigits {
    private static final int[] INN_10 = {2, 4, 10, 3, 5, 9, 4, 6, 8};
    private static final int[] INN_11 = {7, 2, 4, 10, 3, 5, 9, 4, 6, 8};
    private static final int[] INN_12 = {3, 7, 2, 4, 10, 3, 5, 9, 4, 6, 8};

    private CheckDigits() {}

    /** An organisation's (10 digits) or a person's (12 digits) ИНН. */
    public static boolean isInn(String text) {
        if (!isDigits(text)) {
            return false;
        }
        if (text.length() == 10) {
            return check(text, INN_10);
        }
        return text.length() == 12 && check(text, INN_11) && check(text, INN_12);
    }

    /** ОГРН (13 digits) or ОГРНИП (15 digits). */
    public static boolean isOgrn(String text) {
        if (!isDigits(text) || text.length() != 13 && text.length() != 15) {
            return false;
        }
        int last = text.length() - 1;
        long remainder = Long.parseLong(text.substring(0, last)) % (last - 1);
        return remainder % 10 == digit(text, last);
    }

    public static boolean isOktmo(String text) {
        return isDigits(text) && (text.length() == 8 || text.length() == 11);
    }

    private static boolean check(String text, int[] weights) {
        int sum = 0;
        for (int i = 0; i < weights.length; i++) {
            sum += weights[i] * digit(text, i);
        }
        return sum % 11 % 10 == digit(text, weights.length);
    }

    private static boolean isDigits(String text) {
        return text != null && !text.isEmpty() && text.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    private static int digit(String text, int at) {
        return text.charAt(at) - '0';
    }
}
