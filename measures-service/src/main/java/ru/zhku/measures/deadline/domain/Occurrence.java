package ru.zhku.measures.deadline.domain;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.UUID;
import ru.zhku.measures.plan.domain.CadenceType;

/**
 * One time that a mechanism is to be carried out.
 *
 * @param id made of plan, mechanism and period, so the same occurrence always has the same id and is stored nowhere
 * @param periodFrom first day of the period that the work is about
 * @param opensOn first day on which the work is expected
 * @param dueOn last day in time; null where the plan sets none (work that goes on all the time)
 * @param outsidePlanYear the due day lies after the plan's year (the last quarter's inventory)
 * @param movedFrom the plan's day, where the setting moved it off a day off; else null
 */
public record Occurrence(
        UUID id,
        String mechanismId,
        CadenceType cadence,
        LocalDate periodFrom,
        LocalDate periodTo,
        LocalDate opensOn,
        LocalDate dueOn,
        boolean outsidePlanYear,
        LocalDate movedFrom) {

    static UUID idOf(UUID planId, String mechanismId, LocalDate periodFrom, LocalDate periodTo) {
        var name = planId + "/" + mechanismId + "/" + periodFrom + "/" + periodTo;
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }
}
