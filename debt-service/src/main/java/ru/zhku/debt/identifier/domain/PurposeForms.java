package ru.zhku.debt.identifier.domain;

import java.util.regex.Pattern;

/** How a purpose writes what has digits and is no account: dates, sums, places. Texts of patterns, without case. */
final class PurposeForms {
    static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
    static final String BLANK = "[\\s\\u00a0\\u2007\\u202f]";
    static final String END = "(?![\\p{L}\\d])";

    private static final String DAY = "(?:0?[1-9]|[12][0-9]|3[01])";
    private static final String MONTH = "(?:0?[1-9]|1[0-2])";
    private static final String YEAR = "20[0-9]{2}";
    private static final String MONTH_NAME =
            "(?:янв(?:ар[ьяе])?|фев(?:рал[ьяе])?|мар(?:т[ае]?)?|апр(?:ел[ьяе])?|ма[йяе]"
                    + "|июн[ьяе]?|июл[ьяе]?|авг(?:уст[ае]?)?|сен(?:т(?:ябр[ьяе])?)?|окт(?:ябр[ьяе])?|ноя(?:б(?:р[ьяе])?)?"
                    + "|дек(?:абр[ьяе])?)(?!\\p{L})\\.?";

    /** A day, a month or a year that shows by itself that it is one. */
    static final String DATE = "(?:" + DAY + "[./-]" + MONTH + "[./-](?:20)?[0-9]{2}" + END
            + "|" + MONTH + "[./-]" + YEAR + END
            + "|" + YEAR + "[./-](?:0[1-9]|1[0-2])(?:[./-][0-9]{2})?" + END
            + "|" + YEAR + BLANK + "*г(?:\\.|од[а-яё]*|" + END + ")"
            + "|(?:" + DAY + BLANK + "+)?" + MONTH_NAME + BLANK + "*" + YEAR + END
            + "|" + DAY + BLANK + "+" + MONTH_NAME + ")";

    /** A sum before the word of its currency. */
    static final String SUM = "[0-9]+(?:[.,=-][0-9]{2})?" + BLANK + "*(?:₽|р\\.(?!" + BLANK + "*п(?:\\.|" + END
            + "))|руб[а-яё]*\\.?|р(?![\\p{L}\\d.]))(?:" + BLANK + "*[0-9]{1,2}" + BLANK + "*к(?:оп[а-яё]*)?" + END
            + ")?";

    /** What cannot be a group of an account's number, wherever it stands. */
    static final String PLAIN = "(?:" + DATE + "|" + SUM + ")";

    /** What cannot be an account of a list either, but in groups of an account's number it could be one. */
    static final String NOT_LISTED = "(?:кв|дом|д)[0-9]+"
            + "|[0-9]{1,3}(?:(?:\\.|" + BLANK + ")[0-9]{3}){1,5}[.,][0-9]{2}" + END
            + "|[0-9]+\\.[0-9]{2}(?![\\p{L}\\d.])";

    /** A sum behind its word, and a part of an address by its word. */
    private static final String SAID = "сумм[аеуы][^\\p{L}\\d]{1,5}[0-9]+(?:" + BLANK + "[0-9]{3})*(?:[.,=-][0-9]{2})?"
            + END
            + "|(?:кв(?:артир[аеуы])?|д(?:ом[ае]?)?|корп(?:ус)?|к\\.|стр(?:оение)?|под(?:\\.|ъезд)|эт(?:аж)?|пом(?:ещение)?"
            + "|ком(?:ната)?|оф(?:ис)?)(?!\\p{L})[.:№#\\s\\u00a0\\u2007\\u202f]*[0-9]+(?:[/-][0-9]+)*\\p{L}?" + END
            + "|[0-9]+" + BLANK + "*(?:этаж|подъезд)[а-яё]*";

    /** What is no account outside a list, because it says itself what it is. */
    static final String SAYS_WHAT_IT_IS = PLAIN + "|" + SAID;

    private PurposeForms() {}
}
