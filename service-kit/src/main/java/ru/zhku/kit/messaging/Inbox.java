package ru.zhku.kit.messaging;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import javax.sql.DataSource;
import ru.zhku.kit.time.BusinessClock;
import ru.zhku.kit.web.Correlation;

/** Handles each event once in effect: the row (consumer, event) is inserted in the handler's own transaction. */
@ApplicationScoped
class Inbox {
    record Delivery(EventHandler handler, Event event) {
        String consumer() {
            var type = handler.getClass();
            return (type.getSimpleName().endsWith("_Subclass")
                                    || type.getSimpleName().endsWith("_ClientProxy")
                            ? type.getSuperclass()
                            : type)
                    .getSimpleName();
        }
    }

    private final DataSource dataSource;
    private final BusinessClock clock;

    Inbox(DataSource dataSource, BusinessClock clock) {
        this.dataSource = dataSource;
        this.clock = clock;
    }

    /** Handles all or none of them; what was handled before is passed over. */
    @ActivateRequestContext
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void handle(List<Delivery> deliveries) {
        try (var connection = dataSource.getConnection()) {
            for (var delivery : deliveries) {
                if (isNew(connection, delivery)) {
                    Correlation.with(delivery.event().correlationId(), () -> {
                        delivery.handler().handle(delivery.event());
                        return null;
                    });
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the inbox cannot be written", e);
        }
    }

    private boolean isNew(Connection connection, Delivery delivery) throws SQLException {
        try (var insert = connection.prepareStatement(
                "insert into inbox(consumer, event_id, handled_at)" + " values (?, ?, ?) on conflict do nothing")) {
            insert.setString(1, delivery.consumer());
            insert.setObject(2, delivery.event().id());
            insert.setTimestamp(3, Timestamp.from(clock.now()));
            return insert.executeUpdate() == 1;
        }
    }
}
