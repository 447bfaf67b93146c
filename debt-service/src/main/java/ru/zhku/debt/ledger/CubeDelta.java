package ru.zhku.debt.ledger;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;

/** What changes in the sums; collected in memory and written in portions, so that its size is bounded. */
final class CubeDelta {
    private static final int MOST_KEPT = 200_000;

    // Asked for some dozens of times an account: what the compiler makes of a record hashes these badly and slowly.
    record CubeKey(int effectiveOn, int dueOn, String supplierInn, String oktmo, int resource, int group, int tenure) {
        @Override
        public boolean equals(Object other) {
            return other instanceof CubeKey key
                    && effectiveOn == key.effectiveOn
                    && dueOn == key.dueOn
                    && resource == key.resource
                    && group == key.group
                    && tenure == key.tenure
                    && supplierInn.equals(key.supplierInn)
                    && oktmo.equals(key.oktmo);
        }

        @Override
        public int hashCode() {
            return mixed(mixed(effectiveOn, dueOn), resource << 16 | group << 8 | tenure, supplierInn, oktmo);
        }
    }

    record TurnoverKey(int effectiveOn, String supplierInn, String oktmo, int resource) {
        @Override
        public boolean equals(Object other) {
            return other instanceof TurnoverKey key
                    && effectiveOn == key.effectiveOn
                    && resource == key.resource
                    && supplierInn.equals(key.supplierInn)
                    && oktmo.equals(key.oktmo);
        }

        @Override
        public int hashCode() {
            return mixed(effectiveOn, resource, supplierInn, oktmo);
        }
    }

    record HolderKey(
            int effectiveOn,
            int grain,
            int code,
            int dueOn,
            int nextDueOn,
            String supplierInn,
            String oktmo,
            int group,
            int tenure) {
        @Override
        public boolean equals(Object other) {
            return other instanceof HolderKey key
                    && effectiveOn == key.effectiveOn
                    && grain == key.grain
                    && code == key.code
                    && dueOn == key.dueOn
                    && nextDueOn == key.nextDueOn
                    && group == key.group
                    && tenure == key.tenure
                    && supplierInn.equals(key.supplierInn)
                    && oktmo.equals(key.oktmo);
        }

        @Override
        public int hashCode() {
            long days = mixed(mixed(effectiveOn, dueOn), nextDueOn);
            return mixed(days, grain << 24 | code << 16 | group << 8 | tenure, supplierInn, oktmo);
        }
    }

    private static int mixed(long part, int next, String supplierInn, String oktmo) {
        long all = mixed(mixed(mixed(part, next), supplierInn.hashCode()), oktmo.hashCode());
        return (int) (all ^ all >>> 32);
    }

    private static long mixed(long part, int next) {
        return (part ^ next) * 0x9e3779b97f4a7c15L;
    }

    private final Map<CubeKey, long[]> cube = new HashMap<>();
    private final Map<TurnoverKey, long[]> turnover = new HashMap<>();
    private final Map<HolderKey, long[]> holders = new HashMap<>();
    private int earliest = Integer.MAX_VALUE;

    void cube(CubeKey key, int column, long amount) {
        cube.computeIfAbsent(key, k -> new long[2])[column] += amount;
    }

    void turnover(TurnoverKey key, int column, long amount) {
        turnover.computeIfAbsent(key, k -> new long[3])[column] += amount;
    }

    void holder(HolderKey key, long accounts) {
        holders.computeIfAbsent(key, k -> new long[1])[0] += accounts;
    }

    /** The earliest day on which a written sum changes, {@code Integer.MAX_VALUE} if none does. */
    int earliest() {
        return earliest;
    }

    /** Enough to be written before more comes. */
    boolean isLarge() {
        return cube.size() + holders.size() + turnover.size() > MOST_KEPT;
    }

    void write(Connection connection) throws SQLException {
        execute(connection, "create temp table if not exists cube_delta (like cube) on commit delete rows");
        execute(connection, "create temp table if not exists turnover_delta (like turnover) on commit delete rows");
        execute(connection, "create temp table if not exists holder_delta (like holder) on commit delete rows");
        execute(connection, "truncate cube_delta, turnover_delta, holder_delta");
        copyCube(connection);
        copyTurnover(connection);
        copyHolders(connection);
        execute(
                connection,
                "insert into cube select * from cube_delta order by 1, 2, 3 on conflict"
                        + " (effective_on, due_on, supplier_inn, oktmo, resource, consumer_group, tenure) do update"
                        + " set charged = cube.charged + excluded.charged,"
                        + " allocated = cube.allocated + excluded.allocated");
        execute(
                connection,
                "insert into turnover select * from turnover_delta on conflict"
                        + " (effective_on, supplier_inn, oktmo, resource) do update"
                        + " set charged = turnover.charged + excluded.charged,"
                        + " credited = turnover.credited + excluded.credited,"
                        + " received = turnover.received + excluded.received");
        execute(
                connection,
                "insert into holder select * from holder_delta order by 1, 2, 3 on conflict (effective_on, grain,"
                        + " code, due_on, next_due_on, supplier_inn, oktmo, consumer_group, tenure) do update"
                        + " set accounts = holder.accounts + excluded.accounts");
        execute(connection, "truncate cube_delta, turnover_delta, holder_delta");
        cube.clear();
        turnover.clear();
        holders.clear();
    }

    private void copyCube(Connection connection) throws SQLException {
        var copy = new BinaryRows(
                "cube_delta",
                "effective_on",
                "due_on",
                "supplier_inn",
                "oktmo",
                "resource",
                "consumer_group",
                "tenure",
                "charged",
                "allocated");
        cube.forEach((key, sums) -> {
            if (!isZero(sums)) {
                earliest = Math.min(earliest, key.effectiveOn);
                copy.row().putDay(key.effectiveOn).putDay(key.dueOn).putText(key.supplierInn);
                copy.putText(key.oktmo)
                        .putShort(key.resource)
                        .putShort(key.group)
                        .putShort(key.tenure);
                copy.put(sums[0]).put(sums[1]);
            }
        });
        copy.copyInto(connection);
    }

    private void copyTurnover(Connection connection) throws SQLException {
        var copy = new BinaryRows(
                "turnover_delta",
                "effective_on",
                "supplier_inn",
                "oktmo",
                "resource",
                "charged",
                "credited",
                "received");
        turnover.forEach((key, sums) -> {
            if (!isZero(sums)) {
                copy.row().putDay(key.effectiveOn).putText(key.supplierInn).putText(key.oktmo);
                copy.putShort(key.resource).put(sums[0]).put(sums[1]).put(sums[2]);
            }
        });
        copy.copyInto(connection);
    }

    private void copyHolders(Connection connection) throws SQLException {
        var copy = new BinaryRows(
                "holder_delta",
                "effective_on",
                "grain",
                "code",
                "supplier_inn",
                "oktmo",
                "consumer_group",
                "tenure",
                "due_on",
                "next_due_on",
                "accounts");
        holders.forEach((key, sums) -> {
            if (!isZero(sums)) {
                earliest = Math.min(earliest, key.effectiveOn);
                copy.row().putDay(key.effectiveOn).putShort(key.grain).putShort(key.code);
                copy.putText(key.supplierInn)
                        .putText(key.oktmo)
                        .putShort(key.group)
                        .putShort(key.tenure);
                copy.putDay(key.dueOn).putDay(key.nextDueOn).put(sums[0]);
            }
        });
        copy.copyInto(connection);
    }

    private static boolean isZero(long[] sums) {
        for (long sum : sums) {
            if (sum != 0) {
                return false;
            }
        }
        return true;
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
