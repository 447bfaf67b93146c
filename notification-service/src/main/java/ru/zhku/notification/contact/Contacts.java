package ru.zhku.notification.contact;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import ru.zhku.kit.time.BusinessClock;
import ru.zhku.notification.contact.domain.ContactKind;
import ru.zhku.notification.contact.domain.ContactPolicy.Moment;
import ru.zhku.notification.contact.domain.Postponed;

/** Asks the contact policy and remembers who was addressed on which day; persons only as keyed digests. */
@ApplicationScoped
public class Contacts {
    private final DataSource dataSource;
    private final ContactPolicies policies;
    private final RecipientDigest digest;
    private final BusinessClock clock;

    Contacts(DataSource dataSource, ContactPolicies policies, RecipientDigest digest, BusinessClock clock) {
        this.dataSource = dataSource;
        this.policies = policies;
        this.digest = digest;
        this.clock = clock;
    }

    /**
     * Reserves a message to an address for now; a notice that holds a reservation of today keeps it.
     *
     * @return empty when the message may go now, else when it may and what stands in the way
     */
    @Transactional
    public Optional<Postponed> reserveMessage(UUID noticeId, String address) {
        var recipient = digest.of(address);
        var now = now();
        try (var connection = dataSource.getConnection()) {
            hold(connection, recipient);
            release(connection, noticeId);
            var decision = policies.current().decide(ContactKind.MESSAGE, now, daysBefore(connection, recipient));
            if (!decision.isNow()) {
                return Optional.of(new Postponed(instant(decision.earliest()), decision.rule()));
            }
            reserve(connection, noticeId, recipient, now.day());
            return Optional.empty();
        } catch (SQLException e) {
            throw new IllegalStateException("contacts cannot be counted", e);
        }
    }

    /** Gives a reservation back: the message did not go out. */
    @Transactional
    public void releaseMessage(UUID noticeId) {
        try (var connection = dataSource.getConnection()) {
            release(connection, noticeId);
        } catch (SQLException e) {
            throw new IllegalStateException("contacts cannot be counted", e);
        }
    }

    private Moment now() {
        var local = clock.now().atZone(clock.zone());
        return new Moment(local.toLocalDate(), local.toLocalTime());
    }

    private Instant instant(Moment moment) {
        return ZonedDateTime.of(moment.day(), moment.time(), clock.zone()).toInstant();
    }

    /** One person's messages are decided one after another, also by several instances. */
    private static void hold(Connection connection, byte[] recipient) throws SQLException {
        try (var lock =
                connection.prepareStatement("select pg_advisory_xact_lock(hashtextextended(encode(?, 'hex'), 2))")) {
            lock.setBytes(1, recipient);
            lock.execute();
        }
    }

    private static List<LocalDate> daysBefore(Connection connection, byte[] recipient) throws SQLException {
        try (var query = connection.prepareStatement(
                "select day from contact_message where recipient = ? order by day desc limit 100")) {
            query.setBytes(1, recipient);
            try (var rows = query.executeQuery()) {
                var days = new ArrayList<LocalDate>();
                while (rows.next()) {
                    days.add(rows.getObject(1, LocalDate.class));
                }
                return days;
            }
        }
    }

    private static void reserve(Connection connection, UUID noticeId, byte[] recipient, LocalDate day)
            throws SQLException {
        try (var insert = connection.prepareStatement(
                "insert into contact_message(notice_id, recipient, day) values (?, ?, ?)")) {
            insert.setObject(1, noticeId);
            insert.setBytes(2, recipient);
            insert.setObject(3, day);
            insert.executeUpdate();
        }
    }

    private static void release(Connection connection, UUID noticeId) throws SQLException {
        try (var delete = connection.prepareStatement("delete from contact_message where notice_id = ?")) {
            delete.setObject(1, noticeId);
            delete.executeUpdate();
        }
    }
}
