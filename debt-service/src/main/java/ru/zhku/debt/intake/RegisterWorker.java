package ru.zhku.debt.intake;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
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
    private static final int MOST_ATTEMPTS = 5;

    private final RegisterStore store;
    private final RegisterProcessor processor;
    private final DataSource dataSource;
    private final Duration tick;
    private final Semaphore calls = new Semaphore(0);
    private Thread thread;
    private volatile boolean stopping;

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
        stopping = true;
        wake();
        if (thread != null) {
            thread.join(Duration.ofSeconds(10).toMillis());
        }
    }

    void wake() {
        calls.release();
    }

    private void work() {
        while (!stopping) {
            try {
                workOff();
                calls.tryAcquire(tick.toMillis(), TimeUnit.MILLISECONDS);
                calls.drainPermits();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            } catch (RuntimeException | SQLException | Error e) {
                LOG.errorf(e, "registers wait; the next try follows in %s", tick);
                pause();
            }
        }
    }

    private void pause() {
        try {
            Thread.sleep(tick.toMillis());
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
                for (var next = store.next(); next.isPresent() && !stopping; next = store.next()) {
                    process(next.get());
                }
            } finally {
                is(connection, "select pg_advisory_unlock(" + LOCK + ")");
            }
        }
    }

    private void process(Register register) {
        try {
            processor.process(register);
        } catch (RuntimeException | Error e) {
            store.failedOnce(register.id());
            LOG.errorf(e, "register %s failed, attempt %d", register.id(), register.attempts() + 1);
            if (register.attempts() + 1 >= MOST_ATTEMPTS) {
                processor.giveUp(register);
            } else {
                pause();
            }
        }
    }

    private static boolean is(Connection connection, String sql) throws SQLException {
        try (var query = connection.createStatement();
                var rows = query.executeQuery(sql)) {
            rows.next();
            return rows.getBoolean(1);
        }
    }
}
