package ru.zhku.notification.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import ru.zhku.notification.account.AccountDebtTable.Sequenced;
import ru.zhku.notification.account.domain.AccountDebt;

/**
 * Gathers the states that one transaction hears and writes them in one batch just before it commits: a poll of
 * hundreds of messages costs one round trip. Messages and states still commit together.
 */
@ApplicationScoped
class DebtBuffer {
    private final AccountDebtTable table;
    private final TransactionSynchronizationRegistry transaction;

    DebtBuffer(AccountDebtTable table, TransactionSynchronizationRegistry transaction) {
        this.table = table;
        this.transaction = transaction;
    }

    void add(long sequence, AccountDebt debt) {
        pending()
                .merge(
                        debt.accountId(),
                        new Sequenced(sequence, debt),
                        (had, came) -> had.sequence() < came.sequence() ? came : had);
    }

    @SuppressWarnings("unchecked")
    private Map<UUID, Sequenced> pending() {
        var known = (Map<UUID, Sequenced>) transaction.getResource(this);
        if (known != null) {
            return known;
        }
        if (transaction.getTransactionStatus() != Status.STATUS_ACTIVE) {
            throw new IllegalStateException("a debt can be kept in an open transaction only");
        }
        var fresh = new LinkedHashMap<UUID, Sequenced>();
        transaction.putResource(this, fresh);
        transaction.registerInterposedSynchronization(new Synchronization() {
            @Override
            public void beforeCompletion() {
                table.upsert(fresh.values());
            }

            @Override
            public void afterCompletion(int status) {
                // nothing is held beyond the transaction
            }
        });
        return fresh;
    }
}
