package ru.zhku.kit.time;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import org.jboss.resteasy.reactive.RestResponse;
import ru.zhku.kit.problem.Refusal;
import ru.zhku.kit.security.Roles;
import ru.zhku.kit.time.WorkingCalendar.DayKind;
import ru.zhku.kit.web.ETags;
import ru.zhku.kit.web.Page;

/** Years of the production calendar, entered by an administrator from the government's yearly decree (ТК РФ 112). */
@Path("/v1/calendar-years")
class CalendarYearsResource {
    record CalendarYear(
            int year, List<LocalDate> daysOff, List<LocalDate> workingDays, String legalBasis, long version) {}

    record CalendarYearEntry(
            @NotNull List<@NotNull LocalDate> daysOff,
            @NotNull List<@NotNull LocalDate> workingDays,
            @NotBlank String legalBasis) {}

    private final DataSource dataSource;
    private final WorkingCalendars calendars;

    CalendarYearsResource(DataSource dataSource, WorkingCalendars calendars) {
        this.dataSource = dataSource;
        this.calendars = calendars;
    }

    @GET
    @RolesAllowed("**")
    public Page<Integer> years() {
        return new Page<>(calendars.current().knownYears().stream().sorted().toList(), null);
    }

    @GET
    @Path("/{year}")
    @RolesAllowed("**")
    public RestResponse<CalendarYear> year(int year) throws SQLException {
        calendars.current();
        try (var connection = dataSource.getConnection()) {
            var found = find(connection, year);
            if (found == null) {
                throw Refusal.of("not-found");
            }
            return answer(found);
        }
    }

    /** Enters a year, or changes it (then {@code If-Match} is demanded). */
    @PUT
    @Path("/{year}")
    @RolesAllowed(Roles.ADMIN)
    public RestResponse<CalendarYear> enter(
            int year, @HeaderParam("If-Match") String ifMatch, @Valid @NotNull CalendarYearEntry entry) {
        calendars.current();
        var days = new HashSet<LocalDate>();
        demandDaysOf(year, entry.daysOff(), "/daysOff", days);
        demandDaysOf(year, entry.workingDays(), "/workingDays", days);
        var entered = QuarkusTransaction.requiringNew().call(() -> enterOnce(year, ifMatch, entry));
        calendars.refresh();
        return answer(entered);
    }

    private CalendarYear enterOnce(int year, String ifMatch, CalendarYearEntry entry) throws SQLException {
        try (var connection = dataSource.getConnection();
                var lock = connection.prepareStatement("lock table calendar_year in share row exclusive mode")) {
            lock.execute(); // of two administrators the second sees what the first has entered
            var found = find(connection, year);
            if (found != null && same(found, entry)) {
                return found;
            }
            if (found != null) {
                ETags.demand(ifMatch, found.version());
            }
            store(connection, year, entry, found == null ? 1 : found.version() + 1);
            return find(connection, year);
        }
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

    private static CalendarYear find(Connection connection, int year) throws SQLException {
        var off = new ArrayList<LocalDate>();
        var working = new ArrayList<LocalDate>();
        try (var query = connection.prepareStatement("select y.version, y.legal_basis, d.day, d.kind"
                + " from calendar_year y left join calendar_day d on d.year = y.year"
                + " where y.year = ? order by d.day")) {
            query.setInt(1, year);
            try (var rows = query.executeQuery()) {
                CalendarYear found = null;
                while (rows.next()) {
                    found = new CalendarYear(year, off, working, rows.getString(2), rows.getLong(1));
                    var day = rows.getObject(3, LocalDate.class);
                    if (day != null) {
                        (DayKind.valueOf(rows.getString(4)) == DayKind.DAY_OFF ? off : working).add(day);
                    }
                }
                return found;
            }
        }
    }

    private static void store(Connection connection, int year, CalendarYearEntry entry, long version)
            throws SQLException {
        try (var upsert = connection.prepareStatement("insert into calendar_year(year, version, legal_basis)"
                        + " values (?, ?, ?) on conflict (year) do update"
                        + " set version = excluded.version, legal_basis = excluded.legal_basis");
                var clear = connection.prepareStatement("delete from calendar_day where year = ?");
                var day = connection.prepareStatement("insert into calendar_day(year, day, kind) values (?, ?, ?)")) {
            upsert.setInt(1, year);
            upsert.setLong(2, version);
            upsert.setString(3, entry.legalBasis());
            upsert.executeUpdate();
            clear.setInt(1, year);
            clear.executeUpdate();
            for (var off : entry.daysOff()) {
                insert(day, year, off, DayKind.DAY_OFF);
            }
            for (var working : entry.workingDays()) {
                insert(day, year, working, DayKind.WORKING_SATURDAY);
            }
        }
    }

    private static void insert(java.sql.PreparedStatement statement, int year, LocalDate day, DayKind kind)
            throws SQLException {
        statement.setInt(1, year);
        statement.setObject(2, day);
        statement.setString(3, kind.name());
        statement.executeUpdate();
    }
}
