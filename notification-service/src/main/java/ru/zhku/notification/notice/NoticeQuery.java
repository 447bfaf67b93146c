package ru.zhku.notification.notice;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import javax.sql.DataSource;
import ru.zhku.kit.money.Money;
import ru.zhku.kit.web.Page;
import ru.zhku.notification.channel.domain.Channel;
import ru.zhku.notification.notice.NoticeViews.NoticeItem;
import ru.zhku.notification.notice.NoticeViews.NoticeSummary;
import ru.zhku.notification.notice.NoticeViews.WaitView;
import ru.zhku.notification.notice.domain.NoticeOrigin;
import ru.zhku.notification.notice.domain.NoticeReason;
import ru.zhku.notification.notice.domain.NoticeState;
import ru.zhku.notification.template.domain.TemplateCode;

/** Lists, counts and ids of notices. {@code oktmo} is null for those who see every municipality. */
@ApplicationScoped
class NoticeQuery {
    private static final int FETCH_SIZE = 500;

    private final DataSource dataSource;

    NoticeQuery(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    Page<NoticeItem> page(NoticeSelection selection, String oktmo, NoticeOrder order, String cursor, int limit) {
        var condition = selection.condition(oktmo);
        order.goOn(condition, cursor);
        var items = new ArrayList<NoticeItem>();
        each(condition, order, limit + 1, items::add);
        return Page.of(items, limit, order::cursorBehind);
    }

    /** Hands over every row without holding them all. */
    void each(NoticeSelection selection, String oktmo, NoticeOrder order, Consumer<NoticeItem> consumer) {
        each(selection.condition(oktmo), order, Integer.MAX_VALUE, consumer);
    }

    /** The ids that match, in order of their making, one more than allowed so that the caller can refuse. */
    List<UUID> ids(NoticeSelection selection, String oktmo, int most) {
        var condition = selection.condition(oktmo);
        var sql = "select n.id from notice n where " + condition.text() + " order by n.id limit ?";
        try (var connection = dataSource.getConnection();
                var query = connection.prepareStatement(sql)) {
            query.setInt(condition.bind(query), most + 1);
            try (var rows = query.executeQuery()) {
                var ids = new ArrayList<UUID>();
                while (rows.next()) {
                    ids.add(rows.getObject(1, UUID.class));
                }
                return ids;
            }
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    NoticeSummary summary(NoticeSelection selection, String oktmo) {
        var condition = selection.condition(oktmo);
        var sql = "select n.state, count(*) from notice n where " + condition.text() + " group by n.state";
        var counts = new EnumMap<NoticeState, Long>(NoticeState.class);
        for (var state : NoticeState.values()) {
            counts.put(state, 0L);
        }
        try (var connection = dataSource.getConnection();
                var query = connection.prepareStatement(sql)) {
            condition.bind(query);
            try (var rows = query.executeQuery()) {
                while (rows.next()) {
                    counts.put(NoticeState.valueOf(rows.getString(1)), rows.getLong(2));
                }
            }
        } catch (SQLException e) {
            throw failed(e);
        }
        return new NoticeSummary(
                counts.values().stream().mapToLong(Long::longValue).sum(), counts);
    }

    /** What an e-mail waits for by the contact policy. */
    Optional<WaitView> waits(UUID noticeId) {
        try (var connection = dataSource.getConnection();
                var query = connection.prepareStatement(
                        "select not_before, waits_for from notice where id = ? and not_before is not null")) {
            query.setObject(1, noticeId);
            try (var rows = query.executeQuery()) {
                return rows.next()
                        ? Optional.of(new WaitView(rows.getTimestamp(1).toInstant(), rows.getString(2)))
                        : Optional.empty();
            }
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    private void each(SqlCondition condition, NoticeOrder order, int limit, Consumer<NoticeItem> consumer) {
        var sql = "select n.* from notice n where " + condition.text() + " order by " + order.orderBy() + " limit ?";
        try (var connection = dataSource.getConnection();
                var query = connection.prepareStatement(sql)) {
            query.setFetchSize(FETCH_SIZE);
            query.setInt(condition.bind(query), limit);
            try (var rows = query.executeQuery()) {
                while (rows.next()) {
                    consumer.accept(item(rows));
                }
            }
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    private static NoticeItem item(ResultSet row) throws SQLException {
        return new NoticeItem(
                row.getObject("id", UUID.class),
                row.getString("number"),
                row.getObject("account_id", UUID.class),
                row.getString("account_number"),
                row.getString("supplier_inn"),
                row.getString("consumer_group"),
                row.getString("tenure"),
                TemplateCode.valueOf(row.getString("template_code")),
                code(row, "channel", Channel.class),
                NoticeState.valueOf(row.getString("state")),
                NoticeOrigin.valueOf(row.getString("origin")),
                row.getObject("request_id", UUID.class),
                Money.ofKopecks(row.getLong("amount")),
                day(row, "as_of"),
                row.getInt("overdue_months"),
                day(row, "requested_on"),
                day(row, "letter_on"),
                day(row, "sent_on"),
                day(row, "delivered_on"),
                code(row, "reason", NoticeReason.class));
    }

    private static LocalDate day(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }

    private static <E extends Enum<E>> E code(ResultSet row, String column, Class<E> codes) throws SQLException {
        var name = row.getString(column);
        return name == null ? null : Enum.valueOf(codes, name);
    }

    private static IllegalStateException failed(SQLException e) {
        return new IllegalStateException("notices cannot be read", e);
    }
}
