package ru.zhku.debt.intake;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import java.util.function.LongConsumer;
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
    private static final String WHAT_NEXT =
            "Ничего не проведено: исправьте файл или параметры запроса и пришлите реестр снова";
    private static final int POST_TIMEOUT_SECONDS = 3_600;
    private static final int BEGUN_PERCENT = 1;
    private static final int CHECKED_PERCENT = 50;

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
        store.progress(register.id(), RegisterStatus.CHECKING, BEGUN_PERCENT);
        var lines = posting.linesFor(register, register.receivedOn());
        try {
            var file = bytes.open(register, progressOf(register));
            register.file().read(register.kind(), file, lines::take);
            lines.demandTotals(register.controlCount(), register.controlSum());
            demandNoDefects(register, lines);
        } catch (FileFault fault) {
            reject(register, lines, fault);
            return;
        }
        store.progress(register.id(), RegisterStatus.POSTING, CHECKED_PERCENT);
        try {
            QuarkusTransaction.requiringNew().timeout(POST_TIMEOUT_SECONDS).run(() -> posting.post(register, lines));
        } catch (FileFault fault) {
            reject(register, lines, fault);
        }
    }

    private LongConsumer progressOf(Register register) {
        var told = new int[] {BEGUN_PERCENT};
        return read -> {
            int percent = checkedPercent(read, register.file().size());
            if (percent > told[0]) {
                told[0] = percent;
                store.progress(register.id(), RegisterStatus.CHECKING, percent);
            }
        };
    }

    /** Checking is the first half of the work. */
    static int checkedPercent(long read, long size) {
        return (int)
                Math.min(CHECKED_PERCENT, BEGUN_PERCENT + read * (CHECKED_PERCENT - BEGUN_PERCENT) / Math.max(1, size));
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
        var rejection = new Rejection(fault.code(), sentence(fault.reason()) + WHAT_NEXT, line, fault.column());
        QuarkusTransaction.requiringNew().run(() -> {
            defects.insert(register.id(), lines.defects());
            store.finish(register.id(), RegisterStatus.REJECTED, totals, rejection);
            bytes.purge(register.id());
        });
    }

    private static String sentence(String reason) {
        boolean ends = reason.endsWith(".") || reason.endsWith("?") || reason.endsWith("…");
        return ends ? reason + " " : reason + ". ";
    }

    /** Something makes every attempt fail: the register is parked with its bytes, so that the others go on. */
    void giveUp(Register register) {
        var reason = "Обработка не удалась. Файл сохранён: сообщите администратору номер реестра, после устранения"
                + " причины обработка повторяется запросом POST /v1/registers/" + register.id() + "/replay";
        var rejection = new Rejection(Rejection.PROCESSING_FAILED, reason, null, null);
        QuarkusTransaction.requiringNew()
                .run(() -> store.finish(register.id(), RegisterStatus.REJECTED, Totals.NONE, rejection));
    }
}
