package ru.zhku.debt.ledger;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.InvalidTransactionException;
import jakarta.transaction.SystemException;
import jakarta.transaction.TransactionManager;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.jboss.logging.Logger;

/** Opens what a large posting needs to go on in several threads. */
@ApplicationScoped
class Lanes {
    private static final Logger LOG = Logger.getLogger(Lanes.class);

    private final DataSource dataSource;
    private final TransactionSynchronizationRegistry registry;
    private final TransactionManager transactions;

    Lanes(DataSource dataSource, TransactionSynchronizationRegistry registry, TransactionManager transactions) {
        this.dataSource = dataSource;
        this.registry = registry;
        this.transactions = transactions;
    }

    /** To be told wherever the present transaction may change the ledger from here on. */
    void changes() {
        registry.putResource(Lanes.class, true);
    }

    /**
     * A second connection, which reads what is committed: the same as what a transaction sees that holds the ledger's
     * lock and has changed nothing itself. To be opened before the lock is waited for.
     *
     * @return null if the present transaction may have changed the ledger, or if no connection is to be had
     */
    Connection second() {
        if (registry.getResource(Lanes.class) != null) {
            return null;
        }
        return QuarkusTransaction.suspendingExisting().call(this::freeConnection);
    }

    private Connection freeConnection() {
        try {
            var connection = dataSource.getConnection();
            connection.setAutoCommit(false);
            return connection;
        } catch (SQLException e) {
            LOG.warnf("a large posting goes on with one connection: %s", e.getMessage());
            return null;
        }
    }

    /** Also outside the transaction: the pool would take it for the transaction's own. */
    void close(Connection second) {
        if (second != null) {
            QuarkusTransaction.suspendingExisting().call(() -> {
                try (second) {
                    second.rollback();
                    second.setAutoCommit(true);
                }
                return null;
            });
        }
    }

    /** For the connection of the present transaction, which the lane's thread takes part in: as long as it lasts. */
    Lane beside(Connection connection) {
        try {
            var present = transactions.getTransaction();
            return new Lane(connection, work -> () -> {
                try {
                    transactions.resume(present);
                    try {
                        work.run();
                    } finally {
                        transactions.suspend();
                    }
                } catch (InvalidTransactionException | SystemException e) {
                    throw new IllegalStateException("a posting's thread cannot take part in its transaction", e);
                }
            });
        } catch (SystemException e) {
            throw new IllegalStateException("there is no transaction to take part in", e);
        }
    }

    /** For a second connection, which belongs to no transaction. */
    Lane apart(Connection second) {
        return new Lane(second, work -> work);
    }
}
