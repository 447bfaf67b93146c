package ru.zhku.debt.step;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import ru.zhku.debt.step.domain.StepActKind;
import ru.zhku.debt.strategy.domain.NextAction;
import ru.zhku.debt.strategy.domain.Step;

/** Rows of steps and of what became of them; nothing is edited. */
@ApplicationScoped
class StepStore {
    private static final String OFFICER = "OFFICER";
    private static final String VIEW = "select s.id, a.id, a.account_number, a.supplier_inn, a.oktmo, s.action,"
            + " s.done_on, s.delivered_on, s.document_number, s.note, s.source, s.entered_by, s.entered_at"
            + " from strategy_step s join account a on a.seq = s.account_seq where ";
    private static final String COUNTING = "select s.account_seq, s.id, s.action, s.done_on,"
            + " coalesce((select d.acted_on from strategy_step_act d where d.step_id = s.id and d.kind = 'DELIVERED'"
            + " order by d.no desc limit 1), s.delivered_on) from strategy_step s"
            + " where s.account_seq = any(?) and not exists (select from strategy_step_act w where w.step_id = s.id"
            + " and w.kind = 'WITHDRAWN') order by s.done_on, s.id";

    private final DataSource dataSource;

    StepStore(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    Map<Long, List<Step>> of(Collection<Long> seqs) {
        return with(connection -> {
            try (var query = connection.prepareStatement(COUNTING)) {
                query.setArray(1, connection.createArrayOf("bigint", seqs.toArray()));
                var steps = new HashMap<Long, List<Step>>();
                try (var rows = query.executeQuery()) {
                    while (rows.next()) {
                        steps.computeIfAbsent(rows.getLong(1), seq -> new ArrayList<>())
                                .add(new Step(
                                        rows.getObject(2, UUID.class),
                                        NextAction.valueOf(rows.getString(3)),
                                        rows.getObject(4, LocalDate.class),
                                        rows.getObject(5, LocalDate.class)));
                    }
                }
                return steps;
            }
        });
    }

    void insert(UUID id, long accountSeq, StepRequest request, String by, Instant at) {
        with(connection -> {
            try (var insert = connection.prepareStatement("insert into strategy_step(id, account_seq, action, done_on,"
                    + " delivered_on, document_number, note, source, entered_by, entered_at)"
                    + " values (?, ?, ?, ?, ?, ?, ?, '" + OFFICER + "', ?, ?)")) {
                insert.setObject(1, id);
                insert.setLong(2, accountSeq);
                insert.setString(3, request.action().name());
                insert.setObject(4, request.doneOn());
                insert.setObject(5, request.deliveredOn());
                insert.setString(6, request.documentNumber());
                insert.setString(7, request.note());
                insert.setString(8, by);
                insert.setTimestamp(9, Timestamp.from(at));
                return insert.executeUpdate();
            }
        });
    }

    /** Zero rows if another act took this number meanwhile. */
    int insertAct(StepView step, long accountSeq, StepActRequest request, String by, Instant at) {
        return with(connection -> {
            try (var insert = connection.prepareStatement("insert into strategy_step_act(step_id, account_seq, no,"
                    + " kind, acted_on, document_number, reason, made_by, made_at)"
                    + " values (?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing")) {
                insert.setObject(1, step.id());
                insert.setLong(2, accountSeq);
                insert.setInt(3, step.acts().size() + 1);
                insert.setString(4, request.kind().name());
                insert.setObject(5, request.on());
                insert.setString(6, request.documentNumber());
                insert.setString(7, request.reason());
                insert.setString(8, by);
                insert.setTimestamp(9, Timestamp.from(at));
                return insert.executeUpdate();
            }
        });
    }

    Optional<StepView> find(UUID id) {
        return list("s.id = ? order by s.id", List.of(id)).stream().findFirst();
    }

    /** Of one account, the newest entry first. */
    List<StepView> page(long accountSeq, UUID after, int limit) {
        return after == null
                ? list("s.account_seq = ? order by s.id desc limit " + limit, List.of(accountSeq))
                : list("s.account_seq = ? and s.id < ? order by s.id desc limit " + limit, List.of(accountSeq, after));
    }

    private List<StepView> list(String condition, List<?> values) {
        return with(connection -> {
            var found = new ArrayList<StepView>();
            try (var query = connection.prepareStatement(VIEW + condition)) {
                for (int i = 0; i < values.size(); i++) {
                    query.setObject(i + 1, values.get(i));
                }
                try (var rows = query.executeQuery()) {
                    while (rows.next()) {
                        found.add(view(rows));
                    }
                }
            }
            var acts = acts(connection, found.stream().map(StepView::id).toList());
            return found.stream()
                    .map(step -> step.with(acts.getOrDefault(step.id(), List.of())))
                    .toList();
        });
    }

    private static Map<UUID, List<StepView.Act>> acts(Connection connection, List<UUID> ids) throws SQLException {
        try (var query = connection.prepareStatement("select step_id, kind, acted_on, document_number, reason, made_by,"
                + " made_at from strategy_step_act where step_id = any(?) order by step_id, no")) {
            query.setArray(1, connection.createArrayOf("uuid", ids.toArray()));
            var acts = new HashMap<UUID, List<StepView.Act>>();
            try (var rows = query.executeQuery()) {
                while (rows.next()) {
                    acts.computeIfAbsent(rows.getObject(1, UUID.class), id -> new ArrayList<>())
                            .add(new StepView.Act(
                                    StepActKind.valueOf(rows.getString(2)),
                                    rows.getObject(3, LocalDate.class),
                                    rows.getString(4),
                                    rows.getString(5),
                                    rows.getString(6),
                                    rows.getTimestamp(7).toInstant()));
                }
            }
            return acts;
        }
    }

    private static StepView view(ResultSet row) throws SQLException {
        return new StepView(
                row.getObject(1, UUID.class),
                row.getObject(2, UUID.class),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                NextAction.valueOf(row.getString(6)),
                row.getObject(7, LocalDate.class),
                row.getObject(8, LocalDate.class),
                row.getString(9),
                row.getString(10),
                row.getString(11),
                row.getString(12),
                row.getTimestamp(13).toInstant(),
                false,
                List.of(),
                1);
    }

    private <T> T with(Work<T> work) {
        try (var connection = dataSource.getConnection()) {
            return work.with(connection);
        } catch (SQLException e) {
            throw new IllegalStateException("the steps cannot be reached", e);
        }
    }

    @FunctionalInterface
    private interface Work<T> {
        T with(Connection connection) throws SQLException;
    }
}
