package ru.zhku.measures.plan.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * A measures plan exactly as it is published, format {@code zkh-measures-plan/1}. It is stored whole and never changed;
 * whatever is missing or wrong in it is told by {@link PlanCheck}.
 */
public record PlanDocument(
        String format,
        Source sourceDocument,
        Integer planYear,
        Municipality municipality,
        List<Role> roles,
        List<String> columnTitles,
        Map<String, String> rules,
        List<Task> tasks,
        List<Oddity> oddities,
        Counts counts) {

    public static final String FORMAT = "zkh-measures-plan/1";

    public record Source(
            String kind,
            String issuer,
            String number,
            LocalDate date,
            String title,
            LocalDate inForceFrom,
            String inForceRule,
            List<String> legalBasis,
            String controlRole,
            List<String> publication) {}

    public record Municipality(String name, String oktmo) {}

    public record Role(String code, String title, String titleAsPublished) {}

    public record Task(String id, Integer number, String title, List<MeasureRow> measures) {}

    public record MeasureRow(
            String id,
            Integer seq,
            String printedNumber,
            String title,
            List<String> expectedResults,
            Boolean expectedResultTruncated,
            List<String> roles,
            List<MechanismRow> mechanisms,
            List<ImpliedRow> impliedMechanisms) {}

    public record MechanismRow(
            String id,
            String printedNumber,
            String title,
            IndicatorCell indicator,
            String indicatorSource,
            CadenceCell cadence,
            String expectedResult,
            InterpretationCell interpretation,
            String note) {}

    /** A mechanism that the decree does not print but that its slipped columns imply: part of the second layer. */
    public record ImpliedRow(String id, String title, IndicatorCell indicator, CadenceCell cadence, String status) {}

    public record IndicatorCell(String code, String name) {}

    public record CadenceCell(
            String type,
            String unit,
            Integer intervalCount,
            DueRuleCell dueRule,
            LocalDate from,
            LocalDate to,
            String suggestedReportUnit,
            String event,
            DueInCell dueIn,
            String raw) {}

    /** {@code monthOfPeriod} is a number from 1, or the word {@code CURRENT}. */
    public record DueRuleCell(Integer dayOfMonth, Object monthOfPeriod, Boolean inclusive, String coversPeriod) {}

    public record DueInCell(Integer amount, String unit, String dayType, Boolean dayTypeStatedInSource) {}

    public record InterpretationCell(
            String status,
            String indicatorCode,
            String indicatorName,
            List<String> extraIndicatorCodes,
            CadenceCell cadence,
            String reason) {}

    public record Oddity(String code, List<String> where, String text, String treatment) {}

    public record Counts(Integer tasks, Integer measures, Integer mechanisms) {}
}
