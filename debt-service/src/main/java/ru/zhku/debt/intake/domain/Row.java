package ru.zhku.debt.intake.domain;

import java.util.Arrays;

/**
 * The fields of one line, read cell by cell without making objects. The first thing that is wrong with the line is
 * remembered as its fault; the values read after it mean nothing.
 */
public final class Row {
    private static final long MAX_KOPECKS = ru.zhku.kit.money.Money.MAX_KOPECKS;
    private static final int FIRST_YEAR = 1992;
    private static final int LAST_YEAR = 2099;

    /** "Not filled in" for a date or a month. */
    public static final int NONE = Integer.MIN_VALUE;

    private final RegisterKind kind;
    private final int[] positions;
    private final int width;
    private char[] chars = new char[1024];
    private int[] ends = new int[32];
    private int fields;
    private long line;
    private int from;
    private int to;
    private DefectCode fault;
    private int faultColumn;
    private String faultDetail;
    private String faultValue;

    /** @param positions where each column of the kind stands in the file, -1 if the file has no such column */
    public Row(RegisterKind kind, int[] positions, int width) {
        this.kind = kind;
        this.positions = positions.clone();
        this.width = width;
    }

    /** A row whose fields stand in the order of the kind's columns. */
    public static Row ofColumns(RegisterKind kind) {
        var inOrder = new int[kind.columns().size()];
        Arrays.setAll(inOrder, i -> i);
        return new Row(kind, inOrder, inOrder.length);
    }

    public void begin(long lineNumber) {
        line = lineNumber;
        fields = 0;
        fault = null;
        faultColumn = -1;
        faultDetail = null;
        faultValue = null;
    }

    public void add(char[] buffer, int offset, int length) {
        int start = fields == 0 ? 0 : ends[Math.min(fields, ends.length) - 1];
        if (fields < ends.length) {
            if (start + length > chars.length) {
                chars = Arrays.copyOf(chars, Math.max(start + length, chars.length * 2));
            }
            System.arraycopy(buffer, offset, chars, start, length);
            ends[fields] = start + length;
        }
        fields++;
    }

    public void add(String text) {
        add(text.toCharArray(), 0, text.length());
    }

    /** To be called behind the last field: checks what holds for every line. */
    public void demandShape() {
        if (fields != width) {
            fault(-1, fields < width ? DefectCode.COLUMNS_MISSING : DefectCode.COLUMNS_EXTRA);
            return;
        }
        for (int column = 0; column < positions.length && fault == null; column++) {
            if (positions[column] < 0) {
                continue; // the header names it not, so it is not required
            }
            var rule = kind.columns().get(column);
            boolean filled = cell(column);
            if (!filled && rule.isFilled()) {
                fault(column, DefectCode.VALUE_MISSING);
            } else if (to - from > rule.maxLength() && !rule.isRead()) {
                fault(column, DefectCode.VALUE_TOO_LONG, ": не больше " + rule.maxLength() + " знаков");
            } else if (hasControls()) {
                fault(column, DefectCode.CONTROL_CHARACTER);
            }
        }
    }

    private boolean hasControls() {
        for (int i = from; i < to; i++) {
            if (chars[i] < ' ' || chars[i] == 0x7f) {
                return true;
            }
        }
        return false;
    }

    public long line() {
        return line;
    }

    public boolean isFaulty() {
        return fault != null;
    }

    /** Remembers a fault unless there is one already. */
    public void fault(int column, DefectCode code) {
        fault(column, code, null);
    }

    /** The same with what the reason goes on with. */
    public void fault(int column, DefectCode code, String detail) {
        fault(column, code, detail, null);
    }

    /** @param value shown instead of the column's cell, null for the cell itself */
    public void fault(int column, DefectCode code, String detail, String value) {
        if (fault == null) {
            fault = code;
            faultColumn = column;
            faultDetail = detail;
            faultValue = value;
        }
    }

    public Defect defect() {
        if (faultColumn < 0) {
            return Defect.of(line, null, null, fault, faultDetail);
        }
        var value = faultValue == null ? text(faultColumn) : faultValue;
        return Defect.of(line, kind.columns().get(faultColumn).name(), value, fault, faultDetail);
    }

    /** The line's fields in the order of the kind's columns; an absent one is empty. */
    public String[] fields() {
        var texts = new String[positions.length];
        for (int i = 0; i < texts.length; i++) {
            texts[i] = text(i);
        }
        return texts;
    }

