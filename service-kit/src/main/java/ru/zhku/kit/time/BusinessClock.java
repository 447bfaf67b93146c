package ru.zhku.kit.time;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.ConfigUtils;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Optional;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The only place that reads the clock. In production the business date is the civil date in the zone; where
 * {@code zhku.clock.movable} allows it (local run, tests) the date stands still until somebody moves it, and survives
 * a restart.
 */
@ApplicationScoped
public class BusinessClock {
    private static final long STARTED = System.nanoTime();
    private static final long HALF_DAY = Duration.ofHours(12).toNanos();

    private final DataSource dataSource;
    private final ZoneId zone;
    private final boolean movable;
    private final Optional<LocalDate> configured;
    private final boolean localRun;
    private volatile LocalDate standing;

    BusinessClock(
            DataSource dataSource,
            @ConfigProperty(name = "zhku.clock.zone", defaultValue = "Europe/Moscow") ZoneId zone,
            @ConfigProperty(name = "zhku.clock.movable", defaultValue = "false") boolean movable,
            @ConfigProperty(name = "zhku.clock.today") Optional<LocalDate> configured,
            @ConfigProperty(name = "zhku.local-run", defaultValue = "false") boolean localRun) {
        this.dataSource = dataSource;
        this.zone = zone;
        this.movable = movable;
        this.configured = configured;
        this.localRun = localRun;
    }

    void start(@Observes StartupEvent started) {
        demandHonest(movable, localRun, ConfigUtils.isProfileActive("prod"));
    }

    /** A production service with a movable date could be brought to any day by one request: it does not start. */
    static void demandHonest(boolean movable, boolean localRun, boolean production) {
        if (movable && production && !localRun) {
            throw new IllegalStateException("CLOCK_MOVABLE=true is for a local run, which says ZHKU_LOCAL_RUN=true");
        }
    }

    @PostConstruct
    void resume() {
        if (!movable) {
            return;
        }
        var kept = read();
        boolean sameSetting = kept.isPresent()
                && configured.map(kept.get().configured()::equals).orElse(true);
        if (sameSetting) {
            standing = kept.get().today();
        } else {
            configured.ifPresent(day -> keep(day, day));
        }
    }

    public LocalDate today() {
        var day = standing;
        return day != null ? day : LocalDate.now(zone);
    }

    /**
     * The instant of a fact that happens now. On a standing date a working day goes by, from noon on, so that nothing
     * (quiet hours, say) depends on the hour at which a demo or a test is run.
     */
    public Instant now() {
        var day = standing;
        return day == null ? Instant.now() : noon(day).plusNanos((System.nanoTime() - STARTED) % HALF_DAY);
    }

    private Instant noon(LocalDate day) {
        return ZonedDateTime.of(day, LocalTime.NOON, zone).toInstant();
    }

    public ZoneId zone() {
        return zone;
    }

    public boolean isMovable() {
        return movable;
    }

    /** Moves a movable clock to any day and lets it stand there. */
    public void moveTo(LocalDate day) {
        if (!movable) {
            throw new IllegalStateException("the clock of this installation is not movable");
        }
        keep(configured.orElse(day), day);
    }

    private record Kept(LocalDate configured, LocalDate today) {}

    private Optional<Kept> read() {
        try (var connection = dataSource.getConnection();
                var query = connection.prepareStatement("select configured, today from business_clock");
                var rows = query.executeQuery()) {
            return rows.next()
                    ? Optional.of(new Kept(rows.getObject(1, LocalDate.class), rows.getObject(2, LocalDate.class)))
                    : Optional.empty();
        } catch (SQLException e) {
            throw new IllegalStateException("the business clock cannot be read", e);
        }
    }

    private void keep(LocalDate setting, LocalDate day) {
        try (var connection = dataSource.getConnection();
                var upsert =
                        connection.prepareStatement("insert into business_clock(id, configured, today) values (1, ?, ?)"
                                + " on conflict (id) do update set configured = excluded.configured,"
                                + " today = excluded.today")) {
            upsert.setObject(1, setting);
            upsert.setObject(2, day);
            upsert.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("the business clock cannot be stored", e);
        }
        standing = day;
    }
}
