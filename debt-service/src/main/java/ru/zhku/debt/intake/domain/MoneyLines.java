package ru.zhku.debt.intake.domain;

import java.time.LocalDate;
import ru.zhku.debt.account.domain.AccountDirectory;
import ru.zhku.debt.account.domain.AccountNumbers;
import ru.zhku.debt.account.domain.Resource;
import ru.zhku.debt.ledger.domain.PostingBatch;

/** The lines of a CHARGES or PAYMENTS register, put into arrays of primitives. */
public final class MoneyLines extends RegisterLines {
    private static final Resource[] RESOURCES = Resource.values();

    private final boolean charges;
    private final AccountFinder accounts;
    private final int lastPaymentDay;
    private final PostingBatch batch;
    private final int resource;
    private final int month;
    private final int amount;
    private final int day;
    private final int text;
    private final int reason;
    private int firstMonth = Integer.MAX_VALUE;
    private int lastMonth = Integer.MIN_VALUE;

    public MoneyLines(RegisterKind kind, AccountNumbers accounts, LocalDate lastPaymentDay, PostingBatch batch) {
        this(kind, AccountDirectory.of(accounts), lastPaymentDay, batch);
    }

    /** @param lastPaymentDay payments behind it are in the future */
    public MoneyLines(RegisterKind kind, AccountDirectory accounts, LocalDate lastPaymentDay, PostingBatch batch) {
        this.charges = kind == RegisterKind.CHARGES;
        this.accounts = new AccountFinder(kind, accounts);
        this.lastPaymentDay = (int) lastPaymentDay.toEpochDay();
        this.batch = batch;
        resource = kind.indexOf("resource");
        month = kind.indexOf("serviceMonth");
        amount = kind.indexOf("amount");
        day = kind.indexOf(charges ? "dueOn" : "paidOn");
        text = kind.indexOf(charges ? "documentNumber" : "operationCode");
        reason = kind.indexOf("reason");
    }

    @Override
    protected void check(Row row) {
        long kopecks = row.isFilled(amount) ? summed(row.amount(amount)) : 0;
        if (kopecks == 0) {
            row.fault(amount, DefectCode.AMOUNT_ZERO);
        }
        long seq = accounts.demand(row);
        int resourceNumber = resource(row);
        int serviceMonth = row.month(month);
        int onDay = row.date(day);
        if (!charges && onDay != Row.NONE && onDay > lastPaymentDay) {
            row.fault(day, DefectCode.PAID_IN_FUTURE);
        }
        if (!row.isFaulty()) {
            add(row, seq, resourceNumber, serviceMonth, kopecks, onDay);
        }
    }

    private void add(Row row, long accountSeq, int resourceNumber, int serviceMonth, long kopecks, int onDay) {
        if (charges) {
            batch.addCharge(
                    (int) row.line(),
                    accountSeq,
                    resourceNumber,
                    serviceMonth,
                    kopecks,
                    onDay,
                    row.text(text),
                    row.text(reason));
            firstMonth = Math.min(firstMonth, serviceMonth);
            lastMonth = Math.max(lastMonth, serviceMonth);
        } else {
            batch.addPayment(
                    (int) row.line(), accountSeq, resourceNumber, serviceMonth, kopecks, onDay, row.text(text));
        }
    }

    private int resource(Row row) {
        if (!row.isFilled(resource)) {
            return 0;
        }
        var word = row.word(resource, RESOURCES);
        if (word == null) {
            row.fault(resource, DefectCode.UNKNOWN_RESOURCE);
            return 0;
        }
        return word.number();
    }

    public PostingBatch batch() {
        return batch;
    }

    /** Months since year 0; null without charges. */
    public Integer firstMonth() {
        return firstMonth == Integer.MAX_VALUE ? null : firstMonth;
    }

    public Integer lastMonth() {
        return lastMonth == Integer.MIN_VALUE ? null : lastMonth;
    }
}
