package ru.zhku.debt.ledger;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.sql.Connection;
import javax.sql.DataSource;

/**
 * For reading what is committed beside a transaction that holds the ledger's lock: the same as what that transaction
 * sees, as long as it has changed nothing itself.
 */
@ApplicationScoped
class SecondConnection {
    private final DataSource dataSource;
    private final TransactionSynchronizationRegistry transaction;

    SecondConnection(DataSource dataSource, TransactionSynchronizationRegistry transaction) {
        this.dataSource = dataSource;
        this.transaction = transaction;
    }

    /** To be told wherever the present transaction may change the ledger from here on. */
    void changes() {
        transaction.putResource(SecondConnection.class, true);
    }

    /** Null if the present transaction may have changed the ledger. To be opened before the lock is waited for. */
    Connection open() {
        if (transaction.getResource(SecondConnection.class) != null) {
            return null;
        }
        return QuarkusTransaction.suspendingExisting().call(dataSource::getConnection);
    }

    /** Also outside the transaction: the pool would take it for the transaction's own. */
    void close(Connection connection) {
        if (connection != null) {
            QuarkusTransaction.suspendingExisting().call(() -> {
                connection.close();
                return null;
            });
        }
    }
}
