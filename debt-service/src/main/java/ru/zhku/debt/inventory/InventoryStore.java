package ru.zhku.debt.inventory;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import ru.zhku.debt.account.Accounts;
import ru.zhku.debt.account.domain.ConsumerGroup;
import ru.zhku.debt.account.domain.Resource;
import ru.zhku.debt.account.domain.Tenure;
import ru.zhku.debt.ageing.domain.AgeBucket;
import ru.zhku.debt.inventory.domain.InventoryState;
import ru.zhku.kit.money.Money;
import ru.zhku.kit.problem.Refusal;

/** Rows of inventories. */
@ApplicationScoped
class InventoryStore {
    private static final String LINES = "insert into inventory_line select ?, o.account_seq, o.resource, b.n,"
            + " coalesce(k.consumer_group, 6), coalesce(k.tenure, 0), min(a.supplier_inn), min(a.account_number),"
            + " min(a.id::text)::uuid, sum(o.rest) from (select c.account_seq, c.resource, c.due_on, c.in_force_on,"
            + " c.amount - coalesce(p.paid, 0) as rest from charge c left join (select account_seq, charge_id,"
            + " sum(amount) as paid from allocation where effective_on <= ? group by 1, 2) p on p.charge_id = c.id"
            + " and p.account_seq = c.account_seq where c.amount > 0 and c.in_force_on <= ?) o join account a on a.seq = o.account_seq"
            + " join (values %s) b(n, lo, hi) on o.due_on between b.lo and b.hi"
            + " left join lateral " + Accounts.classOn("o.account_seq", "o.in_force_on") + " k on true"
            + " where o.rest <> 0 and a.oktmo = ? group by 2, 3, 4, 5, 6";

    private static final String VIEW = "select i.*, case when superseded_by is not null then 'SUPERSEDED'"
            + " when approved_at is not null then 'APPROVED' else 'FROZEN' end as state from (select o.*,"
            + " (select l.id from inventory l where l.oktmo = o.oktmo and l.as_of = o.as_of and l.number > o.number"
            + " order by l.number desc limit 1) as superseded_by from inventory o) i";

    private final DataSource dataSource;

