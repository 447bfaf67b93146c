package ru.zhku.debt.intake.domain;

/** A line that is not posted. */
public record Defect(long line, String column, String value, DefectCode code) {
    private static final int SHOWN = 200;

    /** The value is shortened and freed of control characters, as it will be shown to people. */
    public static Defect of(long line, String column, String value, DefectCode code) {
        return new Defect(line, column, value == null ? null : printable(value), code);
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
