package ru.zhku.local;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * One packaged service as a child process. Killed by a signal it is started again, at most five times in a row; if it
 * ends by itself that is said plainly and the rest stays up.
 */
public final class ServiceProcess implements AutoCloseable {

    private static final int MOST_RESTARTS = 5;
    private static final int KILLED_BY_SIGNAL = 128;
    private static final int OUT_OF_MEMORY = 3;
    private static final Duration START = Duration.ofSeconds(300);
    private static final Duration STEADY = Duration.ofMinutes(2);
    private static final Duration STOP = Duration.ofSeconds(20);

    private final Service service;
    private final int port;
    private final List<String> command;
    private final Map<String, String> environment;
    private final Path log;
    private final Watchdog watchdog;
    private final Say say;
    private final HttpClient http = HttpClient.newHttpClient();

    private volatile Process process;
    private volatile boolean up;
    private volatile long startedNanos;
    private volatile boolean stopping;
    private int restarts;

    /** @param scratch for the service's temporary files, so that nothing is left elsewhere */
    record Setting(Service service, int port, Path jar, Map<String, String> environment, Path log, Path scratch) {}

    ServiceProcess(Setting setting, Watchdog watchdog, Say say) {
        this.service = setting.service();
        this.port = setting.port();
        this.environment = setting.environment();
        this.log = setting.log();
        this.watchdog = watchdog;
        this.say = say;
        // In a heap this small the default collector marks beside the work without end: a sixth of an import. This one
        // gives up where it hardly gets on any more; then the process ends and is started anew.
        this.command = List.of(
                ProcessHandle.current().info().command().orElse("java"),
                "-Xmx" + service.heapMegabytes() + "m",
                "-XX:+UseParallelGC",
                "-XX:+ExitOnOutOfMemoryError",
                "-Dfile.encoding=UTF-8",
                "-Djava.io.tmpdir=" + setting.scratch(),
                "-jar",
                setting.jar().toString());
    }

    public int port() {
        return port;
    }

    public String address() {
        return "http://localhost:" + port;
    }

    public long pid() {
        return process.pid();
    }

    synchronized void start() {
        if (stopping) {
            return;
        }
        var builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().putAll(environment);
        try {
            process = builder.start();
            startedNanos = System.nanoTime();
        } catch (IOException e) {
            throw new Failure(service.module() + " не запускается: " + e.getMessage(), e);
        }
        watchdog.watch(process.pid(), "TERM");
        process.onExit().thenAccept(this::ended);
    }

    /** Returns when the service says that it is ready; otherwise a sentence with the end of its log. */
    public void awaitReady() {
        long begun = System.nanoTime();
        while (!ready()) {
            if (stopping) {
                throw new Failure("Запуск остановлен.");
            }
            if (!process.isAlive() && !restartable(process)) {
                throw new Failure(service.module() + " не запустился (код " + process.exitValue() + ")." + logsEnd());
            }
            if (System.nanoTime() - begun > START.toNanos()) {
                throw new Failure(service.module() + " не готов за " + START.toSeconds() + " с." + logsEnd());
            }
            pause(Duration.ofMillis(200));
        }
        up = true;
    }

    public boolean ready() {
        var request = HttpRequest.newBuilder(URI.create(address() + "/q/health/ready"))
                .timeout(Duration.ofSeconds(3))
                .build();
        try {
            return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** As if the machine had lost power: kill -9. It comes back by itself. */
    public void kill() {
        up = false;
        process.destroyForcibly();
    }

    void prepareToStop() {
        stopping = true;
    }

    @Override
    public void close() {
        var last = lastOne();
        if (last == null) {
            return;
        }
        last.destroy();
        try {
            if (!last.waitFor(STOP.toSeconds(), TimeUnit.SECONDS)) {
                last.destroyForcibly().waitFor();
            }
        } catch (InterruptedException e) {
            last.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    /** After which no other is started: a start under way has ended by then. */
    private synchronized Process lastOne() {
        stopping = true;
        return process;
    }

    private void ended(Process ended) {
        watchdog.forget(ended.pid());
        pause(Duration.ofMillis(500));
        if (System.nanoTime() - startedNanos > STEADY.toNanos()) {
            restarts = 0;
        }
        boolean toldByAwaitReady = !up && !restartable(ended);
        if (stopping || toldByAwaitReady) {
            return;
        }
        if (restartable(ended) && restarts < MOST_RESTARTS) {
            restarts++;
            var why = ended.exitValue() == OUT_OF_MEMORY ? " остановился: не хватило памяти" : " остановлен сигналом";
            say.line("! " + service.module() + why + ", запускаю снова (" + restarts + " из " + MOST_RESTARTS
                    + "). Журнал: " + log);
            start();
            CompletableFuture.runAsync(this::sayWhenBack);
        } else {
            say.line("! " + service.module() + " остановился (код " + ended.exitValue() + "), остальные работают."
                    + logsEnd());
        }
    }

    private void sayWhenBack() {
        try {
            awaitReady();
            say.line("  " + service.module() + " снова работает.");
        } catch (Failure e) {
            say.line("! " + e.getMessage());
        }
    }

    private boolean restartable(Process ended) {
        return !ended.isAlive()
                && (ended.exitValue() > KILLED_BY_SIGNAL || ended.exitValue() == OUT_OF_MEMORY)
                && restarts < MOST_RESTARTS;
    }

    private String logsEnd() {
        var lines = Folders.lastLines(log, 15);
        return " Журнал: " + log + (lines.isEmpty() ? "" : ", последние строки:\n    " + String.join("\n    ", lines));
    }

    private static void pause(Duration time) {
        try {
            Thread.sleep(time.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
