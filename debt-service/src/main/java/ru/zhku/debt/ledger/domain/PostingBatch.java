package ru.zhku.debt.ledger.domain;

import java.util.Arrays;
import java.util.UUID;
import ru.zhku.kit.web.Labelled;

/**
 * The parsed and checked lines of one register, in the order of the file, as primitive arrays: three million lines
 * take about 150 MB. Lines are added one by one; a text is kept as UTF-8, whose byte order is the order by code point.
 */
public final class PostingBatch {
    public enum Kind implements Labelled {
        CHARGES("Начисления"),
        PAYMENTS("Оплаты");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        @Override
        public String label() {
            return label;
        }
    }

    /** "Not named" for a service month, a due date. */
    public static final int NONE = Integer.MIN_VALUE;

    private final Kind kind;
    private final PostingPurpose purpose;
    private final int notBefore;
    private final String supplierInn;
    private final UUID registerId;
    private long[] accountSeq;
    private byte[] resource;
    private int[] serviceMonth;
    private long[] amount;
    private int[] day;
    private int[] line;
    private final TextColumn text;
    private final TextColumn reason;
    private int size;

    /** {@code expectedLines} sizes the arrays; a smaller guess only costs copying. */
    public PostingBatch(Kind kind, String supplierInn, UUID registerId, int expectedLines) {
        this(kind, PostingPurpose.REGISTER, NONE, supplierInn, registerId, expectedLines);
    }

    /**
     * What an official posts.
     *
     * @param notBefore epoch day before which its charges are not in force, whatever their months; or {@link #NONE}
     * @param documentId stands for the register
     */
    public PostingBatch(
            Kind kind, PostingPurpose purpose, int notBefore, String supplierInn, UUID documentId, int expectedLines) {
        this.kind = kind;
        this.purpose = purpose;
        this.notBefore = notBefore;
        this.supplierInn = supplierInn;
        this.registerId = documentId;
        int capacity = Math.max(16, expectedLines);
        accountSeq = new long[capacity];
        resource = new byte[capacity];
        serviceMonth = new int[capacity];
        amount = new long[capacity];
        day = new int[capacity];
        line = new int[capacity];
        text = new TextColumn(capacity);
        reason = new TextColumn(kind == Kind.CHARGES ? capacity : 0);
    }

    /**
     * A line of a CHARGES register.
     *
     * @param resourceNumber {@code Resource.number()}
     * @param month months since year 0 ({@code YearMonth.getLong(PROLEPTIC_MONTH)})
     * @param dueOn epoch day of an explicit due date, or {@link #NONE}
     */
    public void addCharge(
            int lineNumber,
            long account,
            int resourceNumber,
            int month,
            long kopecks,
            int dueOn,
            String documentNumber,
            String why) {
        add(lineNumber, account, resourceNumber, month, kopecks, dueOn, documentNumber);
        reason.add(why);
    }

    /**
     * A line of a PAYMENTS register.
     *
     * @param resourceNumber {@code Resource.number()}, 0 if the payment names none
     * @param month months since year 0, or {@link #NONE}
     * @param paidOn epoch day
     */
    public void addPayment(
            int lineNumber,
            long account,
            int resourceNumber,
            int month,
            long kopecks,
            int paidOn,
            String operationCode) {
        add(lineNumber, account, resourceNumber, month, kopecks, paidOn, operationCode);
    }

    private void add(int lineNumber, long account, int res, int month, long kopecks, int onDay, String words) {
        if (size == amount.length) {
            grow(size + (size >> 1) + 16);
        }
        line[size] = lineNumber;
        accountSeq[size] = account;
        resource[size] = (byte) res;
        serviceMonth[size] = month;
        amount[size] = kopecks;
        day[size] = onDay;
        text.add(words);
        size++;
    }

    private void grow(int capacity) {
        line = Arrays.copyOf(line, capacity);
        accountSeq = Arrays.copyOf(accountSeq, capacity);
        resource = Arrays.copyOf(resource, capacity);
        serviceMonth = Arrays.copyOf(serviceMonth, capacity);
        amount = Arrays.copyOf(amount, capacity);
        day = Arrays.copyOf(day, capacity);
    }

    public Kind kind() {
        return kind;
    }

    public PostingPurpose purpose() {
        return purpose;
    }

    public String supplierInn() {
        return supplierInn;
    }

    public UUID registerId() {
        return registerId;
    }

    public int size() {
        return size;
    }

    public int line(int i) {
        return line[i];
    }

    public long accountSeq(int i) {
        return accountSeq[i];
    }

    public int resource(int i) {
        return resource[i];
    }

    public int serviceMonth(int i) {
        return serviceMonth[i];
    }

    /** The first day on which a charge is in force. */
    public int inForceOn(int i) {
        return Math.max(notBefore, Months.inForceOn(serviceMonth[i]));
    }

    public long amount(int i) {
        return amount[i];
    }

    /** The explicit due date of a charge (or {@link #NONE}), the day of payment of a payment. */
    public int day(int i) {
        return day[i];
    }

    /** The document number of a charge, the operation code of a payment. */
    public String text(int i) {
        return text.get(i);
    }

    public long textHash(int i) {
        return text.hash(i);
    }

    /** Why a charge was corrected; empty if not said. */
    public String reason(int i) {
        return reason.get(i);
    }
}
