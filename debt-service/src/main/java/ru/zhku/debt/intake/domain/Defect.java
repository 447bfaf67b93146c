package ru.zhku.debt.intake.domain;

/**
 * A line that is not posted.
 *
 * @param detail what the code's reason goes on with, its first punctuation included, null if nothing
 */
public record Defect(long line, String column, String value, DefectCode code, String detail) {
    private static final int SHOWN = 200;
    private static final int QUOTED = 120;

    /** The value is shortened and freed of control characters, as it will be shown to people. */
    public static Defect of(long line, String column, String value, DefectCode code, String detail) {
        return new Defect(line, column, value == null ? null : printable(value), code, detail);
    }

    /** For people: what is wrong and what to do. */
    public String reason() {
        return detail == null ? code.label() : code.label() + detail;
    }

    /** The beginning of a long text of the sender's, in quotation marks, as a detail shows it. */
    static String quoted(String text) {
        int shown = text.offsetByCodePoints(0, Math.min(QUOTED, text.codePointCount(0, text.length())));
        return "«" + text.substring(0, shown) + (shown < text.length() ? "…»" : "»");
    }

    private static String printable(String value) {
        int length = Math.min(value.length(), SHOWN);
        if (length < value.length() && Character.isHighSurrogate(value.charAt(length - 1))) {
            length--;
        }
        var text = new StringBuilder(length + 1);
        for (int i = 0; i < length; i++) {
            char c = value.charAt(i);
            text.append(Character.isISOControl(c) ? '\uFFFD' : c);
        }
        return length < value.length() ? text.append('…').toString() : text.toString();
    }
}
