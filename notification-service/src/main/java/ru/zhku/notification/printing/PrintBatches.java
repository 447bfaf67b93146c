package ru.zhku.notification.printing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import ru.zhku.kit.id.Ids;
import ru.zhku.kit.problem.Refusal;
import ru.zhku.kit.security.AccessLog;
import ru.zhku.kit.security.Caller;
import ru.zhku.kit.time.BusinessClock;
import ru.zhku.kit.web.Idempotency;
import ru.zhku.notification.channel.Channels;
import ru.zhku.notification.letter.Letters;
import ru.zhku.notification.printing.PrintBatchesResource.BatchBody;
import ru.zhku.notification.printing.PrintBatchesResource.BatchView;

/** Gathers letters that wait for the printer. */
@ApplicationScoped
class PrintBatches {
    static final int MOST = 500;

    private final PrintBatchTable table;
    private final Letters letters;
    private final Channels channels;
    private final Idempotency idempotency;
    private final AccessLog accessLog;
    private final Caller caller;
    private final BusinessClock clock;

    PrintBatches(
            PrintBatchTable table,
            Letters letters,
            Channels channels,
            Idempotency idempotency,
            AccessLog accessLog,
            Caller caller,
            BusinessClock clock) {
        this.table = table;
        this.letters = letters;
        this.channels = channels;
        this.idempotency = idempotency;
        this.accessLog = accessLog;
        this.caller = caller;
        this.clock = clock;
    }

    @Transactional
    BatchView gather(String key, BatchBody body) {
        return idempotency.once(key, body, BatchView.class, () -> {
            var codes = body.templateCode() == null
                    ? List.<String>of()
                    : body.templateCode().stream().map(Enum::name).toList();
            var id = Ids.next();
            table.add(id, caller.oktmo(), clock.today(), caller.subject());
            if (table.fill(id, caller.oktmo(), codes, MOST) == 0) {
                throw Refusal.of("nothing-to-print");
            }
            return view(id);
        });
    }

    BatchView view(UUID id) {
        return table.find(id, caller.seesAllMunicipalities() ? null : caller.oktmo())
                .orElseThrow(() -> Refusal.of("not-found"));
    }

    /** Prints the batch as it was gathered, every letter as it was said. */
    byte[] document(UUID id) {
        var batch = view(id);
        accessLog.read("print-batch", id.toString(), "letters as PDF");
        return channels.print(batch.noticeIds().stream()
                .map(noticeId -> letters.read(noticeId)
                        .orElseThrow(() -> new IllegalStateException("a printed notice has no letter")))
                .toList());
    }
}
