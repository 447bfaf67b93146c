package ru.zhku.debt.intake;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import ru.zhku.debt.intake.domain.OnDefect;
import ru.zhku.debt.intake.domain.RegisterKind;
import ru.zhku.debt.intake.domain.RegisterStatus;
import ru.zhku.debt.supplier.domain.SupplierProfile;
import ru.zhku.kit.id.Ids;
import ru.zhku.kit.time.BusinessClock;
import ru.zhku.kit.web.Correlation;

/** Receives a file: the same bytes of the same supplier and kind make one register, even when both come at once. */
@ApplicationScoped
class Uploads {
    /** What the sender says of the file. */
    record Envelope(
            SupplierProfile supplier,
            RegisterKind kind,
            Register.File file,
            OnDefect onDefect,
            Long controlCount,
            Long controlSum,
            String senderOktmo) {}

    record Received(Register register, boolean isNew) {}

    private static final int TRIES = 5;

    private final Spool spool;
    private final RegisterStore store;
    private final RegisterBytes bytes;
    private final RegisterWorker worker;
    private final BusinessClock clock;

    Uploads(Spool spool, RegisterStore store, RegisterBytes bytes, RegisterWorker worker, BusinessClock clock) {
        this.spool = spool;
        this.store = store;
        this.bytes = bytes;
        this.worker = worker;
        this.clock = clock;
    }

    Received receive(Envelope envelope, InputStream body) {
        try (var spooled = spool.take(body, envelope.file().gzip())) {
            var file = envelope.file().of(spooled.size(), spooled.lineBreaks());
            for (int i = 0; i < TRIES; i++) {
                var same = store.findSame(envelope.supplier().inn(), envelope.kind(), spooled.digest());
                if (same.isPresent()) {
                    return new Received(same.get(), false);
                }
                var register = newRegister(envelope, file);
                boolean stored = QuarkusTransaction.requiringNew().call(() -> store(register, spooled));
                if (stored) {
                    worker.wake();
                    return new Received(store.find(register.id()).orElse(register), true);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        throw new IllegalStateException("the same file comes and is rejected again and again");
    }

    private boolean store(Register register, Spool.Spooled spooled) throws IOException {
        if (!store.insert(register, spooled.digest())) {
            return false;
        }
        bytes.store(register.id(), spooled.bytes());
        return true;
    }

    private Register newRegister(Envelope envelope, Register.File file) {
        return new Register(
                Ids.next(),
                0,
                envelope.supplier().inn(),
                envelope.supplier().oktmo(),
                envelope.senderOktmo(),
                envelope.kind(),
                file,
                envelope.onDefect(),
                envelope.controlCount(),
                envelope.controlSum(),
                clock.today(),
                clock.now(),
                Correlation.id(),
                RegisterStatus.RECEIVED,
                0,
                Register.Tries.NONE,
                null,
                Register.Totals.NONE,
                null);
    }
}
