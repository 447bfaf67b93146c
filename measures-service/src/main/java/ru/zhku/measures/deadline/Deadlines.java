package ru.zhku.measures.deadline;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import ru.zhku.kit.time.WorkingCalendars;
import ru.zhku.measures.deadline.domain.Occurrence;
import ru.zhku.measures.deadline.domain.Schedule;
import ru.zhku.measures.interpretation.domain.MechanismReading;
import ru.zhku.measures.plan.domain.Plan;

/** What is due when, by the cadence that counts. */
@ApplicationScoped
public class Deadlines {
    private final WorkingCalendars calendars;
    private final boolean moveOffDaysOff;

    Deadlines(
            WorkingCalendars calendars,
            @ConfigProperty(name = "zhku.measures.move-deadlines-off-days-off") boolean moveOffDaysOff) {
        this.calendars = calendars;
        this.moveOffDaysOff = moveOffDaysOff;
    }

    public List<Occurrence> of(Plan plan, MechanismReading reading) {
        var schedule = new Schedule(plan.id(), plan.year(), plan.inForceFrom(), calendars.current(), moveOffDaysOff);
        return schedule.of(reading.mechanism().id(), reading.cadence());
    }
}
