package ru.zhku.debt.agreement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import ru.zhku.debt.agreement.domain.Finding;
import ru.zhku.debt.agreement.domain.FindingKind;
import ru.zhku.debt.agreement.domain.LedgerLines;
import ru.zhku.debt.agreement.domain.PaidCourse;
import ru.zhku.debt.agreement.domain.Standing;
import ru.zhku.debt.contract.DebtEvents;
import ru.zhku.debt.ledger.Ledger;
import ru.zhku.debt.ledger.domain.ChargeCourse;
import ru.zhku.debt.pause.Pauses;
import ru.zhku.debt.pause.domain.PausedDays;
import ru.zhku.kit.messaging.Outbox;
import ru.zhku.kit.time.BusinessClock;

/** Holds agreements against the ledger and the pauses: what they are on a day, and what is new to be told. */
@ApplicationScoped
class AgreementWatch {
    private final AgreementReader reader;
    private final AgreementSources sources;
    private final AgreementWriter writer;
    private final Ledger ledger;
    private final Pauses pauses;
    private final Outbox outbox;
    private final BusinessClock clock;

    AgreementWatch(
            AgreementReader reader,
            AgreementSources sources,
            AgreementWriter writer,
            Ledger ledger,
            Pauses pauses,
            Outbox outbox,
            BusinessClock clock) {
        this.reader = reader;
        this.sources = sources;
        this.writer = writer;
        this.ledger = ledger;
        this.pauses = pauses;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** What the accounts of some agreements paid, and when they were paused, read once for all of them. */
    private final class Facts {
        private final Map<Long, List<ChargeCourse>> courses;
        private final Map<UUID, LedgerLines> lines;
        private final Map<Long, PausedDays> paused;

        Facts(List<AgreementFile> files) {
            var seqs = seqs(files);
            courses = ledger.courses(seqs);
            lines = sources.of(files);
            paused = pauses.of(seqs);
        }

        PaidCourse paid(AgreementFile file, LocalDate asOf) {
            return PaidCourse.of(
                    file.baseline(),
                    courses.get(file.account().seq()),
                    lines.get(file.id()),
                    file.terms().concludedOn(),
                    asOf);
        }

        PausedDays paused(AgreementFile file) {
            return paused.getOrDefault(file.account().seq(), PausedDays.NONE);
        }
    }

    /** Until the caller's transaction ends neither the facts of these accounts nor their agreements change. */
    @Transactional(TxType.MANDATORY)
    void hold(Collection<Long> seqs) {
        ledger.hold();
        writer.holdAccounts(seqs);
    }

    Standing standing(AgreementFile file, LocalDate asOf) {
        return standings(List.of(file), asOf).get(file.id());
    }

    /** Each of these agreements on a day that is not before its conclusion, by the facts known now. */
    Map<UUID, Standing> standings(List<AgreementFile> files, LocalDate asOf) {
        var facts = new Facts(files);
        var standings = new HashMap<UUID, Standing>();
        files.forEach(file ->
                standings.put(file.id(), file.terms().on(asOf, facts.paid(file, asOf), facts.paused(file))));
        return standings;
    }

    /** Brings the agreements of these accounts up to a business date, but for cancelled ones. */
    @Transactional
    void newDay(List<Long> accountSeqs, LocalDate day) {
        hold(accountSeqs);
        settle(reader.open(accountSeqs, day), day);
    }

    /** Records and tells what is new, and writes the derived rows. The caller holds the accounts. */
    @Transactional(TxType.MANDATORY)
    void settle(List<AgreementFile> files, LocalDate day) {
        if (files.isEmpty()) {
            return;
        }
        var facts = new Facts(files);
        for (var file : files) {
            settle(file, facts.paid(file, day), facts.paused(file), day);
        }
        writer.replaceStandings(seqs(files));
    }

    private void settle(AgreementFile file, PaidCourse paid, PausedDays paused, LocalDate day) {
        var found = file.terms().newFindings(day, paid, paused);
        for (var finding : found) {
            if (writer.insertFinding(file, finding, clock.now())) {
                tell(file, finding, paid.restOn(day));
            }
        }
        writer.replaceState(file, file.terms().with(found).on(day, paid, paused));
    }

    private void tell(AgreementFile file, Finding finding, long rest) {
        var key = file.account().id().toString();
        if (finding.kind() == FindingKind.BREACHED) {
            outbox.append(DebtEvents.AGREEMENT_BREACHED, key, AgreementMessages.breached(file, finding, rest));
        } else {
            outbox.append(DebtEvents.AGREEMENT_COMPLETED, key, AgreementMessages.completed(file, finding));
        }
    }

    private static List<Long> seqs(List<AgreementFile> files) {
        return files.stream().map(file -> file.account().seq()).distinct().toList();
    }
}
