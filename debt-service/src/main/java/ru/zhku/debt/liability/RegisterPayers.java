package ru.zhku.debt.liability;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** What ACCOUNTS registers say of the payer of an account: a hint, never a change of liability by itself. */
@ApplicationScoped
class RegisterPayers {
    /** The one known on the day; of the earliest register for days before it. */
    private static final String PAYER = "select payer_name, payer_inn from account_party where account_seq = ?"
            + " order by (recorded_on <= ?) desc, case when recorded_on <= ? then id end desc, id limit 1";

    private static final String CHANGES = "select recorded_on, register_id, line, exists (select from payer_change c"
            + " where c.account_seq = ? and c.entered_at::date >= n.recorded_on) from (select *,"
            + " lag(payer_name) over (order by id) as before from account_party where account_seq = ?) n"
            + " where before is not null and before <> payer_name order by id desc limit ?";
    private static final int MOST = 100;

    private final LiabilityStore store;

    RegisterPayers(LiabilityStore store) {
        this.store = store;
    }

    PersonRequest on(long accountSeq, LocalDate day) {
        return store
                .read(
                        PAYER,
                        query -> {
                            query.setLong(1, accountSeq);
                            query.setObject(2, day);
                            query.setObject(3, day);
                        },
                        row -> new PersonRequest(row.getString(1), null, null, row.getString(2), null, null))
                .stream()
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("account " + accountSeq + " has no payer"));
    }

    /** The last hundred, newest first. */
    List<PayerChangeView.RegisterChange> changes(long accountSeq) {
        return store.read(
                CHANGES,
                query -> {
                    query.setLong(1, accountSeq);
                    query.setLong(2, accountSeq);
                    query.setInt(3, MOST);
                },
                row -> new PayerChangeView.RegisterChange(
                        row.getObject(1, LocalDate.class),
                        row.getObject(2, UUID.class),
                        row.getInt(3),
                        row.getBoolean(4)));
    }
}
