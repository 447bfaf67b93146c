package ru.zhku.debt.inventory;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import javax.sql.DataSource;
import ru.zhku.debt.account.domain.ConsumerGroup;
import ru.zhku.debt.account.domain.Resource;
import ru.zhku.debt.ageing.domain.AgeBucket;
import ru.zhku.debt.inventory.BridgeEnds.End;
import ru.zhku.debt.inventory.domain.Bridge;
import ru.zhku.debt.inventory.domain.BridgeMovement;
import ru.zhku.debt.ledger.domain.Scope;

/** What a bridge is made of: frozen sums, and sums of the rows of the ledger between its ends. */
@ApplicationScoped
class BridgeStore {
    static final String COLUMNS =
            "account_seq, charge_id, source_id, day, posting_no, movement, resource, class_day, grp, bucket, amount";

    private static final int ACCOUNTS_AT_ONCE = 500;
    private static final int MOST_ACCOUNTS_AT_ONCE = 16_000;

    /** What moved the principal, and what moved the advances. */
    record Movements(List<Bridge.Moved> principal, Map<BridgeMovement, Long> advances) {}

    private final DataSource dataSource;

    BridgeStore(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** The end at which an inventory was frozen. */
    End frozen(UUID inventory) {
        return end(
                "select as_of, last_posting, last_class, last_move from inventory where id = ?",
                query -> query.setObject(1, inventory));
    }

    /** A day by what is known now. */
    End now(LocalDate day) {
        return end(
                "select ?::date, (select coalesce(max(no), 0) from posting), (select coalesce(max(id), 0)"
                        + " from account_class), (select coalesce(max(id), 0) from account_move)",
                query -> query.setObject(1, day));
    }

    private End end(String sql, Binder binder) {
        return each(
                        sql,
                        binder,
                        row -> new End(
                                row.getObject(1, LocalDate.class), row.getLong(2), row.getLong(3), row.getLong(4)))
                .get(0);
    }

    List<Bridge.Standing> standing(UUID inventory) {
        return each(
                "select resource, consumer_group, bucket, sum(amount) from inventory_line where inventory_id = ?"
                        + " group by 1, 2, 3",
                query -> query.setObject(1, inventory),
                row -> new Bridge.Standing(
                        Resource.of(row.getInt(1)),
                        ConsumerGroup.of(row.getInt(2)),
                        AgeBucket.values()[row.getInt(3)],
                        row.getLong(4)));
    }

    Movements movements(BridgeEnds ends) {
        var sql = new BridgeSql(ends);
        var scope = ends.scope();
        var principal = new ArrayList<Bridge.Moved>();
        var advances = new EnumMap<BridgeMovement, Long>(BridgeMovement.class);
        each(
                with(sql.charges() + " union all " + sql.allocations() + among(ends, sql))
                        + "select m.movement, m.resource, g.grp, m.bucket, m.source_id <> 0, sum(m.amount) from fact"
                        + sql.inScope() + " group by 1, 2, 3, 4, 5",
                asked(scope),
                row -> {
                    var movement = BridgeMovement.values()[row.getInt(1)];
                    principal.add(new Bridge.Moved(
                            movement,
                            Resource.of(row.getInt(2)),
                            ConsumerGroup.of(row.getInt(3)),
                            AgeBucket.values()[row.getInt(4)],
                            row.getLong(6)));
                    if (row.getBoolean(5)) {
                        advances.merge(movement, row.getLong(6), Math::addExact);
                    }
                    return null;
                });
        each(
                with(sql.sources() + (sameMunicipalities(ends) ? "" : " union all " + sql.movedAdvances()))
                        + "select m.movement, sum(m.amount) from fact" + sql.inScope() + " group by 1",
                asked(scope),
                row -> advances.merge(BridgeMovement.values()[row.getInt(1)], row.getLong(2), Math::addExact));
        return new Movements(principal, advances);
    }

    /** Nothing to look for where both ends know the same classes and municipalities. */
    private static String among(BridgeEnds ends, BridgeSql sql) {
        return ends.from().classNo() == ends.to().classNo() && sameMunicipalities(ends)
                ? ""
                : " union all " + sql.reclassified();
    }

    private static boolean sameMunicipalities(BridgeEnds ends) {
        return ends.from().move() == ends.to().move();
    }

    /** One page of lines, behind {@code after}: by account, those of growing older last. */
    List<BridgeLine> lines(BridgeEnds ends, BridgeLineSearch search, BridgeLine.Place after, int limit) {
        var found = new ArrayList<BridgeLine>();
        if (!after.isAged()) {
            portions(ends, search, after, limit, found, sql -> moved(ends, search, sql));
        }
        if (search.asksForAged() && found.size() < limit) {
            var start = after.isAged() ? after : BridgeLine.Place.FIRST;
            portions(ends, search, start, limit, found, BridgeSql::aged);
        }
        return found;
    }

    private static String moved(BridgeEnds ends, BridgeLineSearch search, BridgeSql sql) {
        return String.join(" union all ", search.kinds(sql, among(ends, sql).isEmpty(), sameMunicipalities(ends)));
    }

    /** The lines of some accounts at a time, of more and more where they have few, until the page is full. */
    private void portions(
            BridgeEnds ends,
            BridgeLineSearch search,
            BridgeLine.Place after,
            int limit,
            List<BridgeLine> found,
            Function<BridgeSql, String> facts) {
        int accounts = ACCOUNTS_AT_ONCE;
        long first = Math.max(after.seq(), 0);
        while (first != Long.MAX_VALUE && found.size() < limit) {
            long last = last(ends, first, accounts);
            var sql = new BridgeSql(ends, first, last);
            var selects = facts.apply(sql);
            if (selects.isEmpty()) {
                return;
            }
            found.addAll(page(ends, sql, selects, search, after, limit - found.size()));
            first = last + 1;
            accounts = Math.min(2 * accounts, MOST_ACCOUNTS_AT_ONCE);
        }
    }

    /** The last of the next accounts; behind the last of all nothing is left out. */
    private long last(BridgeEnds ends, long first, int accounts) {
        return each(
                        new BridgeSql(ends).nextAccounts(first, accounts),
                        asked(ends.scope()),
                        row -> row.getInt(2) < accounts ? Long.MAX_VALUE - 1 : row.getLong(1))
                .get(0);
    }

    private List<BridgeLine> page(
            BridgeEnds ends, BridgeSql sql, String facts, BridgeLineSearch search, BridgeLine.Place after, int limit) {
        var order = "account_seq, charge_id, source_id, day, movement, grp, bucket";
        var lines = with(facts) + ", found as materialized (select m.account_seq, m.charge_id, m.source_id, m.day,"
                + " m.posting_no, m.movement, m.resource, g.grp, coalesce(m.bucket, -1) as bucket, m.amount from fact"
                + sql.inScope() + search.condition() + "), line as materialized (select * from found where (" + order
                + ") > (?, ?, ?, ?::date, ?, ?, ?) order by " + order + " limit " + limit + ") " + BridgeLine.SELECT
                + " order by " + order;
        return each(
                lines,
                query -> {
                    asked(ends.scope()).bind(query);
                    after.bind(query, 3);
                },
                BridgeLine::of);
    }

    /** The steps are kept apart: else the planner, told of a limit, walks the accounts and all facts for each of them. */
    private static String with(String facts) {
        return "with " + BridgeSql.ASKED + ", fact(" + COLUMNS + ") as materialized (" + facts + ") ";
    }

    private static Binder asked(Scope scope) {
        return query -> {
            query.setString(1, scope.oktmo());
            query.setString(2, scope.supplierInn());
        };
    }

    private <T> List<T> each(String sql, Binder binder, Reader<T> reader) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement query = connection.prepareStatement(sql)) {
            binder.bind(query);
            var found = new ArrayList<T>();
            try (var rows = query.executeQuery()) {
                while (rows.next()) {
                    found.add(reader.read(rows));
                }
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException("the bridge cannot be read", e);
        }
    }

    @FunctionalInterface
    private interface Binder {
        void bind(PreparedStatement query) throws SQLException;
    }

    @FunctionalInterface
    private interface Reader<T> {
        T read(ResultSet row) throws SQLException;
    }
}