    public boolean isFilled(int column) {
        return cell(column);
    }

    public String text(int column) {
        return cell(column) ? new String(chars, from, to - from) : "";
    }

    /** Null if it is not filled in. */
    public String textOrNull(int column) {
        return cell(column) ? new String(chars, from, to - from) : null;
    }

    /** Kopecks. */
    public long amount(int column) {
        cell(column);
        boolean negative = from < to && chars[from] == '-';
        int at = negative ? from + 1 : from;
        long value = 0;
        int whole = 0;
        int decimals = -1;
        boolean tooLarge = false;
        for (; at < to; at++) {
            char c = chars[at];
            if (c >= '0' && c <= '9') {
                tooLarge |= value > MAX_KOPECKS;
                value = tooLarge ? value : value * 10 + (c - '0');
                whole += decimals < 0 ? 1 : 0;
                decimals += decimals < 0 ? 0 : 1;
            } else if ((c == '.' || c == ',') && decimals < 0) {
                decimals = 0;
            } else {
                decimals = 9;
                break;
            }
        }
        if (whole == 0 || decimals == 0 || decimals > 2) {
            fault(column, DefectCode.AMOUNT_FORMAT);
            return 0;
        }
        long kopecks = decimals == 2 ? value : decimals == 1 ? value * 10 : value * 100;
        if (tooLarge || kopecks > MAX_KOPECKS) {
            fault(column, DefectCode.AMOUNT_OUT_OF_RANGE);
            return 0;
        }
        return negative ? -kopecks : kopecks;
    }

    /** Epoch day, {@link #NONE} if not filled in. */
    public int date(int column) {
        if (!cell(column)) {
            return NONE;
        }
        int year = to - from == 10 && chars[from + 4] == '-' && chars[from + 7] == '-' ? digits(from, 4) : -1;
        int month = year < 0 ? -1 : digits(from + 5, 2);
        int day = year < 0 ? -1 : digits(from + 8, 2);
        if (month < 1
                || month > 12
                || day < 1
                || day > java.time.YearMonth.of(year, month).lengthOfMonth()) {
            fault(column, DefectCode.DATE_FORMAT);
            return NONE;
        }
        demandYear(column, year);
        return (int) java.time.LocalDate.of(year, month, day).toEpochDay();
    }

    /** Months since year 0, {@link #NONE} if not filled in. */
    public int month(int column) {
        if (!cell(column)) {
            return NONE;
        }
        int year = to - from == 7 && chars[from + 4] == '-' ? digits(from, 4) : -1;
        int month = year < 0 ? -1 : digits(from + 5, 2);
        if (month < 1 || month > 12) {
            fault(column, DefectCode.MONTH_FORMAT);
            return NONE;
        }
        demandYear(column, year);
        return year * 12 + month - 1;
    }

    private void demandYear(int column, int year) {
        if (year < FIRST_YEAR || year > LAST_YEAR) {
            fault(column, DefectCode.DATE_OUT_OF_RANGE);
        }
    }

    /** The one of the words that stands in the cell; null if none of them does. */
    public <T extends Enum<T>> T word(int column, T[] words) {
        cell(column);
        for (var word : words) {
            if (isText(word.name())) {
                return word;
            }
        }
        return null;
    }

    private boolean isText(String text) {
        if (to - from != text.length()) {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            if (chars[from + i] != text.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /** What the directory finds by the cell's characters. */
    public int find(int column, Directory directory) {
        return cell(column) ? directory.find(chars, from, to - from) : -1;
    }

    /** Finds a text without making a String of it. */
    public interface Directory {
        /** -1 if unknown. */
        int find(char[] chars, int offset, int length);
    }

    private int digits(int at, int count) {
        int value = 0;
        for (int i = at; i < at + count; i++) {
            if (chars[i] < '0' || chars[i] > '9') {
                return -1;
            }
            value = value * 10 + chars[i] - '0';
        }
        return value;
    }

    /** Sets the bounds of a cell without the blanks around it; false if it is empty. */
    private boolean cell(int column) {
        int position = positions[column];
        if (position < 0 || position >= Math.min(fields, ends.length)) {
            from = 0;
            to = 0;
            return false;
        }
        from = position == 0 ? 0 : ends[position - 1];
        to = ends[position];
        while (from < to && chars[from] == ' ') {
            from++;
        }
        while (to > from && chars[to - 1] == ' ') {
            to--;
        }
        return to > from;
    }
}
