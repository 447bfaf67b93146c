package ru.zhku.kit.time;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.quarkus.arc.All;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import javax.sql.DataSource;
import org.jboss.logging.Logger;

/**
 * Runs every {@link DailyJob} for each business date that has not been done yet, day by day, jobs by name within a
 * day. A job that throws stays on its day until a later tick gets it done; the other jobs go on without it. One
 * instance of a service at a time (advisory lock). A new database begins with the first date it sees. The gauge
 * {@code zhku.daily.jobs.lag.days} tells by job how many days are left to do.
 */
@ApplicationScoped
public class DailyJobs {
    private static final Logger LOG = Logger.getLogger(DailyJobs.class);
    private static final long LOCK = 0x6a6f6273L;

    private final List<DailyJob> jobs;
    private final BusinessClock clock;
    private final DataSource dataSource;
    private final ReentrantLock running = new ReentrantLock();

    DailyJobs(@All List<DailyJob> jobs, BusinessClock clock, DataSource dataSource, MeterRegistry meters) {
        this.jobs = jobs.stream().sorted(Comparator.comparing(DailyJob::name)).toList();
        this.clock = clock;
        this.dataSource = dataSource;
        this.jobs.forEach(job -> meters.gauge("zhku.daily.jobs.lag.days", Tags.of("job", job.name()), job, this::lag));
    }

    @Scheduled(
            every = "{zhku.daily-jobs.tick}",
            delayed = "{zhku.daily-jobs.delay}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void tick() {
        try {
            catchUp();
        } catch (RuntimeException e) {
            LOG.error("daily jobs are not all done; they go on at the next tick", e);
        }
    }

    /** Notes where a new database or a new job begins, before the date is moved away from that day. */
    void begin() {
        try (var connection = dataSource.getConnection();
                var insert = connection.prepareStatement(
                        "insert into daily_job(name, done_through) values (?, ?) on conflict do nothing")) {
            for (var job : jobs) {
                insert.setString(1, job.name());
                insert.setObject(2, clock.today().minusDays(1));
                insert.executeUpdate();
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the record of daily jobs cannot be reached", e);
        }
    }

    /**
     * Does all days up to today; returns when they are done. Another thread's run is waited for.
     *
     * @throws IllegalStateException when a job failed, after the others have done their days
     */
    @ActivateRequestContext
    public void catchUp() {
        running.lock();
        try (var connection = dataSource.getConnection()) {
            if (advisory(connection, "pg_try_advisory_lock")) {
                try {
                    runDays(connection);
                } finally {
                    advisory(connection, "pg_advisory_unlock");
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
        var failed = new HashSet<String>();
        for (var day = first.plusDays(1); !day.isAfter(today); day = day.plusDays(1)) {
            for (var job : jobs) {
                if (day.isAfter(doneThrough.get(job.name())) && !failed.contains(job.name())) {
                    if (isDone(job, day)) {
                        remember(connection, job.name(), day);
                    } else {
                        failed.add(job.name());
                    }
                }
            }
        }
        if (!failed.isEmpty()) {
            throw new IllegalStateException("these daily jobs stay on a day that failed: " + failed);
        }
    }

    private static boolean isDone(DailyJob job, LocalDate day) {
        try {
            job.run(day);
            return true;
        } catch (RuntimeException e) {
            LOG.errorf(e, "the daily job %s failed on %s and begins with that day at the next tick", job.name(), day);
            return false;
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

    private long lag(DailyJob job) {
        try (var connection = dataSource.getConnection()) {
            var today = clock.today();
            return ChronoUnit.DAYS.between(doneThrough(connection, today).get(job.name()), today);
        } catch (SQLException e) {
            return -1;
        }
    }

    private static void remember(Connection connection, String name, LocalDate day) throws SQLException {
        try (var upsert = connection.prepareStatement("insert into daily_job(name, done_through) values (?, ?)"
                + " on conflict (name) do update set done_through = excluded.done_through")) {
            upsert.setString(1, name);
            upsert.setObject(2, day);
            upsert.executeUpdate();
        }
    }

    private static boolean advisory(Connection connection, String function) throws SQLException {
        try (var query = connection.prepareStatement("select " + function + "(" + LOCK + ")");
                var rows = query.executeQuery()) {
            return rows.next() && rows.getBoolean(1);
        }
    }
}
