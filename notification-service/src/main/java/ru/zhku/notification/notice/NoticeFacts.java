package ru.zhku.notification.notice;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import ru.zhku.kit.id.Ids;
import ru.zhku.notification.notice.domain.NoticeAct;
import ru.zhku.notification.notice.domain.NoticeReason;
import ru.zhku.notification.notice.domain.NoticeState;
import ru.zhku.notification.notice.domain.Proof;
import ru.zhku.notification.notice.domain.ProofKind;

/** What happened to notices, dated; appended to and never changed. */
@ApplicationScoped
class NoticeFacts {
    record Fact(
            NoticeAct act,
            NoticeState state,
            LocalDate on,
            Instant at,
            Proof proof,
            NoticeReason reason,
            String actor) {}

    private final DataSource dataSource;

    NoticeFacts(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    void append(UUID noticeId, Fact fact) {
        try (var connection = dataSource.getConnection();
                var insert = connection.prepareStatement(
                        "insert into notice_fact(id, notice_id, act, state, on_day, at,"
                                + " proof_kind, proof_reference, reason, actor) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
            insert.setObject(1, Ids.next());
            insert.setObject(2, noticeId);
            insert.setString(3, fact.act().name());
            insert.setString(4, fact.state().name());
            insert.setObject(5, fact.on());
            insert.setTimestamp(6, Timestamp.from(fact.at()));
            insert.setString(
                    7, fact.proof() == null ? null : fact.proof().kind().name());
            insert.setString(8, fact.proof() == null ? null : fact.proof().reference());
            insert.setString(9, fact.reason() == null ? null : fact.reason().name());
            insert.setString(10, fact.actor());
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("a fact cannot be written", e);
        }
    }

    List<Fact> of(UUID noticeId) {
        try (var connection = dataSource.getConnection();
                var query = connection.prepareStatement("select * from notice_fact where notice_id = ? order by id")) {
            query.setObject(1, noticeId);
            try (var rows = query.executeQuery()) {
                var facts = new ArrayList<Fact>();
                while (rows.next()) {
                    var proof = rows.getString("proof_kind");
                    var reason = rows.getString("reason");
                    facts.add(new Fact(
                            NoticeAct.valueOf(rows.getString("act")),
                            NoticeState.valueOf(rows.getString("state")),
                            rows.getObject("on_day", LocalDate.class),
                            rows.getTimestamp("at").toInstant(),
                            proof == null
                                    ? null
                                    : new Proof(ProofKind.valueOf(proof), rows.getString("proof_reference")),
                            reason == null ? null : NoticeReason.valueOf(reason),
                            rows.getString("actor")));
                }
                return facts;
            }
        } catch (SQLException e) {
            throw new IllegalStateException("facts cannot be read", e);
        }
    }
}
