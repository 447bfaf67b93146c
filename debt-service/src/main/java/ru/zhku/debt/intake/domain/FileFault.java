package ru.zhku.debt.intake.domain;

/** The file as a whole cannot be taken: its register is parked as REJECTED with this code and reason. */
public final class FileFault extends RuntimeException {
    private final String code;
    private final long line;
    private final String column;

    public FileFault(String code, String reason, long line, String column) {
        super(reason, null, false, false);
        this.code = code;
        this.line = line;
        this.column = column;
    }

    public static FileFault of(String code, String reason) {
        return new FileFault(code, reason, 0, null);
    }

    public static FileFault atLine(long line, String code, String reason) {
        return new FileFault(code, reason, line, null);
    }

    public String code() {
        return code;
    }

    /** 0 if no line is to blame. */
    public long line() {
        return line;
    }

    public String column() {
        return column;
    }

    public String reason() {
        return getMessage();
    }
}
