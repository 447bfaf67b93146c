package ru.zhku.kit.time;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import ru.zhku.kit.web.Labelled;

/**
 * The production calendar (ТК РФ 112): weekends, less the working Saturdays, plus the weekdays off. Which days are
 * moved is decided by a yearly decree of the government, so a year is known only once its decree is entered; in an
 * unknown year only Saturdays and Sundays are off, and {@link #knows} says so.
 */
public final class WorkingCalendar {
    public enum DayKind implements Labelled {
        DAY_OFF("выходной"),
        WORKING_SATURDAY("рабочая суббота");

        private final String label;

        DayKind(String label) {
            this.label = label;
        }

        @Override
        public String label() {
            return label;
        }
    }

    private static final String SHIPPED = "/kit/production-calendar.csv";

    private final Map<LocalDate, DayKind> exceptions;
    private final Set<Integer> knownYears;

    private WorkingCalendar(Map<LocalDate, DayKind> exceptions, Set<Integer> knownYears) {
        this.exceptions = Map.copyOf(exceptions);
        this.knownYears = Set.copyOf(knownYears);
    }

    public static WorkingCalendar of(Map<LocalDate, DayKind> exceptions, Set<Integer> knownYears) {
        return new WorkingCalendar(exceptions, knownYears);
    }

    /** The years that come with the software (2019–2027); a running service reads its own table instead. */
    public static WorkingCalendar shipped() {
        var days = new TreeMap<LocalDate, DayKind>();
        var years = new HashSet<Integer>();
        try (var in = WorkingCalendar.class.getResourceAsStream(SHIPPED);
                var lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            lines.lines().skip(1).map(line -> line.split(",")).forEach(cells -> {
                var day = LocalDate.parse(cells[0]);
                days.put(day, DayKind.valueOf(cells[1]));
                years.add(day.getYear());
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return of(days, years);
    }

    public Map<LocalDate, DayKind> exceptions() {
        return exceptions;
    }

    public Set<Integer> knownYears() {
        return knownYears;
    }

    public boolean knows(int year) {
        return knownYears.contains(year);
    }

    public boolean isWorkingDay(LocalDate day) {
        var exception = exceptions.get(day);
        if (exception != null) {
            return exception == DayKind.WORKING_SATURDAY;
        }
        return day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY;
    }

    /** ГК РФ 193: a term that ends on a day off ends on the next working day. */
    public LocalDate nextWorkingDayOnOrAfter(LocalDate day) {
        var candidate = day;
        while (!isWorkingDay(candidate)) {
            candidate = candidate.plusDays(1);
        }
        return candidate;
    }
}
