package ru.zhku.debt.premises;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import ru.zhku.debt.premises.PremisesCsv.Line;
import ru.zhku.debt.premises.PremisesStore.StoredAct;
import ru.zhku.debt.premises.domain.PremisesColumns;
import ru.zhku.debt.premises.domain.PremisesEntry;
import ru.zhku.debt.premises.domain.PremisesHistory;
import ru.zhku.kit.problem.ProblemCatalogue;
import ru.zhku.kit.problem.Refusal;
import ru.zhku.kit.time.BusinessClock;

/**
 * Enters a list of the stock: good lines are entered, wrong ones are told by line. The address is the key, so the same
 * file again enters nothing; a trial run does all the same and takes it back.
 */
@ApplicationScoped
class PremisesImports {
    private static final int MOST_DEFECTS = 1_000;

    private final PremisesStore store;
    private final PremisesDesk desk;
    private final ProblemCatalogue problems;
    private final BusinessClock clock;
    private final TransactionSynchronizationRegistry transaction;

    PremisesImports(
            PremisesStore store,
            PremisesDesk desk,
            ProblemCatalogue problems,
            BusinessClock clock,
            TransactionSynchronizationRegistry transaction) {
        this.store = store;
        this.desk = desk;
        this.problems = problems;
        this.clock = clock;
        this.transaction = transaction;
    }

    @Schema(name = "PremisesImport")
    record View(
            @Schema(required = true, description = "true — проба: ничего не записано")
            boolean dryRun,

            @Schema(required = true) int linesTotal,
            @Schema(required = true) int linesEntered,

            @Schema(required = true, description = "Уже были на учёте в том же состоянии")
            int linesDuplicate,

            @Schema(required = true) int linesDefective,

            @Schema(required = true, description = "По порядку строк, первая тысяча")
            List<Defect> defects) {}

    @Schema(name = "PremisesImportDefect")
    record Defect(
            @Schema(required = true) long line,
            @Schema(nullable = true) String column,
            @Schema(nullable = true) String value,
            @Schema(required = true) String code,
            @Schema(required = true) String reason) {}

    @Transactional
    View take(List<Line> lines, String oktmo, boolean dryRun) {
        store.hold(oktmo);
        var today = clock.today();
        var defects = new ArrayList<Defect>();
        int entered = 0;
        int duplicate = 0;
        for (var line : lines) {
            try {
                if (enter(line, oktmo, today)) {
                    entered++;
                } else {
                    duplicate++;
                }
            } catch (Refusal refusal) {
                defects.add(defect(line, refusal));
            }
        }
        if (dryRun) {
            transaction.setRollbackOnly();
        }
        return new View(
                dryRun,
                lines.size(),
                entered,
                duplicate,
                defects.size(),
                List.copyOf(defects.subList(0, Math.min(MOST_DEFECTS, defects.size()))));
    }

    /** False if the object is there already, in the state that the line tells. */
    private boolean enter(Line line, String oktmo, LocalDate today) {
        if (line.cells() == null) {
            throw Refusal.of("premises-line-torn");
        }
        var entry = PremisesColumns.entry(line.cells(), oktmo);
        entry.demand(today);
        var present = store.present(entry);
        if (present.isEmpty()) {
            desk.insert(entry);
            return true;
        }
        var acts = store.acts(present.get()).stream().map(StoredAct::act).toList();
        if (!PremisesHistory.of(acts).stateOn(entry.since()).equals(java.util.Optional.of(entry.state()))) {
            throw exists(entry, present.get());
        }
        return false;
    }

    private static Refusal exists(PremisesEntry entry, java.util.UUID id) {
        return Refusal.at(
                "/state", "premises-exists", "address", entry.address().line(), "id", id);
    }

    private Defect defect(Line line, Refusal refusal) {
        var column = refusal.pointer() == null ? null : column(refusal.pointer());
        var value = column == null || line.cells() == null ? null : line.cells().get(column);
        return new Defect(line.no(), column, shown(value), refusal.code(), problems.sentence(refusal));
    }

    private static String column(String pointer) {
        return pointer.equals("/document/on") ? "documentOn" : pointer.substring(1);
    }

    private static String shown(String value) {
        return value == null || value.length() <= 200 ? value : value.substring(0, 200) + "…";
    }
}
