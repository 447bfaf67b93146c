package ru.zhku.debt.identifier.domain;

import java.util.regex.Pattern;

/** The forms and check digits of Russian identifiers; ИНН, ОГРН and ОКТМО are in {@code CheckDigits}. */
public final class Identifiers {
    private static final Pattern ELS = Pattern.compile("[0-9]{2}[А-Я]{2}[0-9]{6}");
    private static final Pattern IZHKU = Pattern.compile(ELS.pattern() + "-[0-9]{2}");
    private static final Pattern PAYMENT_DOCUMENT = Pattern.compile(IZHKU.pattern() + "-[0-9]{4}");
    private static final Pattern SNILS = Pattern.compile("[0-9]{11}|[0-9]{3}-[0-9]{3}-[0-9]{3}[ -][0-9]{2}");
    private static final Pattern BIK = Pattern.compile("[0-9]{9}");
    private static final Pattern ACCOUNT = Pattern.compile("[0-9]{20}");
    private static final Pattern GUID = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");
    private static final Pattern CADASTRAL = Pattern.compile("[0-9]{2}:[0-9]{2}:[0-9]{6,7}:[0-9]{1,20}");
    private static final int[] BANK_WEIGHTS = {7, 1, 3};
    private static final int LAST_UNCHECKED_SNILS = 1_001_998;
    private static final int FIRST_BANK = 50;
    private static final int ELS_LENGTH = 10;

    private Identifiers() {}

    /** ЕЛС: two digits, two Russian capitals, six digits. */
    public static boolean isEls(String text) {
        return ELS.matcher(text).matches();
    }

    /** ЕЛС and the number of a service: {@code 80РС558347-01}. */
    public static boolean isIzhku(String text) {
        return IZHKU.matcher(text).matches();
    }

    /** The ЕЛС in a text that is an ЕЛС or an ИЖКУ; null otherwise. */
    public static String elsOf(String text) {
        return isEls(text) || isIzhku(text) ? text.substring(0, ELS_LENGTH) : null;
    }

    /** ИЖКУ and the number of a document: {@code 80РС558347-01-2345}. */
    public static boolean isPaymentDocument(String text) {
        return PAYMENT_DOCUMENT.matcher(text).matches();
    }

    /** Eleven digits, also as {@code 112-233-445 95}. Numbers up to 001-001-998 have no check digits. */
    public static boolean isSnils(String text) {
        if (!SNILS.matcher(text).matches()) {
            return false;
        }
        var digits = text.replaceAll("[ -]", "");
        int number = Integer.parseInt(digits.substring(0, 9));
        if (number <= LAST_UNCHECKED_SNILS) {
            return number > 0;
        }
        int sum = 0;
        for (int i = 0; i < 9; i++) {
            sum += (9 - i) * digit(digits, i);
        }
        return sum % 101 % 100 == Integer.parseInt(digits.substring(9));
    }

    public static boolean isBik(String text) {
        return BIK.matcher(text).matches();
    }

    /** Twenty digits, whatever their check digit. */
    public static boolean hasAccountForm(String text) {
        return ACCOUNT.matcher(text).matches();
    }

    /**
     * Whether the account's check digit depends on this БИК in the way of banks: the accounts of the treasury and of
     * the Bank of Russia's own offices (last three digits of the БИК below 050) are keyed otherwise.
     */
    public static boolean isBanks(String bik) {
        return isBik(bik) && bik.startsWith("04") && Integer.parseInt(bik.substring(6)) >= FIRST_BANK;
    }

    /** A customer's account at a bank: the last three digits of the БИК stand before it. */
    public static boolean isBankAccount(String account, String bik) {
        return hasAccountForm(account) && isBik(bik) && isKeyed(bik.substring(6) + account);
    }

    /** A bank's account at the Bank of Russia: 0 and the fifth and sixth digits of the БИК stand before it. */
    public static boolean isCorrespondentAccount(String account, String bik) {
        return hasAccountForm(account) && isBik(bik) && isKeyed("0" + bik.substring(4, 6) + account);
    }

    public static boolean isHouseGuid(String text) {
        return GUID.matcher(text).matches();
    }

    public static boolean isCadastralNumber(String text) {
        return CADASTRAL.matcher(text).matches();
    }

    private static boolean isKeyed(String digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            sum += BANK_WEIGHTS[i % BANK_WEIGHTS.length] * digit(digits, i) % 10;
        }
        return sum % 10 == 0;
    }

    private static int digit(String text, int at) {
        return text.charAt(at) - '0';
    }
}
