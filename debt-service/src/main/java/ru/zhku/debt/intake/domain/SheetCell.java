package ru.zhku.debt.intake.domain;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Locale;
import java.util.regex.Pattern;

/** What a numeric cell of a workbook says, written as it would stand in a CSV file. */
public final class SheetCell {
    /** A workbook keeps fifteen digits of a number; what lies behind is noise of its binary form. */
    private static final MathContext KEPT = new MathContext(15, RoundingMode.HALF_UP);

    private static final BigDecimal FIRST_UNKEPT = BigDecimal.TEN.pow(15);
    private static final int MOST_DECIMALS = 40;
    private static final BigDecimal LAST_DAY = BigDecimal.valueOf(2_958_465);
    private static final LocalDate EPOCH_1900 = LocalDate.of(1899, 12, 30);
    private static final LocalDate EPOCH_1904 = LocalDate.of(1904, 1, 1);

    /** Quoted text, colours and conditions, escaped and padding characters say nothing of the kind of a format. */
    private static final Pattern DECORATION = Pattern.compile("\"[^\"]*\"|\\[[^\\]]*\\]|[\\\\_*].");

    private static final Pattern DATE_LETTER = Pattern.compile("[dmyhs]");

    private SheetCell() {}

    /** Some digits of the whole number are lost already: two different codes may have become one. */
    public static boolean isCut(BigDecimal number) {
        return number.abs().compareTo(FIRST_UNKEPT) >= 0;
    }

    /** {@code 1234.5599999999999} is 1234.56. */
    public static String number(BigDecimal number) {
        var kept = number.round(KEPT).stripTrailingZeros();
        return isCut(kept) || kept.scale() > MOST_DECIMALS ? kept.toString() : kept.toPlainString();
    }

    /** {@code 44651} is 2022-03-31, as a month 2022-03; what is no day stays a number. */
    public static String date(BigDecimal serial, boolean from1904, boolean asMonth) {
        if (serial.signum() <= 0 || serial.compareTo(LAST_DAY) > 0) {
            return number(serial);
        }
        var day = (from1904 ? EPOCH_1904 : EPOCH_1900).plusDays(serial.intValue());
        return asMonth ? day.toString().substring(0, 7) : day.toString();
    }

    /**
     * Whether a cell's format shows its number as a date.
     *
     * @param id of the format, the reserved ones among them; null if the cell has none
     * @param format its pattern; null for a reserved one
     */
    public static boolean isDate(Integer id, String format) {
        if (format != null) {
            var bare = DECORATION.matcher(format.toLowerCase(Locale.ROOT)).replaceAll("");
            return !bare.contains("general") && DATE_LETTER.matcher(bare).find();
        }
        return id != null && (id >= 14 && id <= 22 || id >= 27 && id <= 36 || id >= 50 && id <= 58);
    }
}
