package ru.zhku.notification.mailroom;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.interceptor.Interceptor;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.IntSupplier;
import org.jboss.logging.Logger;
import ru.zhku.kit.id.Ids;
import ru.zhku.kit.web.Correlation;
import ru.zhku.notification.notice.domain.WorkWaiting;

/** The threads of the background: woken by a commit, and by a one-second tick as the net. */
@ApplicationScoped
class Workers {
    private static final Logger LOG = Logger.getLogger(Workers.class);
    private static final long TICK_MILLIS = 1_000;
    private static final long STOP_SECONDS = 5;

    private final LetterWriter writer;
    private final MailSender sender;
    private final MailroomSettings settings;
    private final List<Thread> threads = new ArrayList<>();
    private final Object bell = new Object();
    private long rings;
    private volatile boolean stopping;

    Workers(LetterWriter writer, MailSender sender, MailroomSettings settings) {
        this.writer = writer;
        this.sender = sender;
        this.settings = settings;
    }

    void start(@Observes @Priority(Interceptor.Priority.LIBRARY_AFTER) StartupEvent started) {
        for (int i = 1; i <= settings.writers(); i++) {
            begin("letter-writer-" + i, this::writeAndWake);
        }
        for (int i = 1; i <= settings.senders(); i++) {
            begin("mail-sender-" + i, sender::sendOne);
        }
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        stopping = true;
        ring();
        for (var thread : threads) {
            thread.join(TimeUnit.SECONDS.toMillis(STOP_SECONDS));
        }
    }

    void wake(@Observes(during = TransactionPhase.AFTER_SUCCESS) WorkWaiting waiting) {
        ring();
    }

    private int writeAndWake() {
        int written = writer.writeSome();
        if (written > 0) {
            ring();
        }
        return written;
    }

    private void ring() {
        synchronized (bell) {
            rings++;
            bell.notifyAll();
        }
    }

    private void begin(String name, IntSupplier work) {
        var thread = new Thread(() -> run(name, work), name);
        thread.setDaemon(true);
        threads.add(thread);
        thread.start();
    }

    private void run(String name, IntSupplier work) {
        long heard = 0;
        while (!stopping) {
            int done = 0;
            synchronized (bell) {
                heard = rings;
            }
            try {
                done = Correlation.with(Ids.next().toString(), work::getAsInt);
            } catch (RuntimeException e) {
                LOG.errorf(e, "%s failed and goes on after a pause", name);
            }
            if (done == 0) {
                pause(heard);
            }
        }
    }

    /** Waits for the bell, unless it rang while the work was looking, at most for a tick. */
    private void pause(long heard) {
        synchronized (bell) {
            try {
                if (rings == heard && !stopping) {
                    bell.wait(TICK_MILLIS);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                stopping = true;
            }
        }
    }
}
