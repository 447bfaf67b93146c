package ru.zhku.measures.plan.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** A plan in force: the checked document and its mechanisms as values to reckon with. */
public record Plan(UUID id, PlanDocument document, List<Mechanism> mechanisms, List<Mechanism> implied) {

    /** Builds the plan from a document in which {@link PlanCheck} finds no fault. */
    public static Plan of(UUID id, PlanDocument document) {
        var mechanisms = new ArrayList<Mechanism>();
        var implied = new ArrayList<Mechanism>();
        var names = printedNames(document);
        for (var task : document.tasks()) {
            for (var measure : task.measures()) {
                measure.mechanisms().forEach(row -> mechanisms.add(printed(measure, row, names)));
                if (measure.impliedMechanisms() != null) {
                    measure.impliedMechanisms().forEach(row -> implied.add(implied(measure, row)));
                }
            }
        }
        return new Plan(id, document, List.copyOf(mechanisms), List.copyOf(implied));
    }

    public String oktmo() {
        return document.municipality().oktmo();
    }

    public int year() {
        return document.planYear();
    }

    public LocalDate inForceFrom() {
        return document.sourceDocument().inForceFrom();
    }

    public Optional<Mechanism> mechanism(String mechanismId) {
        return mechanisms.stream().filter(m -> m.id().equals(mechanismId)).findFirst();
    }

    /** Everything whose reading may be confirmed: printed mechanisms with a proposal, and the implied ones. */
    public List<Mechanism> interpretable() {
        var all = new ArrayList<Mechanism>();
        mechanisms.stream().filter(m -> m.proposal() != null).forEach(all::add);
        all.addAll(implied);
        return all;
    }

    public boolean hasRole(String code) {
        return document.roles().stream().anyMatch(role -> role.code().equals(code));
    }

    /** A reading that moves a printed indicator to another row need not repeat its name. */
    private static Map<String, String> printedNames(PlanDocument document) {
        var names = new HashMap<String, String>();
        document.tasks().stream()
                .flatMap(task -> task.measures().stream())
                .flatMap(measure -> measure.mechanisms().stream())
                .map(PlanDocument.MechanismRow::indicator)
                .filter(Objects::nonNull)
                .forEach(indicator -> names.putIfAbsent(indicator.code(), indicator.name()));
        return names;
    }

    private static Mechanism printed(
            PlanDocument.MeasureRow measure, PlanDocument.MechanismRow row, Map<String, String> names) {
        var indicator = row.indicator();
        return new Mechanism(
                row.id(),
                measure.id(),
                row.title(),
                measure.roles(),
                indicator == null ? null : indicator.code(),
                indicator == null ? null : indicator.name(),
                Cadences.of(row.cadence()),
                reading(row.interpretation(), names),
                false);
    }

    private static Mechanism.Reading reading(PlanDocument.InterpretationCell cell, Map<String, String> names) {
        if (cell == null) {
            return null;
        }
        return new Mechanism.Reading(
                cell.indicatorCode(),
                cell.indicatorName() == null ? names.get(cell.indicatorCode()) : cell.indicatorName(),
                cell.extraIndicatorCodes() == null ? List.of() : cell.extraIndicatorCodes(),
                cell.cadence() == null ? null : Cadences.of(cell.cadence()),
                cell.reason());
    }

    private static Mechanism implied(PlanDocument.MeasureRow measure, PlanDocument.ImpliedRow row) {
        var cadence = Cadences.of(row.cadence());
        var reading = new Mechanism.Reading(
                row.indicator() == null ? null : row.indicator().code(),
                row.indicator() == null ? null : row.indicator().name(),
                List.of(),
                cadence,
                row.title());
        return new Mechanism(
                row.id(),
                measure.id(),
                row.title(),
                measure.roles(),
                null,
                null,
                new Cadence.NotStated(""),
                reading,
                true);
    }
}
