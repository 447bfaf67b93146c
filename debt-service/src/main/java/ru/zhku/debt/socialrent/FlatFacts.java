package ru.zhku.debt.socialrent;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import ru.zhku.debt.agreement.domain.AgreementState;
import ru.zhku.debt.ledger.Ledger;
import ru.zhku.debt.ledger.domain.Months;
import ru.zhku.debt.pause.domain.PauseKind;
import ru.zhku.debt.rows.Rows;
import ru.zhku.debt.socialrent.domain.GoodReason;
import ru.zhku.debt.socialrent.domain.GoodReasonKind;
import ru.zhku.debt.socialrent.domain.UnpaidMonths;

/** The accounts of a flat at every supplier, how they are paid, and what may excuse it. */
@ApplicationScoped
class FlatFacts {
    private static final String PAUSES = "select p.id, a.id, p.kind, p.from_on, least(p.to_on, e.ended_on - 1)"
            + " from pause p join account a on a.seq = p.account_seq left join pause_act e on e.pause_id = p.id"
            + " where p.account_seq = any(?) order by p.from_on";
    private static final String AGREEMENTS = "select g.id, a.id, s.state, g.concluded_on, s.since_on from agreement g"
            + " join account a on a.seq = g.account_seq join agreement_state s on s.agreement_id = g.id where"
            + " g.account_seq = any(?) order by g.concluded_on";

    private final Rows rows;
    private final Ledger ledger;

    FlatFacts(Rows rows, Ledger ledger) {
        this.rows = rows;
        this.ledger = ledger;
    }

    record Account(long seq, UUID id, String accountNumber, String supplierInn) {}

    List<Account> accounts(UUID premisesId) {
        return rows.list(
                "select a.seq, a.id, a.account_number, a.supplier_inn from premises_account l"
                        + " join account a on a.seq = l.account_seq where l.premises_id = ? order by a.seq",
                List.of(premisesId),
                row -> new Account(row.getLong(1), row.getObject(2, UUID.class), row.getString(3), row.getString(4)));
    }

    Optional<Account> account(UUID premisesId, UUID accountId) {
        return accounts(premisesId).stream()
                .filter(account -> account.id().equals(accountId))
                .findFirst();
    }

    /** Of the months from the contract's first on: what was not paid before it is not this tenant's. */
    UnpaidMonths unpaid(List<Account> accounts, LocalDate signedOn, LocalDate asOf) {
        int first = Months.of(YearMonth.from(signedOn));
        var courses = ledger.courses(seqs(accounts));
        return UnpaidMonths.of(
                courses.values().stream()
                        .flatMap(List::stream)
                        .filter(course -> course.month() >= first)
                        .toList(),
                asOf);
    }

    /** Those that touch these days. */
    List<GoodReason> goodReasons(List<Account> accounts, LocalDate first, LocalDate last) {
        var found = new ArrayList<GoodReason>();
        found.addAll(rows.list(
                PAUSES,
                List.of(seqs(accounts)),
                row -> new GoodReason(
                        GoodReasonKind.PAUSE,
                        row.getObject(1, UUID.class),
                        row.getObject(2, UUID.class),
                        PauseKind.valueOf(row.getString(3)).label(),
                        row.getObject(4, LocalDate.class),
                        row.getObject(5, LocalDate.class))));
        found.addAll(rows.list(AGREEMENTS, List.of(seqs(accounts)), row -> {
            var state = AgreementState.valueOf(row.getString(3));
            return new GoodReason(
                    GoodReasonKind.AGREEMENT,
                    row.getObject(1, UUID.class),
                    row.getObject(2, UUID.class),
                    state.label(),
                    row.getObject(4, LocalDate.class),
                    state == AgreementState.ACTIVE ? null : row.getObject(5, LocalDate.class));
        }));
        return found.stream().filter(reason -> reason.touches(first, last)).toList();
    }

    private static List<Long> seqs(List<Account> accounts) {
        return accounts.isEmpty()
                ? List.of(0L)
                : accounts.stream().map(Account::seq).toList();
    }
}
