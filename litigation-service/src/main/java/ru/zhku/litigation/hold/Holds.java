package ru.zhku.litigation.hold;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import ru.zhku.litigation.contract.HoldChanged;
import ru.zhku.litigation.hold.domain.HoldKind;

/** The front door: what holds the work on an account, as debt-service told it last. */
@ApplicationScoped
public class Holds {
    private static final UUID PAUSES = new UUID(0, 0);

    /** Each agreement for itself: an old one that ends does not end the hold of its successor. */
    private static final String KEEP = """
            insert into account_hold(account_id, kind, held_by, held, sequence) values (?, ?, ?, ?, ?)
            on conflict (account_id, kind, held_by) do update set held = excluded.held, sequence = excluded.sequence
            where account_hold.sequence < excluded.sequence
            """;

    private final DataSource dataSource;

    Holds(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    public Set<HoldKind> of(UUID accountId) {
        try (var connection = dataSource.getConnection();
                var query =
                        connection.prepareStatement("select kind from account_hold where account_id = ? and held")) {
            query.setObject(1, accountId);
            try (var rows = query.executeQuery()) {
                var kinds = EnumSet.noneOf(HoldKind.class);
                while (rows.next()) {
                    kinds.add(HoldKind.valueOf(rows.getString(1)));
                }
                return kinds;
            }
        } catch (SQLException e) {
            throw new IllegalStateException("what holds an account cannot be read", e);
        }
    }

    /** Only news that is newer than what is known counts: a message may come again after its successor. */
    void keep(HoldChanged changed, HoldKind kind, boolean held, long sequence) {
        try (var connection = dataSource.getConnection();
                var upsert = connection.prepareStatement(KEEP)) {
            upsert.setObject(1, changed.accountId());
            upsert.setString(2, kind.name());
            upsert.setObject(3, changed.agreementId() == null ? PAUSES : changed.agreementId());
            upsert.setBoolean(4, held);
            upsert.setLong(5, sequence);
            upsert.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("what holds an account cannot be kept", e);
        }
    }
}
