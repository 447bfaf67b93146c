package ru.zhku.debt.agreement;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import ru.zhku.debt.agreement.domain.ScheduleVersion;
import ru.zhku.debt.ledger.domain.AsOf;
import ru.zhku.kit.problem.Refusal;

/** The cabinet of agreements: what is looked up and added with the demands that go with it. */
@ApplicationScoped
class AgreementFiles {
    private final AgreementReader reader;
    private final AgreementWriter writer;
    private final AgreementCallers callers;

    AgreementFiles(AgreementReader reader, AgreementWriter writer, AgreementCallers callers) {
        this.reader = reader;
        this.writer = writer;
        this.callers = callers;
    }

    /** @throws Refusal {@code agreement-not-found}, also for one that is another's */
    AgreementFile mine(UUID id) {
        return reader.find(id)
                .filter(file -> callers.sees(file.account()))
                .orElseThrow(() -> Refusal.of("agreement-not-found", "id", id));
    }

    /**
     * Of all agreements of an account at most one is kept on any day, by all that is recorded of them until now.
     *
     * @throws Refusal {@code agreement-active-exists} if this one is kept on a day on which another is
     */
    void demandAlone(UUID id, long accountSeq, LocalDate today) {
        var all = reader.concluded(List.of(accountSeq), today);
        var mine = all.stream().filter(file -> file.id().equals(id)).findFirst().orElseThrow();
        for (var other : all) {
            if (other != mine) {
                mine.terms().firstDayKeptWith(other.terms()).ifPresent(day -> {
                    throw Refusal.of("agreement-active-exists", "id", other.id(), "day", day);
                });
            }
        }
    }

    /** A court's agreement is changed by the court only (ГПК РФ 153.8–153.11): its ruling is named. */
    static void demandRuling(String number, LocalDate on, LocalDate today) {
        if (number == null || number.isBlank()) {
            throw Refusal.at("/documentNumber", "agreement-ruling-required");
        }
        if (on == null || on.isAfter(today)) {
            throw Refusal.at("/documentOn", "agreement-ruling-required");
        }
    }

    /** A paper that is named at all is not of the future. */
    static void demandPaper(LocalDate on, LocalDate today) {
        if (on != null && (on.isAfter(today) || !AsOf.isKnown(on))) {
            throw Refusal.at("/documentOn", "agreement-document-day", "today", today);
        }
    }

    void add(AgreementFile file) {
        writer.insert(file);
        addSchedule(file, file.terms().schedules().get(0));
    }

    void addSchedule(AgreementFile file, ScheduleVersion schedule) {
        writer.insertSchedule(file.id(), file.account().seq(), schedule);
    }

    void addAct(AgreementFile file, AgreementFile.Act act) {
        writer.insertAct(file.id(), file.account().seq(), act);
    }
}
