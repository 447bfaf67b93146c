package ru.zhku.debt.liability.domain;

/** The insurance number of a person: eleven digits, the last two of them a check. */
public final class Snils {
    private static final int DIGITS = 11;
    private static final int COUNTED = 9;
    private static final int LAST_UNCHECKED = 1_001_998;
    private static final int MODULUS = 101;

    private Snils() {}

    /** The digits alone; blanks and hyphens are how people write it. */
    public static String digits(String text) {
        return text.replaceAll("[ -]", "");
    }

    /** Numbers up to 001-001-998 bear no check digits. */
    public static boolean isValid(String digits) {
        if (digits.length() != DIGITS || !digits.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return false;
        }
        if (Integer.parseInt(digits.substring(0, COUNTED)) <= LAST_UNCHECKED) {
            return true;
        }
        int sum = 0;
        for (int i = 0; i < COUNTED; i++) {
            sum += (digits.charAt(i) - '0') * (COUNTED - i);
        }
        return sum % MODULUS % 100 == Integer.parseInt(digits.substring(COUNTED));
    }
}
