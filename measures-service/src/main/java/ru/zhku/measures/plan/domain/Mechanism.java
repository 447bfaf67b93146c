package ru.zhku.measures.plan.domain;

import java.util.List;

/**
 * One mechanism of the plan with its two layers: the published cells, and the proposed reading (null where none is
 * needed), which counts only once an official has confirmed it.
 *
 * @param indicatorCode published indicator, null where the cell is blank
 * @param implied not printed in the plan; exists in the second layer only
 */
public record Mechanism(
        String id,
        String measureId,
        String title,
        List<String> roles,
        String indicatorCode,
        String indicatorName,
        Cadence cadence,
        Reading proposal,
        boolean implied) {

    /** A proposed reading; what it leaves null stays as published. */
    public record Reading(
            String indicatorCode,
            String indicatorName,
            List<String> extraIndicatorCodes,
            Cadence cadence,
            String reason) {}
}
