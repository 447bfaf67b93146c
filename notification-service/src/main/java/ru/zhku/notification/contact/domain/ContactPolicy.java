package ru.zhku.notification.contact.domain;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import ru.zhku.kit.time.WorkingCalendar;

/**
 * When a person may be addressed. 230-ФЗ does not bind a landlord or a supplier who asks for his own money (art. 1);
 * its limits are kept here all the same, as rows that an administrator can change.
 */
public record ContactPolicy(List<ContactLimit> limits, List<QuietHours> quietHours, WorkingCalendar calendar) {

    /** A day and a time of that day, both local. */
    public record Moment(LocalDate day, LocalTime time) {}

    /** @param rule what stands in the way first; null when the moment itself is free */
    public record Decision(Moment earliest, String rule) {
        public boolean isNow() {
            return rule == null;
        }
    }

    /**
     * The first moment, not before the one asked for, at which a contact of the kind is allowed.
     *
     * @param earlier the days of the contacts of this kind with this person so far
     */
    public Decision decide(ContactKind kind, Moment asked, List<LocalDate> earlier) {
        var moment = asked;
        String rule = null;
        while (true) {
            var limit = exhausted(kind, moment.day(), earlier);
            var next = limit.isPresent() ? afterPeriod(limit.get(), moment.day()) : afterQuiet(moment);
            if (next.equals(moment)) {
                return new Decision(moment, rule);
            }
            if (rule == null) {
                rule = limit.map(l -> "LIMIT_" + l.period()).orElse("QUIET_HOURS");
            }
            moment = next;
        }
    }

    /** The limit that is used up on the day; of several the one that lasts longest. */
    private Optional<ContactLimit> exhausted(ContactKind kind, LocalDate day, List<LocalDate> earlier) {
        return limits.stream()
                .filter(limit -> limit.kind() == kind && limit.holdsOn(day))
                .filter(limit -> {
                    var period = limit.period().around(day);
                    return earlier.stream().filter(period::contains).count() >= limit.most();
                })
                .max(Comparator.comparing(ContactLimit::period));
    }

    private static Moment afterPeriod(ContactLimit limit, LocalDate day) {
        return new Moment(limit.period().around(day).toExclusive(), LocalTime.MIN);
    }

    /** The morning that ends the night around the moment, or the moment itself by day. */
    private Moment afterQuiet(Moment moment) {
        for (var night : quietHours) {
            if (night.holdsOn(moment.day(), calendar.isWorkingDay(moment.day()))) {
                if (moment.time().isBefore(night.to())) {
                    return new Moment(moment.day(), night.to());
                }
                if (!moment.time().isBefore(night.from())) {
                    return new Moment(moment.day().plusDays(1), LocalTime.MIN);
                }
            }
        }
        return moment;
    }
}
