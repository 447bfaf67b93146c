package ru.zhku.local;

import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;

/** What the launcher tells people. On a terminal progress is written over itself, elsewhere every few seconds. */
public final class Say {
    private static final Duration BETWEEN_PROGRESS = Duration.ofSeconds(5);

    private final PrintStream out;
    private final boolean terminal;
    private boolean unfinishedLine;
    private Instant lastProgress = Instant.EPOCH;

    public Say(PrintStream out, boolean terminal) {
        this.out = out;
        this.terminal = terminal;
    }

    public synchronized void line(String text) {
        finishLine();
        out.println(text);
        out.flush();
    }

    public synchronized void step(String text) {
        lastProgress = Instant.EPOCH;
        line("→ " + text);
    }

    public synchronized void progress(String text) {
        if (terminal) {
            out.print("\r\u001B[K  " + text);
            out.flush();
            unfinishedLine = true;
        } else if (Instant.now().isAfter(lastProgress.plus(BETWEEN_PROGRESS))) {
            out.println("  " + text);
            out.flush();
            lastProgress = Instant.now();
        }
    }

    /** For what should not happen: with the whole trace. */
    public synchronized void failure(String text, Throwable cause) {
        line(text + ": " + cause);
        cause.printStackTrace(out);
    }

    private void finishLine() {
        if (unfinishedLine) {
            out.print("\r\u001B[K");
            unfinishedLine = false;
        }
    }
}
