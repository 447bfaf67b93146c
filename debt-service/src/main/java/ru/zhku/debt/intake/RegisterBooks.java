package ru.zhku.debt.intake;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.YearMonth;
import java.util.List;
import javax.sql.DataSource;
import ru.zhku.debt.contract.DebtEvents;
import ru.zhku.debt.contract.RegisterImported;
import ru.zhku.debt.intake.Register.Totals;
import ru.zhku.debt.intake.domain.Defect;
import ru.zhku.debt.intake.domain.RegisterLines.Quarantined;
import ru.zhku.debt.intake.domain.RegisterStatus;
import ru.zhku.kit.messaging.Outbox;
import ru.zhku.kit.money.Money;
import ru.zhku.kit.problem.Refusal;

/** The end of each posting: counts, defects, the event, and the bytes that are no longer needed. */
@ApplicationScoped
class RegisterBooks {
    private static final long LOCK = 0x706f7374L;

    private final RegisterStore store;
    private final DefectStore defects;
    private final RegisterBytes bytes;
    private final Outbox outbox;
    private final DataSource dataSource;

    RegisterBooks(RegisterStore store, DefectStore defects, RegisterBytes bytes, Outbox outbox, DataSource dataSource) {
        this.store = store;
        this.defects = defects;
        this.bytes = bytes;
        this.outbox = outbox;
        this.dataSource = dataSource;
    }

    /** Postings come one after the other; a register that somebody else has finished meanwhile is left alone. */
    boolean open(Register register) {
        holdPostings();
        return !store.hold(register.id())
                .orElseThrow(() -> Refusal.of("not-found"))
                .status()
                .isFinal();
    }

    void holdPostings() {
        try (var connection = dataSource.getConnection();
                var lock = connection.prepareStatement("select pg_advisory_xact_lock(" + LOCK + ")")) {
            lock.execute();
        } catch (SQLException e) {
            throw new IllegalStateException("postings cannot be held", e);
        }
    }

    void close(Register register, Totals totals, List<Defect> bad, List<Quarantined> quarantine) {
        defects.insert(register.id(), bad);
        defects.quarantine(register.id(), quarantine);
        finish(register, totals);
        bytes.purge(register.id());
    }

    void finish(Register register, Totals totals) {
        var status = totals.defective() == 0 ? RegisterStatus.POSTED : RegisterStatus.POSTED_WITH_DEFECTS;
        store.finish(register.id(), status, totals, null);
        outbox.append(
                DebtEvents.REGISTER_IMPORTED,
                register.id().toString(),
                new RegisterImported(
                        register.id(),
                        register.supplierInn(),
                        register.oktmo(),
                        register.kind().name(),
                        status.name(),
                        register.receivedOn(),
                        totals.lines(),
                        totals.posted(),
                        totals.defective(),
                        Money.ofKopecks(totals.sumPosted()),
                        month(totals.firstMonth()),
                        month(totals.lastMonth())));
    }

    private static YearMonth month(Integer months) {
        return months == null ? null : YearMonth.of(Math.floorDiv(months, 12), Math.floorMod(months, 12) + 1);
    }
}