    InventoryStore(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** First in its transaction: all that is read after it is of one moment. */
    void ofOneMoment() {
        with(connection -> {
            try (var statement = connection.createStatement()) {
                return statement.execute("set transaction isolation level repeatable read");
            }
        });
    }

    void freezeLines(UUID id, LocalDate asOf, String oktmo) {
        var buckets = Arrays.stream(AgeBucket.values())
                .map(bucket -> {
                    var range = bucket.dueRange(asOf);
                    return "(" + bucket.ordinal() + ", " + day(range.from(), "-infinity") + ", "
                            + day(range.to(), "infinity") + ")";
                })
                .collect(Collectors.joining(", "));
        with(connection -> {
            try (var insert = connection.prepareStatement(LINES.formatted(buckets))) {
                insert.setObject(1, id);
                insert.setObject(2, asOf);
                insert.setObject(3, asOf);
                insert.setString(4, oktmo);
                return insert.executeUpdate();
            }
        });
        with(connection -> {
            try (var insert = connection.prepareStatement("insert into inventory_bucket select inventory_id, bucket,"
                    + " sum(amount), count(distinct account_seq) from inventory_line where inventory_id = ?"
                    + " group by inventory_id, bucket")) {
                insert.setObject(1, id);
                return insert.executeUpdate();
            }
        });
    }

    void insert(InventoryView view) {
        with(connection -> {
            try (var insert = connection.prepareStatement("insert into inventory(id, oktmo, as_of, title, made_by,"
                    + " made_at, accounts, not_due, overdue, advance, version, last_posting, last_class, last_move)"
                    + " select ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 1, (select coalesce(max(no), 0) from posting),"
                    + " (select coalesce(max(id), 0) from account_class),"
                    + " (select coalesce(max(id), 0) from account_move)")) {
                insert.setObject(1, view.id());
                insert.setString(2, view.oktmo());
                insert.setObject(3, view.asOf());
                insert.setString(4, view.title());
                insert.setString(5, view.madeBy());
                insert.setTimestamp(6, Timestamp.from(view.madeAt()));
                insert.setLong(7, view.accounts());
                insert.setLong(8, view.totals().notDue().kopecks());
                insert.setLong(9, view.totals().overdue().kopecks());
                insert.setLong(10, view.totals().advance().kopecks());
                return insert.executeUpdate();
            }
        });
    }

    /** Sum of the frozen lines; it must be the principal of the matrix. */
    long sum(UUID id) {
        return number("select coalesce(sum(amount), 0) from inventory_line where inventory_id = ?", id);
    }

    long accounts(UUID id) {
        return number("select count(distinct account_seq) from inventory_line where inventory_id = ?", id);
    }

    private long number(String sql, UUID id) {
        return with(connection -> {
            try (var query = connection.prepareStatement(sql)) {
                query.setObject(1, id);
                try (var rows = query.executeQuery()) {
                    rows.next();
                    return rows.getLong(1);
                }
            }
        });
    }

    /** Zero rows if it was changed meanwhile. */
    int approve(UUID id, long version, String by, Instant at) {
        return with(connection -> {
            try (var update = connection.prepareStatement("update inventory set approved_by = ?, approved_at = ?,"
                    + " version = version + 1 where id = ? and version = ? and approved_by is null and not exists (select"
                    + " from inventory l where l.oktmo = inventory.oktmo and l.as_of = inventory.as_of"
                    + " and l.number > inventory.number)")) {
                update.setString(1, by);
                update.setTimestamp(2, Timestamp.from(at));
                update.setObject(3, id);
                update.setLong(4, version);
                return update.executeUpdate();
            }
        });
    }

    Optional<InventoryView> find(UUID id, String oktmo) {
        return list("id = ? and (?::text is null or oktmo = ?)", 1, id, oktmo, oktmo).stream()
                .findFirst();
    }

    /** @throws Refusal {@code inventory-not-found}, also for one of another municipality */
    InventoryView demand(UUID id, String oktmo) {
        return find(id, oktmo).orElseThrow(() -> Refusal.of("inventory-not-found", "id", id));
    }

    /** Newest first; of these states, or of all if none is named. */
    List<InventoryView> page(String oktmo, List<InventoryState> states, UUID after, int limit) {
        var among = states.stream().map(state -> "'" + state.name() + "'").collect(Collectors.joining(", "));
        return list(
                "(?::text is null or oktmo = ?) and (?::uuid is null or id < ?)"
                        + (states.isEmpty() ? "" : " and state in (" + among + ")"),
                limit,
                oktmo,
                oktmo,
                after,
                after);
    }

    private List<InventoryView> list(String condition, int limit, Object... values) {
        return with(connection -> {
            try (var query = connection.prepareStatement(
                    "select * from (" + VIEW + ") v where " + condition + " order by id desc limit " + limit)) {
                for (int i = 0; i < values.length; i++) {
                    query.setObject(i + 1, values[i]);
                }
                var views = new ArrayList<InventoryView>();
                try (var rows = query.executeQuery()) {
                    while (rows.next()) {
                        views.add(view(rows, buckets(connection, rows.getObject("id", UUID.class))));
                    }
                }
                return views;
            }
        });
    }

    private static List<InventoryView.Bucket> buckets(Connection connection, UUID id) throws SQLException {
        try (var query = connection.prepareStatement(
                "select bucket, amount, accounts from inventory_bucket" + " where inventory_id = ? order by bucket")) {
            query.setObject(1, id);
            var buckets = new ArrayList<InventoryView.Bucket>();
            try (var rows = query.executeQuery()) {
                while (rows.next()) {
                    buckets.add(new InventoryView.Bucket(
                            AgeBucket.values()[rows.getInt(1)].name(),
                            Money.ofKopecks(rows.getLong(2)),
                            rows.getLong(3)));
                }
            }
            return buckets;
        }
    }

    private static InventoryView view(ResultSet row, List<InventoryView.Bucket> buckets) throws SQLException {
        var approvedAt = row.getTimestamp("approved_at");
        long principal = row.getLong("not_due") + row.getLong("overdue");
        return new InventoryView(
                row.getObject("id", UUID.class),
                row.getString("oktmo"),
                row.getObject("as_of", LocalDate.class),
                row.getString("title"),
                row.getString("state"),
                row.getObject("superseded_by", UUID.class),
                row.getString("made_by"),
                row.getTimestamp("made_at").toInstant(),
                row.getString("approved_by"),
                approvedAt == null ? null : approvedAt.toInstant(),
                row.getLong("version"),
                row.getLong("accounts"),
                new InventoryView.Totals(
                        Money.ofKopecks(row.getLong("not_due")),
                        Money.ofKopecks(row.getLong("overdue")),
                        Money.ofKopecks(principal),
                        Money.ofKopecks(row.getLong("advance")),
                        Money.ofKopecks(principal - row.getLong("advance"))),
                buckets);
    }

    List<Place> lines(UUID id, Place after, int limit) {
        return with(connection -> {
            try (var query = connection.prepareStatement("select * from inventory_line where inventory_id = ?"
                    + " and (account_seq, resource, bucket, consumer_group, tenure) > (?, ?, ?, ?, ?)"
                    + " order by account_seq, resource, bucket, consumer_group, tenure limit " + limit)) {
                query.setObject(1, id);
                query.setLong(2, after.seq);
                query.setInt(3, after.resource);
                query.setInt(4, after.bucket);
                query.setInt(5, after.group);
                query.setInt(6, after.tenure);
                var lines = new ArrayList<Place>();
                try (var rows = query.executeQuery()) {
                    while (rows.next()) {
                        lines.add(place(rows));
                    }
                }
                return lines;
            }
        });
    }

    /** A line and its place in the list. */
    record Place(long seq, int resource, int bucket, int group, int tenure, InventoryLinesView.Line line) {
        static final Place FIRST = new Place(-1, 0, 0, 0, 0, null);
    }

    private static Place place(ResultSet row) throws SQLException {
        int resource = row.getInt("resource");
        int bucket = row.getInt("bucket");
        int group = row.getInt("consumer_group");
        int tenure = row.getInt("tenure");
        var line = new InventoryLinesView.Line(
                row.getObject("account_id", UUID.class),
                row.getString("account_number"),
                row.getString("supplier_inn"),
                ConsumerGroup.of(group).name(),
                Tenure.of(tenure).name(),
                Resource.of(resource).name(),
                AgeBucket.values()[bucket].name(),
                Money.ofKopecks(row.getLong("amount")));
        return new Place(row.getLong("account_seq"), resource, bucket, group, tenure, line);
    }

    private static String day(LocalDate day, String open) {
        return "date '" + (day == null ? open : day.toString()) + "'";
    }

    private <T> T with(Work<T> work) {
        try (var connection = dataSource.getConnection()) {
            return work.with(connection);
        } catch (SQLException e) {
            throw new IllegalStateException("the inventories cannot be reached", e);
        }
    }

    @FunctionalInterface
    private interface Work<T> {
        T with(Connection connection) throws SQLException;
    }
}
