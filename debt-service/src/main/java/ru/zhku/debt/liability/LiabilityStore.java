package ru.zhku.debt.liability;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import ru.zhku.debt.liability.domain.IdentityDocument;
import ru.zhku.debt.liability.domain.Liability;
import ru.zhku.debt.liability.domain.PayerChangeGround;

/** Rows of those who answer for the debts of accounts. */
@ApplicationScoped
class LiabilityStore {
    private static final String TERMS = "select t.*, e.to_on as ended_on,"
            + " exists (select from liability_end w where w.term_id = t.id and w.kind = 'WITHDRAW') as withdrawn"
            + " from liability_term t left join liability_end e on e.term_id = t.id and e.kind = 'END'"
            + " where t.account_seq = ? order by t.id";
    private static final String CHANGES = "select p.*, not exists (select from liability_term t"
            + " where t.payer_change_id = p.id and not exists (select from liability_end w where w.term_id = t.id"
            + " and w.kind = 'WITHDRAW')) as withdrawn from payer_change p where p.account_seq = ?"
            + " and (?::uuid is null or p.id < ?) order by p.id desc limit ?";

    private final DataSource dataSource;

    LiabilityStore(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** One change at a time of an account's debtors, until the caller's transaction ends. */
    void hold(long accountSeq) {
        run("select pg_advisory_xact_lock(hashtextextended('liability/' || ?, 2))", lock -> {
            lock.setLong(1, accountSeq);
            lock.execute();
        });
    }

    /** 0 until anything is recorded. */
    long version(long accountSeq) {
        return read(
                        "select version from liability_book where account_seq = ?",
                        query -> query.setLong(1, accountSeq),
                        row -> row.getLong(1))
                .stream()
                .findFirst()
                .orElse(0L);
    }

    void raiseVersion(long accountSeq) {
        run(
                "insert into liability_book(account_seq, version) values (?, 1)"
                        + " on conflict (account_seq) do update set version = liability_book.version + 1",
                upsert -> {
                    upsert.setLong(1, accountSeq);
                    upsert.executeUpdate();
                });
    }

    void insertPerson(UUID id, long accountSeq, PersonRequest person, String by, Instant at) {
        run(
                "insert into liable_person(id, account_seq, name, born_on, snils, inn, document_kind, document_number,"
                        + " entered_by, entered_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                insert -> {
                    insert.setObject(1, id);
                    insert.setLong(2, accountSeq);
                    insert.setString(3, person.name());
                    insert.setObject(4, person.bornOn());
                    insert.setString(5, person.snils());
                    insert.setString(6, person.inn());
                    insert.setString(
                            7,
                            person.documentKind() == null
                                    ? null
                                    : person.documentKind().name());
                    insert.setString(8, person.documentNumber());
                    insert.setString(9, by);
                    insert.setTimestamp(10, Timestamp.from(at));
                    insert.executeUpdate();
                });
    }

