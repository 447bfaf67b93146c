package ru.zhku.measures.execution.domain;

import java.time.LocalDate;
import ru.zhku.measures.deadline.domain.Occurrence;

/** An occurrence with what is known of it on a day. */
public record Progress(Occurrence occurrence, OccurrenceStatus status, Completion completion) {

    /** @param completion null while nothing shows that it was done */
    public static Progress on(LocalDate day, Occurrence occurrence, Completion completion) {
        boolean done = completion != null && !completion.doneOn().isAfter(day);
        return new Progress(occurrence, status(day, occurrence, done), done ? completion : null);
    }

    /** Done, but after the due day. */
    public boolean isLate() {
        return completion != null
                && occurrence.dueOn() != null
                && completion.doneOn().isAfter(occurrence.dueOn());
    }

    private static OccurrenceStatus status(LocalDate day, Occurrence occurrence, boolean done) {
        if (done) {
            return OccurrenceStatus.DONE;
        }
        if (day.isBefore(occurrence.opensOn())) {
            return OccurrenceStatus.UPCOMING;
        }
        if (occurrence.dueOn() == null) {
            return OccurrenceStatus.ONGOING;
        }
        return day.isAfter(occurrence.dueOn()) ? OccurrenceStatus.OVERDUE : OccurrenceStatus.DUE;
    }
}
