package ru.zhku.measures.plan.domain;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import ru.zhku.measures.plan.domain.PlanDocument.IndicatorCell;
import ru.zhku.measures.plan.domain.PlanDocument.InterpretationCell;
import ru.zhku.measures.plan.domain.PlanDocument.MeasureRow;
import ru.zhku.measures.plan.domain.PlanDocument.MechanismRow;

/** Finds every fault of a plan document, each with the JSON pointer of its place. A sound document has none. */
public final class PlanCheck {
    private static final Set<String> INDICATOR_SOURCES = Set.of("OWN_CELL", "ROW_CELL", "BLANK_CELL");
    private static final Set<String> READING_STATES = Set.of("PROPOSED_NEEDS_OFFICIAL_CONFIRMATION");

    private final PlanDocument plan;
    private final Faults faults = new Faults();
    private final CadenceCheck cadences = new CadenceCheck(faults);
    private final Set<String> roleCodes = new HashSet<>();
    private final Map<String, String> pointerById = new HashMap<>();
    private int tasks;
    private int measures;
    private int mechanisms;

    private PlanCheck(PlanDocument plan) {
        this.plan = plan;
    }

    public static List<PlanFault> faults(PlanDocument plan) {
        var check = new PlanCheck(plan);
        check.head();
        check.roles();
        check.tasks();
        check.oddities();
        check.counts();
        return check.faults.found();
    }

    private void head() {
        faults.known(
                "/format", plan.format(), Set.of(PlanDocument.FORMAT), "plan-format-unknown", "неизвестный формат");
        if (faults.present("/planYear", plan.planYear()) && (plan.planYear() < 2000 || plan.planYear() > 2100)) {
            faults.add("/planYear", "plan-year-invalid", "год плана — от 2000 до 2100");
        }
        if (faults.present("/municipality", plan.municipality())) {
            var oktmo = plan.municipality().oktmo();
            if (faults.text("/municipality/oktmo", oktmo) && !oktmo.matches("\\d{8}(\\d{3})?")) {
                faults.add("/municipality/oktmo", "oktmo-invalid", "ОКТМО — 8 или 11 цифр");
            }
            faults.text("/municipality/name", plan.municipality().name());
        }
        if (faults.present("/sourceDocument", plan.sourceDocument())) {
            faults.text("/sourceDocument/number", plan.sourceDocument().number());
            faults.text("/sourceDocument/title", plan.sourceDocument().title());
            faults.present("/sourceDocument/date", plan.sourceDocument().date());
            faults.present("/sourceDocument/inForceFrom", plan.sourceDocument().inForceFrom());
        }
    }

    private void roles() {
        if (!faults.present("/roles", plan.roles())) {
            return;
        }
        for (int i = 0; i < plan.roles().size(); i++) {
            var at = "/roles/" + i;
            var role = plan.roles().get(i);
            if (!faults.present(at, role) || !faults.text(at + "/code", role.code())) {
                continue;
            }
            faults.text(at + "/title", role.title());
            if (!roleCodes.add(role.code())) {
                faults.add(at + "/code", "role-duplicate", "код должности «" + role.code() + "» уже есть");
            }
        }
        if (plan.sourceDocument() != null && plan.sourceDocument().controlRole() != null) {
            role("/sourceDocument/controlRole", plan.sourceDocument().controlRole());
        }
    }

    private void role(String at, String code) {
        faults.known(at, code, roleCodes, "role-unknown", "неизвестная должность");
    }

    private void tasks() {
        if (!faults.present("/tasks", plan.tasks())) {
            return;
        }
        for (int i = 0; i < plan.tasks().size(); i++) {
            var at = "/tasks/" + i;
            var task = plan.tasks().get(i);
            if (!faults.present(at, task)) {
                continue;
            }
            tasks++;
            identity(at, task.id());
            faults.text(at + "/title", task.title());
            if (faults.present(at + "/measures", task.measures())) {
                for (int j = 0; j < task.measures().size(); j++) {
                    measure(at + "/measures/" + j, task.measures().get(j));
                }
            }
        }
    }

