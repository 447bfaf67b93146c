package ru.zhku.debt.intake.domain;

import java.util.ArrayList;
import java.util.List;
import ru.zhku.debt.account.domain.AccountNumbers;
import ru.zhku.debt.account.domain.Resource;

/** The lines of a BALANCES register: what the supplier believes; nothing of it is posted. */
public final class BalanceLines extends RegisterLines {
    /** @param asOf epoch day */
    public record Balance(long line, long accountSeq, String accountNumber, Resource resource, int asOf, long theirs) {}

    private static final RegisterKind KIND = RegisterKind.BALANCES;
    private static final Resource[] RESOURCES = Resource.values();

    private final AccountNumbers accounts;
    private final List<Balance> balances = new ArrayList<>();

    public BalanceLines(AccountNumbers accounts) {
        this.accounts = accounts;
    }

    @Override
    protected void check(Row row) {
        int balance = KIND.indexOf("balance");
        long theirs = row.isFilled(balance) ? summed(row.amount(balance)) : 0;
        int account = row.find(KIND.indexOf("accountNumber"), accounts::find);
        if (account < 0) {
            row.fault(KIND.indexOf("accountNumber"), DefectCode.UNKNOWN_ACCOUNT);
        }
        var resource = row.word(KIND.indexOf("resource"), RESOURCES);
        if (resource == null) {
            row.fault(KIND.indexOf("resource"), DefectCode.UNKNOWN_RESOURCE);
        }
        int asOf = row.date(KIND.indexOf("asOf"));
        for (var column : List.of("overdue", "penalty")) {
            if (row.isFilled(KIND.indexOf(column))) {
                row.amount(KIND.indexOf(column));
            }
        }
        if (!row.isFaulty()) {
            balances.add(new Balance(
                    row.line(), accounts.seq(account), accounts.number(account), resource, asOf, theirs));
        }
    }

    public List<Balance> balances() {
        return balances;
    }
}
