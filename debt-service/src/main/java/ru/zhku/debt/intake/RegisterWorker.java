package ru.zhku.debt.intake;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Does registers one after the other in the order of their receipt, in one instance of the service at a time. What a
 * crash has left is simply the first register that is not finished.
 */
@ApplicationScoped
class RegisterWorker {
    private static final Logger LOG = Logger.getLogger(RegisterWorker.class);
    private static final long LOCK = 0x72656773L;

    /** Errors of its own, at each of which it came to an end: the next attempt would end in the same way. */
    private static final int MOST_FAILURES = 5;

    /** Deaths of the process: mostly a restart, a node that goes away; the register cannot help it for long. */
    private static final int MOST_LOST = 20;

    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);

    /** Connection, rollback by a deadlock or conflict, resources, operator: no register is to blame. */
    private static final Set<String> OUTAGES = Set.of("08", "40", "53", "57");

    private final RegisterStore store;
    private final RegisterProcessor processor;
    private final DataSource dataSource;
    private final Duration tick;
    private final Semaphore calls = new Semaphore(0);
    private final CountDownLatch stopping = new CountDownLatch(1);
    private Thread thread;
    private int outages;

    RegisterWorker(
            RegisterStore store,
            RegisterProcessor processor,
            DataSource dataSource,
            @ConfigProperty(name = "zhku.intake.tick") Duration tick) {
        this.store = store;
        this.processor = processor;
        this.dataSource = dataSource;
        this.tick = tick;
    }

    void start(@Observes StartupEvent started) {
        thread = new Thread(this::work, "register-worker");
        thread.setDaemon(true);
        thread.start();
    }

    void stop(@Observes ShutdownEvent stopped) throws InterruptedException {
        stopping.countDown();
        wake();
        if (thread != null) {
            thread.join(Duration.ofSeconds(10).toMillis());
        }
    }

    void wake() {
        calls.release();
    }

    private void work() {
        while (!isStopping()) {
            try {
                workOff();
                outages = 0;
                calls.tryAcquire(tick.toMillis(), TimeUnit.MILLISECONDS);
                calls.drainPermits();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            } catch (RuntimeException | SQLException | Error e) {
                var pause = nextPause();
                LOG.errorf(e, "registers wait; the next try follows in %s", pause);
                pause(pause);
            }
        }
    }

    private boolean isStopping() {
        return stopping.getCount() == 0;
    }

    /** Twice as long after each outage, a minute at most. */
    private Duration nextPause() {
        var pause = tick.multipliedBy(1L << Math.min(outages++, 10));
        return pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE;
    }

    private void pause(Duration pause) {
        try {
            boolean isStopping = stopping.await(pause.toMillis(), TimeUnit.MILLISECONDS);
            LOG.debugf("the worker goes on, stopping: %s", isStopping);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void workOff() throws SQLException {
        if (store.next().isEmpty()) {
            return;
        }
        try (var connection = dataSource.getConnection()) {
            if (!is(connection, "select pg_try_advisory_lock(" + LOCK + ")")) {
                return;
            }
            try {
                for (var next = store.next(); next.isPresent() && !isStopping(); next = store.next()) {
                    process(next.get());
                }
            } finally {
                is(connection, "select pg_advisory_unlock(" + LOCK + ")");
            }
        }
    }

    private void process(Register register) {
        var tries = register.tries();
        if (tries.lost() >= MOST_LOST || tries.failed() >= MOST_FAILURES) {
            LOG.errorf("register %s is given up: %s", register.id(), tries);
            processor.giveUp(register);
            return;
        }
        store.begin(register.id());
        try {
            processor.process(register);
            outages = 0;
        } catch (RuntimeException | Error e) {
            if (isOutage(e)) {
                breakOff(register, e);
                throw e;
            }
            store.failed(register.id());
            LOG.errorf(e, "register %s failed, %d times before", register.id(), tries.failed());
            pause(tick);
        }
    }

    /** Where even this cannot be written the attempt stays counted as lost. */
    private void breakOff(Register register, Throwable outage) {
        try {
            store.brokenOff(register.id());
        } catch (RuntimeException e) {
            outage.addSuppressed(e);
        }
    }

    /** A pool without a free connection names no state. */
    static boolean isOutage(Throwable e) {
        if (e instanceof SQLException sql) {
            var state = sql.getSQLState();
            if (state == null || OUTAGES.stream().anyMatch(state::startsWith)) {
                return true;
            }
        }
        return e.getCause() != null && isOutage(e.getCause())
                || Stream.of(e.getSuppressed()).anyMatch(RegisterWorker::isOutage);
    }

    private static boolean is(Connection connection, String sql) throws SQLException {
        try (var query = connection.createStatement();
                var rows = query.executeQuery(sql)) {
            rows.next();
            return rows.getBoolean(1);
        }
    }
}
