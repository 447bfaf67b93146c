package ru.zhku.local;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.CountDownLatch;

/** deploy/bin/run: the whole suite on this machine, until Ctrl-C. */
public final class Run {

    private Run() {}

    public static void main(String[] arguments) {
        System.exit(run(arguments, Suite.promisedPorts()));
    }

    /** Returns the exit code; once the process is being stopped it need not return. */
    static int run(String[] arguments, Map<Service, Integer> ports) {
        var say = new Say(new PrintStream(System.out, true, StandardCharsets.UTF_8), System.console() != null);
        try {
            var options = Options.parse(arguments);
            var run = new LocalRun(Folders.home(), options, say, ports);
            Runtime.getRuntime().addShutdownHook(new Thread(run::close, "stop"));
            return work(run, options, say);
        } catch (Failure e) {
            say.line("✗ " + e.getMessage());
            return 1;
        }
    }

    private static int work(LocalRun run, Options options, Say say) {
        try {
            boolean flawless = run.up();
            if (!flawless) {
                say.line("✗ Показано не всё: строки или события, отмеченные выше знаком «!», не обработаны.");
            }
            if (!options.once()) {
                say.line("Работает. Ctrl-C останавливает всё.");
                new CountDownLatch(1).await();
            }
            return flawless ? 0 : 1;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 1;
        } catch (RuntimeException e) {
            if (run.isStopping()) {
                return 1; // what breaks while everything is being stopped is no news
            }
            if (e instanceof Failure) {
                say.line("✗ " + e.getMessage());
            } else {
                say.failure("✗ Ошибка запускалки, сообщите нам", e);
            }
            return 1;
        }
    }
}