    private void measure(String at, MeasureRow measure) {
        if (!faults.present(at, measure)) {
            return;
        }
        measures++;
        identity(at, measure.id());
        faults.text(at + "/title", measure.title());
        if (faults.present(at + "/roles", measure.roles())) {
            for (int i = 0; i < measure.roles().size(); i++) {
                role(at + "/roles/" + i, measure.roles().get(i));
            }
        }
        if (faults.present(at + "/mechanisms", measure.mechanisms())) {
            for (int i = 0; i < measure.mechanisms().size(); i++) {
                mechanism(at + "/mechanisms/" + i, measure.mechanisms().get(i));
            }
        }
        if (measure.impliedMechanisms() != null) {
            for (int i = 0; i < measure.impliedMechanisms().size(); i++) {
                implied(
                        at + "/impliedMechanisms/" + i,
                        measure.impliedMechanisms().get(i));
            }
        }
    }

    private void mechanism(String at, MechanismRow row) {
        if (!faults.present(at, row)) {
            return;
        }
        mechanisms++;
        identity(at, row.id());
        faults.text(at + "/title", row.title());
        indicator(at + "/indicator", row.indicator());
        faults.known(
                at + "/indicatorSource",
                row.indicatorSource(),
                INDICATOR_SOURCES,
                "indicator-source-unknown",
                "неизвестный источник индикатора");
        cadences.check(at + "/cadence", row.cadence());
        interpretation(at + "/interpretation", row.interpretation());
    }

    private void implied(String at, PlanDocument.ImpliedRow row) {
        if (!faults.present(at, row)) {
            return;
        }
        identity(at, row.id());
        faults.text(at + "/title", row.title());
        indicator(at + "/indicator", row.indicator());
        cadences.check(at + "/cadence", row.cadence());
        readingState(at, row.status());
    }

    private void indicator(String at, IndicatorCell cell) {
        if (cell != null) {
            faults.text(at + "/code", cell.code());
            faults.text(at + "/name", cell.name());
        }
    }

    private void interpretation(String at, InterpretationCell cell) {
        if (cell == null) {
            return;
        }
        readingState(at, cell.status());
        faults.text(at + "/reason", cell.reason());
        if (cell.cadence() != null) {
            cadences.check(at + "/cadence", cell.cadence());
        }
        if (cell.cadence() == null && cell.indicatorCode() == null && cell.extraIndicatorCodes() == null) {
            faults.add(at, "interpretation-empty", "чтение не предлагает ни срока, ни индикатора");
        }
    }

    private void readingState(String at, String status) {
        faults.known(
                at + "/status",
                status,
                READING_STATES,
                "interpretation-status-unknown",
                "чтение в плане может быть только предложенным");
    }

    private void identity(String at, String id) {
        if (!faults.text(at + "/id", id)) {
            return;
        }
        var first = pointerById.putIfAbsent(id, at + "/id");
        if (first != null) {
            faults.add(at + "/id", "id-duplicate", "идентификатор «" + id + "» уже стоит в " + first);
        }
    }

    private void oddities() {
        if (plan.oddities() == null) {
            return;
        }
        for (int i = 0; i < plan.oddities().size(); i++) {
            var places = plan.oddities().get(i) == null
                    ? null
                    : plan.oddities().get(i).where();
            for (int j = 0; places != null && j < places.size(); j++) {
                var at = "/oddities/" + i + "/where/" + j;
                faults.known(at, places.get(j), pointerById.keySet(), "id-unknown", "в плане нет такой строки");
            }
        }
    }

    private void counts() {
        if (faults.present("/counts", plan.counts())) {
            count("/counts/tasks", plan.counts().tasks(), tasks);
            count("/counts/measures", plan.counts().measures(), measures);
            count("/counts/mechanisms", plan.counts().mechanisms(), mechanisms);
        }
    }

    private void count(String at, Integer stated, int found) {
        if (!Objects.equals(stated, found)) {
            faults.add(at, "count-differs", "заявлено " + stated + ", в документе " + found);
        }
    }
}
