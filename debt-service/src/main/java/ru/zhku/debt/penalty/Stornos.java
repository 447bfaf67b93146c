package ru.zhku.debt.penalty;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import ru.zhku.debt.rows.Rows;

/** What officials took back of the charges of an account: the numbers of such charges need a word beside them. */
@ApplicationScoped
class Stornos {
    private static final String OPEN = """
            select k.corrects_id, -sum(k.amount), coalesce((select sum(r.amount + coalesce((select sum(x.amount)
                     from correction_posted x where x.account_seq = r.account_seq and x.corrects_id = r.line_id), 0))
                     from correction_posted r
                    where r.account_seq = k.account_seq and r.replaces_id = k.corrects_id), 0)
              from correction_posted k
             where k.account_seq = (select seq from account where id = ?) and k.purpose = 'STORNO'
               and k.due_on is not null and k.corrects_id is not null
             group by k.account_seq, k.corrects_id having sum(k.amount) < 0 order by 1
            """;

    private final Rows rows;

    Stornos(Rows rows) {
        this.rows = rows;
    }

    /**
     * A charge of which something is taken back; kopecks.
     *
     * @param recharged what was charged in its place
     */
    record Storno(long chargeId, long amount, long recharged) {}

    /** Those that are not reversed. */
    List<Storno> of(UUID accountId) {
        return rows.list(OPEN, List.of(accountId), row -> new Storno(row.getLong(1), row.getLong(2), row.getLong(3)));
    }
}
