package ru.zhku.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/**
 * A small shell process that outlives the launcher, even a {@code kill -9} of it: when the pipe between them ends, it
 * stops what the launcher can no longer stop and removes the temporary folder.
 */
final class Watchdog implements AutoCloseable {

    private static final String SCRIPT = """
            trap '' INT TERM HUP
            watched=' '
            folder=
            while read -r act what; do
              case $act in
                forget) watched=$(printf '%s' "$watched" | sed "s/ [A-Z]*:$what / /") ;;
                folder) folder=$what ;;
                *) watched="$watched$act:$what " ;;
              esac
            done
            for one in $watched; do kill -s "${one%%:*}" "${one##*:}" 2>/dev/null; done
            for turn in 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20; do
              alive=
              for one in $watched; do kill -0 "${one##*:}" 2>/dev/null && alive="$alive ${one##*:}"; done
              [ -z "$alive" ] && break
              sleep 1
            done
            [ -n "$alive" ] && kill -9 $alive 2>/dev/null
            case $folder in */TEMPORARY*) rm -rf "$folder" ;; esac
            exit 0
            """.replace("TEMPORARY", Folders.TEMPORARY_PREFIX);

    private final Process process;
    private final Writer pipe;

    Watchdog() {
        try {
            process = new ProcessBuilder("sh", "-c", SCRIPT)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            pipe = process.outputWriter(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** When the launcher is gone, the process gets this signal (TERM, INT). */
    void watch(long pid, String signal) {
        tell(signal + " " + pid);
    }

    void forget(long pid) {
        tell("forget " + pid);
    }

    /** A temporary folder to remove when the launcher is gone. */
    void remove(Path folder) {
        tell("folder " + folder);
    }

    private synchronized void tell(String line) {
        try {
            pipe.write(line + "\n");
            pipe.flush();
        } catch (IOException e) {
            throw new Failure("Сторожевой процесс запуска остановлен кем-то: остановите запуск и начните снова.", e);
        }
    }

    @Override
    public void close() {
        try {
            pipe.close();
            process.waitFor(30, TimeUnit.SECONDS);
        } catch (IOException e) {
            process.destroyForcibly();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
