package ru.zhku.kit.time;

import io.quarkus.arc.All;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import javax.sql.DataSource;
import org.jboss.logging.Logger;

/**
 * Runs every {@link DailyJob} for each business date that has not been done yet, day by day, jobs by name within a
 * day. One instance of a service at a time (advisory lock). A new database begins with the first date it sees.
 */
@ApplicationScoped
public class DailyJobs {
    private static final Logger LOG = Logger.getLogger(DailyJobs.class);
    private static final long LOCK = 0x6a6f6273L;

    private final List<DailyJob> jobs;
    private final BusinessClock clock;
    private final DataSource dataSource;
    private final ReentrantLock running = new ReentrantLock();

    DailyJobs(@All List<DailyJob> jobs, BusinessClock clock, DataSource dataSource) {
        this.jobs = jobs.stream().sorted(Comparator.comparing(DailyJob::name)).toList();
        this.clock = clock;
        this.dataSource = dataSource;
    }

    @Scheduled(
            every = "{zhku.daily-jobs.tick}",
            delayed = "{zhku.daily-jobs.delay}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void tick() {
        try {
            catchUp();
        } catch (RuntimeException e) {
            LOG.errorf(e, "daily jobs stopped; they go on with the same day at the next tick");
        }
    }

    /** Does all days up to today; returns when they are done. Another thread's run is waited for. */
    @ActivateRequestContext
    public void catchUp() {
        running.lock();
        try (var connection = dataSource.getConnection()) {
            if (tryLock(connection)) {
                try {
                    runDays(connection);
                } finally {
                    unlock(connection);
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the record of daily jobs cannot be reached", e);
        } finally {
            running.unlock();
        }
    }

    private void runDays(Connection connection) throws SQLException {
        var today = clock.today();
        var doneThrough = doneThrough(connection, today);
        var first = doneThrough.values().stream().min(Comparator.naturalOrder()).orElse(today);
        for (var day = first.plusDays(1); !day.isAfter(today); day = day.plusDays(1)) {
            for (var job : jobs) {
                if (day.isAfter(doneThrough.get(job.name()))) {
                    job.run(day);
                    remember(connection, job.name(), day);
                }
            }
        }
    }

    private Map<String, LocalDate> doneThrough(Connection connection, LocalDate today) throws SQLException {
        var done = new HashMap<String, LocalDate>();
        jobs.forEach(job -> done.put(job.name(), today.minusDays(1)));
        try (var query = connection.prepareStatement("select name, done_through from daily_job");
                var rows = query.executeQuery()) {
            while (rows.next()) {
                done.replace(rows.getString(1), rows.getObject(2, LocalDate.class));
            }
        }
        return done;
    }

    private static void remember(Connection connection, String name, LocalDate day) throws SQLException {
        try (var upsert = connection.prepareStatement("insert into daily_job(name, done_through) values (?, ?)"
                + " on conflict (name) do update set done_through = excluded.done_through")) {
            upsert.setString(1, name);
            upsert.setObject(2, day);
            upsert.executeUpdate();
        }
    }

    private static boolean tryLock(Connection connection) throws SQLException {
        try (var query = connection.prepareStatement("select pg_try_advisory_lock(" + LOCK + ")");
                var rows = query.executeQuery()) {
            rows.next();
            return rows.getBoolean(1);
        }
    }

    private static void unlock(Connection connection) throws SQLException {
        try (var query = connection.prepareStatement("select pg_advisory_unlock(" + LOCK + ")")) {
            query.execute();
        }
    }
}
