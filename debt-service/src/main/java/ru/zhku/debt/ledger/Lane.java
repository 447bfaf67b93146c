package ru.zhku.debt.ledger;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;

/**
 * Statements on one connection, one after the other in the order given, in the same thread or in one of their own: so
 * the database works while the next ones are made ready. Between the first and the close nobody else may use the
 * connection.
 */
final class Lane implements AutoCloseable {
    @FunctionalInterface
    interface Work<T> {
        T on(Connection connection) throws SQLException;
    }

    private final Connection connection;
    private final ExecutorService thread;
    private final Queue<Future<Void>> given = new ArrayDeque<>();
    private Exception failure;

    /** In the thread that gives the work. */
    Lane(Connection connection) {
        this.connection = connection;
        thread = null;
    }

    /** In a thread of its own; {@code around} is what that thread does about all its work. */
    Lane(Connection connection, UnaryOperator<Runnable> around) {
        this.connection = connection;
        thread = Executors.newSingleThreadExecutor(work -> new Thread(around.apply(work), "ledger-lane"));
    }

    /** Behind one that has failed nothing more is done: it throws the same. */
    <T> Future<T> add(Work<T> work) {
        var task = new FutureTask<>(() -> {
            if (failure != null) {
                throw failure;
            }
            try {
                return work.on(connection);
            } catch (SQLException | RuntimeException e) {
                failure = e;
                throw e;
            }
        });
        if (thread == null) {
            task.run();
        } else {
            thread.execute(task);
        }
        return task;
    }

    /** As {@link #add}, for work whose end {@link #await} waits for. */
    void give(Work<Void> work) {
        given.add(add(work));
    }

    /** Until no more than so many of the works given are still to be done; what one has thrown is thrown here. */
    void await(int most) throws SQLException {
        while (given.size() > most) {
            result(given.remove());
        }
    }

    /** Waits for it; what it has thrown is thrown here. */
    static <T> T result(Future<T> work) throws SQLException {
        try {
            return work.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while the ledger was written", e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof SQLException database) {
                throw database;
            }
            if (e.getCause() instanceof RuntimeException unchecked) {
                throw unchecked;
            }
            throw new IllegalStateException("the ledger cannot be written", e.getCause());
        }
    }

    /** What has not begun is given up; what runs is waited for, as the transaction ends with this connection. */
    @Override
    public void close() {
        if (thread == null) {
            return;
        }
        thread.shutdownNow();
        boolean interrupted = false;
        for (boolean ended = false; !ended; ) {
            try {
                ended = thread.awaitTermination(1, TimeUnit.HOURS);
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
