package ru.zhku.debt.institution;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import ru.zhku.debt.account.domain.PlanResource;
import ru.zhku.kit.money.Money;

/** Rows of institutions, of what was told of their accounts, and of their estimates. */
@ApplicationScoped
class InstitutionStore {
    private final DataSource dataSource;

    InstitutionStore(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** One change at a time in a municipality, until the caller's transaction ends. */
    void holdMunicipality(String oktmo) {
        with(connection -> {
            try (var lock = connection.prepareStatement(
                    "select pg_advisory_xact_lock(hashtextextended('institution/' || ?, 2))")) {
                lock.setString(1, oktmo);
                return lock.execute();
            }
        });
    }

    /** False if there is one of this ИНН already. */
    boolean insert(InstitutionView view) {
        return with(connection -> {
            try (var insert = connection.prepareStatement("insert into institution(id, inn, name, oktmo, entered_by,"
                    + " entered_at, version) values (?, ?, ?, ?, ?, ?, ?) on conflict (inn) do nothing")) {
                insert.setObject(1, view.id());
                insert.setString(2, view.inn());
                insert.setString(3, view.name());
                insert.setString(4, view.oktmo());
                insert.setString(5, view.enteredBy());
                insert.setTimestamp(6, Timestamp.from(view.enteredAt()));
                insert.setLong(7, view.version());
                return insert.executeUpdate() == 1;
            }
        });
    }

    /** Raises the version; a null name leaves the name as it is. */
    void change(UUID id, String name) {
        with(connection -> {
            try (var update = connection.prepareStatement(
                    "update institution set name = coalesce(?, name), version = version + 1 where id = ?")) {
                update.setString(1, name);
                update.setObject(2, id);
                return update.executeUpdate();
            }
        });
    }

    Optional<InstitutionView> find(UUID id) {
        return list("id = ?", 1, id).stream().findFirst();
    }

    /** In the order of entry; null means any. */
    List<InstitutionView> page(String oktmo, String inn, UUID after, int limit) {
        return list(
                "(?::text is null or oktmo = ?) and (?::text is null or inn = ?) and (?::uuid is null or id > ?)",
                limit,
                oktmo,
                oktmo,
                inn,
                inn,
                after,
                after);
    }

    List<InstitutionView> all(String oktmo) {
        return page(oktmo, null, null, Integer.MAX_VALUE);
    }

    List<String> municipalities() {
        return with(connection -> {
            try (var query = connection.prepareStatement("select distinct oktmo from institution order by 1");
                    var rows = query.executeQuery()) {
                var found = new ArrayList<String>();
                while (rows.next()) {
                    found.add(rows.getString(1));
                }
                return found;
            }
        });
    }

    void insertTie(UUID institutionId, long accountSeq, TieRequest request, String by, Instant at) {
        with(connection -> {
            try (var insert = connection.prepareStatement("insert into institution_account(account_seq,"
                    + " institution_id, act, reason, told_by, told_at) values (?, ?, ?, ?, ?, ?)")) {
                insert.setLong(1, accountSeq);
                insert.setObject(2, institutionId);
                insert.setString(3, request.act().name());
                insert.setString(4, request.reason().strip());
                insert.setString(5, by);
                insert.setTimestamp(6, Timestamp.from(at));
                return insert.executeUpdate();
            }
        });
    }

    void insert(EstimateView estimate) {
        with(connection -> {
            try (var insert = connection.prepareStatement("insert into institution_estimate(id, institution_id, year,"
                    + " plan_resource, amount, document, in_force_on, entered_by, entered_at)"
                    + " values (?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
                insert.setObject(1, estimate.id());
                insert.setObject(2, estimate.institutionId());
                insert.setInt(3, estimate.year());
                insert.setShort(4, estimate.planResource().number());
                insert.setLong(5, estimate.amount().kopecks());
                insert.setString(6, estimate.document());
                insert.setObject(7, estimate.on());
                insert.setString(8, estimate.enteredBy());
                insert.setTimestamp(9, Timestamp.from(estimate.enteredAt()));
                return insert.executeUpdate();
            }
        });
    }

    /** Newest first. */
    List<EstimateView> estimates(UUID institutionId, Integer year, UUID after, int limit) {
        return with(connection -> {
            try (var query = connection.prepareStatement("select * from institution_estimate where institution_id = ?"
                    + " and (?::integer is null or year = ?) and (?::uuid is null or id < ?)"
                    + " order by id desc limit ?")) {
                query.setObject(1, institutionId);
                query.setObject(2, year);
                query.setObject(3, year);
                query.setObject(4, after);
                query.setObject(5, after);
                query.setInt(6, limit);
                return estimates(query.executeQuery());
            }
        });
    }

    /** For each institution and resource the one that counts on the day. */
    List<EstimateView> estimatesInForce(List<UUID> institutionIds, int year, LocalDate day) {
        return with(connection -> {
            try (var query = connection.prepareStatement("select distinct on (institution_id, plan_resource) *"
                    + " from institution_estimate where institution_id = any(?) and year = ? and in_force_on <= ?"
                    + " order by institution_id, plan_resource, in_force_on desc, no desc")) {
                query.setArray(1, connection.createArrayOf("uuid", institutionIds.toArray()));
                query.setInt(2, year);
                query.setObject(3, day);
                return estimates(query.executeQuery());
            }
        });
    }

    /** False if this monthly check has been published. */
    boolean beginCheck(String oktmo, int year, LocalDate asOf) {
        return with(connection -> {
            try (var insert = connection.prepareStatement(
                    "insert into budget_check(oktmo, year, as_of) values (?, ?, ?) on conflict do nothing")) {
                insert.setString(1, oktmo);
                insert.setInt(2, year);
                insert.setObject(3, asOf);
                return insert.executeUpdate() == 1;
            }
        });
    }

    private static List<EstimateView> estimates(ResultSet rows) throws SQLException {
        var found = new ArrayList<EstimateView>();
        try (rows) {
            while (rows.next()) {
                found.add(new EstimateView(
                        rows.getObject("id", UUID.class),
                        rows.getObject("institution_id", UUID.class),
                        rows.getInt("year"),
                        PlanResource.of(rows.getInt("plan_resource")),
                        Money.ofKopecks(rows.getLong("amount")),
                        rows.getString("document"),
                        rows.getObject("in_force_on", LocalDate.class),
                        rows.getString("entered_by"),
                        rows.getTimestamp("entered_at").toInstant()));
            }
        }
        return found;
    }

    private List<InstitutionView> list(String condition, int limit, Object... values) {
        return with(connection -> {
            try (var query = connection.prepareStatement(
                    "select * from institution where " + condition + " order by id limit " + limit)) {
                for (int i = 0; i < values.length; i++) {
                    query.setObject(i + 1, values[i]);
                }
                var found = new ArrayList<InstitutionView>();
                try (var rows = query.executeQuery()) {
                    while (rows.next()) {
                        found.add(new InstitutionView(
                                rows.getObject("id", UUID.class),
                                rows.getString("inn"),
                                rows.getString("name"),
                                rows.getString("oktmo"),
                                rows.getString("entered_by"),
                                rows.getTimestamp("entered_at").toInstant(),
                                rows.getLong("version")));
                    }
                }
                return found;
            }
        });
    }

    private <T> T with(Work<T> work) {
        try (var connection = dataSource.getConnection()) {
            return work.with(connection);
        } catch (SQLException e) {
            throw new IllegalStateException("the institutions cannot be reached", e);
        }
    }

    @FunctionalInterface
    private interface Work<T> {
        T with(Connection connection) throws SQLException;
    }
}
