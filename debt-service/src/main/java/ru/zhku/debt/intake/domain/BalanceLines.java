package ru.zhku.debt.intake.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import ru.zhku.debt.account.domain.AccountDirectory;
import ru.zhku.debt.account.domain.Resource;

/** The lines of a BALANCES register: what the supplier believes; nothing of it is posted. */
public final class BalanceLines extends RegisterLines {
    /**
     * @param accountSeq 0 if there is no such account with us
     * @param accountNumber as the line names it; null where it was found by something else
     * @param overdue null if the line does not say
     */
    public record Balance(
            long line, long accountSeq, String accountNumber, Resource resource, long theirs, Long overdue) {}

    private static final RegisterKind KIND = RegisterKind.BALANCES;
    private static final Resource[] RESOURCES = Resource.values();

    private final AccountFinder accounts;
    private final List<Balance> balances = new ArrayList<>();
    private int asOf = Row.NONE;
    private boolean namesOverdue;

    public BalanceLines(AccountDirectory accounts) {
        this.accounts = new AccountFinder(KIND, accounts);
    }

    @Override
    protected void check(Row row) {
        int balance = KIND.indexOf("balance");
        long theirs = row.isFilled(balance) ? summed(row.amount(balance)) : 0;
        long seq = accounts.find(row);
        var resource = row.word(KIND.indexOf("resource"), RESOURCES);
        if (resource == null) {
            row.fault(KIND.indexOf("resource"), DefectCode.UNKNOWN_RESOURCE);
        }
        int day = row.date(KIND.indexOf("asOf"));
        var overdue = amountOrNull(row, "overdue");
        amountOrNull(row, "penalty");
        if (row.isFaulty()) {
            return;
        }
        if (asOf != Row.NONE && asOf != day) {
            throw FileFault.atLine(
                    row.line(), "several-dates", "Остатки в одном файле должны быть на один день (столбец asOf)");
        }
        asOf = day;
        var number = seq == AccountFinder.NONE ? accounts.shown(row) : row.textOrNull(KIND.indexOf("accountNumber"));
        balances.add(new Balance(row.line(), seq, number, resource, theirs, overdue));
        namesOverdue |= overdue != null;
    }

    private static Long amountOrNull(Row row, String column) {
        return row.isFilled(KIND.indexOf(column)) ? row.amount(KIND.indexOf(column)) : null;
    }

    /** Whether any line says how much of its balance is overdue. */
    public boolean namesOverdue() {
        return namesOverdue;
    }

    /** The day of the balances; null without a good line. */
    public LocalDate asOf() {
        return asOf == Row.NONE ? null : LocalDate.ofEpochDay(asOf);
    }

    public List<Balance> balances() {
        return balances;
    }
}