    void insertTerm(long accountSeq, TermRow term) {
        run(
                "insert into liability_term(id, account_seq, person_id, liability, share_numerator, share_denominator,"
                        + " from_on, to_on, document, payer_change_id, entered_by, entered_at)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                insert -> {
                    insert.setObject(1, term.id());
                    insert.setLong(2, accountSeq);
                    insert.setObject(3, term.personId());
                    insert.setString(4, term.liability().name());
                    insert.setObject(5, term.numerator());
                    insert.setObject(6, term.denominator());
                    insert.setObject(7, term.from());
                    insert.setObject(8, term.to());
                    insert.setString(9, term.document());
                    insert.setObject(10, term.payerChangeId());
                    insert.setString(11, term.enteredBy());
                    insert.setTimestamp(12, Timestamp.from(term.enteredAt()));
                    insert.executeUpdate();
                });
    }

    void insertEnd(UUID termId, long accountSeq, DebtorActRequest act, String by, Instant at) {
        run(
                "insert into liability_end(term_id, account_seq, kind, to_on, reason, made_by, made_at)"
                        + " values (?, ?, ?, ?, ?, ?, ?)",
                insert -> {
                    insert.setObject(1, termId);
                    insert.setLong(2, accountSeq);
                    insert.setString(3, act.kind().name());
                    insert.setObject(4, act.lastOn());
                    insert.setString(5, act.reason().strip());
                    insert.setString(6, by);
                    insert.setTimestamp(7, Timestamp.from(at));
                    insert.executeUpdate();
                });
    }

    void insertChange(UUID id, long accountSeq, PayerChangeRequest change, String by, Instant at) {
        run(
                "insert into payer_change(id, account_seq, changed_on, ground, document, entered_by, entered_at)"
                        + " values (?, ?, ?, ?, ?, ?, ?)",
                insert -> {
                    insert.setObject(1, id);
                    insert.setLong(2, accountSeq);
                    insert.setObject(3, change.on());
                    insert.setString(4, change.ground().name());
                    insert.setString(5, change.document().strip());
                    insert.setString(6, by);
                    insert.setTimestamp(7, Timestamp.from(at));
                    insert.executeUpdate();
                });
    }

    /** In the order of entry, withdrawn ones too. */
    List<TermRow> terms(long accountSeq) {
        return read(
                TERMS,
                query -> query.setLong(1, accountSeq),
                row -> new TermRow(
                        row.getObject("id", UUID.class),
                        row.getObject("person_id", UUID.class),
                        Liability.valueOf(row.getString("liability")),
                        row.getObject("share_numerator", Integer.class),
                        row.getObject("share_denominator", Integer.class),
                        row.getObject("from_on", LocalDate.class),
                        row.getObject("to_on", LocalDate.class),
                        row.getString("document"),
                        row.getObject("payer_change_id", UUID.class),
                        row.getString("entered_by"),
                        row.getTimestamp("entered_at").toInstant(),
                        row.getObject("ended_on", LocalDate.class),
                        row.getBoolean("withdrawn")));
    }

    Map<UUID, PersonRow> persons(long accountSeq) {
        var persons = new HashMap<UUID, PersonRow>();
        read("select * from liable_person where account_seq = ?", query -> query.setLong(1, accountSeq), row -> {
                    var kind = row.getString("document_kind");
                    return new PersonRow(
                            row.getObject("id", UUID.class),
                            row.getString("name"),
                            row.getObject("born_on", LocalDate.class),
                            row.getString("snils"),
                            row.getString("inn"),
                            kind == null ? null : IdentityDocument.valueOf(kind),
                            row.getString("document_number"));
                })
                .forEach(person -> persons.put(person.id(), person));
        return persons;
    }

    /** Newest first. */
    List<PayerChangeView.Change> changes(long accountSeq, UUID after, int limit) {
        return read(
                CHANGES,
                query -> {
                    query.setLong(1, accountSeq);
                    query.setObject(2, after);
                    query.setObject(3, after);
                    query.setInt(4, limit);
                },
                row -> {
                    var ground = PayerChangeGround.valueOf(row.getString("ground"));
                    return new PayerChangeView.Change(
                            row.getObject("id", UUID.class),
                            row.getObject("changed_on", LocalDate.class),
                            ground,
                            ground.passesCapitalRepair(),
                            row.getString("document"),
                            row.getBoolean("withdrawn"),
                            row.getString("entered_by"),
                            row.getTimestamp("entered_at").toInstant());
                });
    }

    interface Binder {
        void bind(PreparedStatement statement) throws SQLException;
    }

    interface Reader<T> {
        T read(ResultSet row) throws SQLException;
    }

    <T> List<T> read(String sql, Binder binder, Reader<T> reader) {
        var found = new ArrayList<T>();
        run(sql, query -> {
            binder.bind(query);
            try (var rows = query.executeQuery()) {
                while (rows.next()) {
                    found.add(reader.read(rows));
                }
            }
        });
        return found;
    }

    private void run(String sql, Binder work) {
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement(sql)) {
            work.bind(statement);
        } catch (SQLException e) {
            throw new IllegalStateException("the debtors of accounts cannot be reached", e);
        }
    }
}
