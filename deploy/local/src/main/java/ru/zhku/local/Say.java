package ru.zhku.local;

import java.io.PrintStream;
import java.time.Duration;

/** What the launcher tells people. On a terminal progress is written over itself, elsewhere every few seconds. */
public final class Say {
    private static final Duration BETWEEN_PROGRESS = Duration.ofSeconds(5);

    private final PrintStream out;
    private final boolean terminal;
    private boolean unfinishedLine;
    private long silentUntil = System.nanoTime();

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
        silentUntil = System.nanoTime();
        line("→ " + text);
    }

    public synchronized void progress(String text) {
        if (terminal) {
            out.print("\r\u001B[K  " + text);
            out.flush();
            unfinishedLine = true;
        } else if (System.nanoTime() - silentUntil >= 0) {
            out.println("  " + text);
            out.flush();
            silentUntil = System.nanoTime() + BETWEEN_PROGRESS.toNanos();
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
