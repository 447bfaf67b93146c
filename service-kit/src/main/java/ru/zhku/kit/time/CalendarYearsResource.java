package ru.zhku.kit.time;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jboss.resteasy.reactive.RestResponse;
import ru.zhku.kit.problem.Refusal;
import ru.zhku.kit.security.Caller;
import ru.zhku.kit.security.Roles;
import ru.zhku.kit.web.ETags;
import ru.zhku.kit.web.Page;

/** Years of the production calendar (ТК РФ 112): one administrator enters them, another approves, nobody edits. */
@Path("/v1/calendar-years")
class CalendarYearsResource {
    /** @param approvedAt null while it waits for the second administrator; then nothing counts by it */
    record CalendarYear(
            int year,
            List<LocalDate> daysOff,
            List<LocalDate> workingDays,
            String legalBasis,
            long version,
            String enteredBy,
            Instant enteredAt,
            String approvedBy,
            Instant approvedAt) {}

    record CalendarYearEntry(
            @NotNull List<@NotNull LocalDate> daysOff,
            @NotNull List<@NotNull LocalDate> workingDays,
            @NotBlank String legalBasis) {}

    private static final String ALONE = "lock table calendar_year_version in share row exclusive mode";

    private static final String FIND = "select year, version, days_off, working_days, legal_basis, entered_by,"
            + " entered_at, approved_by, approved_at from calendar_year_version where year = ? order by version desc";
    private static final String INSERT = "insert into calendar_year_version(year, version, days_off, working_days,"
            + " legal_basis, entered_by, entered_at) values (?, ?, ?::date[], ?::date[], ?, ?, now())";
    private static final String APPROVE =
            "update calendar_year_version set approved_by = ?, approved_at = now()" + " where year = ? and version = ?";

    private final DataSource dataSource;
    private final WorkingCalendars calendars;
    private final Caller caller;

    CalendarYearsResource(DataSource dataSource, WorkingCalendars calendars, Caller caller) {
        this.dataSource = dataSource;
        this.calendars = calendars;
        this.caller = caller;
    }

    @GET
    @RolesAllowed("**")
    public Page<Integer> years() {
        return new Page<>(calendars.current().knownYears().stream().sorted().toList(), null);
    }

    /** The version that is in force. */
    @GET
    @Path("/{year}")
    @RolesAllowed("**")
    public RestResponse<CalendarYear> year(int year) {
        return answer(versions(year).items().stream()
                .filter(version -> version.approvedAt() != null)
                .findFirst()
                .orElseThrow(() -> Refusal.of("not-found")));
    }

    /** Every version of a year, the newest first: who entered it, who approved it. */
    @GET
    @Path("/{year}/versions")
    @RolesAllowed("**")
    public Page<CalendarYear> versions(int year) {
        calendars.current();
        return new Page<>(find(year), null);
    }

    /** Enters a year, or another version of it (then {@code If-Match} names the newest one). */
    @PUT
    @Path("/{year}")
    @RolesAllowed(Roles.ADMIN)
    public RestResponse<CalendarYear> enter(
            int year, @HeaderParam("If-Match") String ifMatch, @Valid @NotNull CalendarYearEntry entry) {
        calendars.current();
        var days = new HashSet<LocalDate>();
        demandDaysOf(year, entry.daysOff(), "/daysOff", days);
        demandDaysOf(year, entry.workingDays(), "/workingDays", days);
        return answer(QuarkusTransaction.requiringNew().call(() -> {
            run(ALONE); // of two administrators the second sees what the first has entered
            var found = find(year);
            if (found.isEmpty() || !same(found.get(0), entry)) {
                long latest = found.isEmpty() ? 0 : found.get(0).version();
                if (latest > 0) {
                    ETags.demand(ifMatch, latest);
                }
                var off = array(entry.daysOff());
                var working = array(entry.workingDays());
                run(INSERT, year, latest + 1, off, working, entry.legalBasis(), caller.subject());
            }
            return find(year).get(0);
        }));
    }

    /** Puts the newest version into force; not by the hand that entered it. */
    @POST
    @Path("/{year}/approve")
    @RolesAllowed(Roles.ADMIN)
    public RestResponse<CalendarYear> approve(int year, @HeaderParam("If-Match") String ifMatch) {
        var approved = QuarkusTransaction.requiringNew().call(() -> {
            run(ALONE);
            var newest = find(year).stream().findFirst().orElseThrow(() -> Refusal.of("not-found"));
            ETags.demand(ifMatch, newest.version());
            if (newest.approvedAt() != null) {
                throw Refusal.of("calendar-year-approved", "year", year);
            }
            if (newest.enteredBy().equals(caller.subject())) {
                throw Refusal.of("calendar-year-own");
            }
            run(APPROVE, caller.subject(), year, newest.version());
            return find(year).get(0);
        });
        calendars.refresh();
        return answer(approved);
    }

    private void run(String sql, Object... values) throws SQLException {
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.execute();
        }
    }

    private static String array(List<LocalDate> days) {
        return days.stream().sorted().map(LocalDate::toString).collect(Collectors.joining(",", "{", "}"));
    }

    private static RestResponse<CalendarYear> answer(CalendarYear year) {
        return RestResponse.ResponseBuilder.ok(year)
                .header("ETag", ETags.of(year.version()))
                .build();
    }

    private static boolean same(CalendarYear found, CalendarYearEntry entry) {
        return found.daysOff().equals(entry.daysOff().stream().sorted().toList())
                && found.workingDays()
                        .equals(entry.workingDays().stream().sorted().toList())
                && found.legalBasis().equals(entry.legalBasis());
    }

    private static void demandDaysOf(int year, List<LocalDate> days, String pointer, Set<LocalDate> seen) {
        for (var day : days) {
            if (day.getYear() != year) {
                throw Refusal.at(pointer, "unprocessable", "reason", day + " — день другого года");
            }
            if (!seen.add(day)) {
                throw Refusal.at(pointer, "unprocessable", "reason", day + " указан дважды");
            }
        }
    }

    private List<CalendarYear> find(int year) {
        var versions = new ArrayList<CalendarYear>();
        try (var connection = dataSource.getConnection();
                var query = connection.prepareStatement(FIND)) {
            query.setInt(1, year);
            try (var rows = query.executeQuery()) {
                while (rows.next()) {
                    var approved = rows.getTimestamp(9);
                    versions.add(new CalendarYear(
                            year,
                            WorkingCalendars.days(rows.getArray(3)),
                            WorkingCalendars.days(rows.getArray(4)),
                            rows.getString(5),
                            rows.getLong(2),
                            rows.getString(6),
                            rows.getTimestamp(7).toInstant(),
                            rows.getString(8),
                            approved == null ? null : approved.toInstant()));
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException("a calendar year cannot be read", e);
        }
        return versions;
    }
}
