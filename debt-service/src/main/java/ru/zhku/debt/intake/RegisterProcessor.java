package ru.zhku.debt.intake;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import java.nio.charset.Charset;
import org.jboss.logging.Logger;
import ru.zhku.debt.intake.Register.Rejection;
import ru.zhku.debt.intake.Register.Totals;
import ru.zhku.debt.intake.domain.FileFault;
import ru.zhku.debt.intake.domain.OnDefect;
import ru.zhku.debt.intake.domain.RegisterLines;
import ru.zhku.debt.intake.domain.RegisterStatus;
import ru.zhku.kit.web.Correlation;

/** Takes one register: everything is read and checked first, then one short transaction makes it visible whole. */
@ApplicationScoped
class RegisterProcessor {
    private static final Logger LOG = Logger.getLogger(RegisterProcessor.class);
    private static final int POST_TIMEOUT_SECONDS = 3_600;

    private final RegisterStore store;
    private final RegisterBytes bytes;
    private final DefectStore defects;
    private final RegisterPosting posting;

    RegisterProcessor(RegisterStore store, RegisterBytes bytes, DefectStore defects, RegisterPosting posting) {
        this.store = store;
        this.bytes = bytes;
        this.defects = defects;
        this.posting = posting;
    }

    @ActivateRequestContext
    void process(Register register) {
        Correlation.with(register.correlationId(), () -> {
            LOG.infof("register %s: %s of supplier %s", register.id(), register.kind(), register.supplierInn());
            take(register);
            return null;
        });
    }

    private void take(Register register) {
        store.progress(register.id(), RegisterStatus.CHECKING, 5);
        var lines = posting.linesFor(register, register.receivedOn());
        try {
            CsvFile.read(bytes.open(register.id()), Charset.forName(register.charset()), register.kind(), lines::take);
            lines.demandTotals(register.controlCount(), register.controlSum());
            demandNoDefects(register, lines);
        } catch (FileFault fault) {
            reject(register, lines, fault);
            return;
        }
        store.progress(register.id(), RegisterStatus.POSTING, 50);
        try {
            QuarkusTransaction.requiringNew().timeout(POST_TIMEOUT_SECONDS).run(() -> posting.post(register, lines));
        } catch (FileFault fault) {
            reject(register, lines, fault);
        }
    }

    private static void demandNoDefects(Register register, RegisterLines lines) {
        if (register.onDefect() == OnDefect.REJECT && !lines.defects().isEmpty()) {
            throw RegisterPosting.defectsFound(lines.defects());
        }
    }

    private void reject(Register register, RegisterLines lines, FileFault fault) {
        LOG.infof("register %s is rejected: %s", register.id(), fault.code());
        var totals = new Totals(lines.total(), 0, 0, lines.defects().size(), lines.sumWithinRange(), 0, null, null);
        var line = fault.line() == 0 ? null : fault.line();
        park(register, lines, totals, new Rejection(fault.code(), fault.reason(), line, fault.column()));
    }

    /** Something in this register makes every attempt fail: it is parked, so that the others go on. */
    void giveUp(Register register) {
        var reason = "Обработка не удалась. Сообщите администратору номер реестра и пришлите файл снова";
        var rejection = new Rejection("processing-failed", reason, null, null);
        park(register, posting.linesFor(register, register.receivedOn()), Totals.NONE, rejection);
    }

    private void park(Register register, RegisterLines lines, Totals totals, Rejection rejection) {
        QuarkusTransaction.requiringNew().run(() -> {
            defects.insert(register.id(), lines.defects());
            store.finish(register.id(), RegisterStatus.REJECTED, totals, rejection);
            bytes.purge(register.id());
        });
    }
}
