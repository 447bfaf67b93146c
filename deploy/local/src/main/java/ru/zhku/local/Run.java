package ru.zhku.local;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;

/** deploy/bin/run: the whole suite on this machine, until Ctrl-C. */
public final class Run {

    private Run() {}

    public static void main(String[] arguments) {
        int code = 0;
        var say = new Say(new PrintStream(System.out, true, StandardCharsets.UTF_8), System.console() != null);
        try {
            var options = Options.parse(arguments);
            var run = new LocalRun(Folders.home(), options, say);
            Runtime.getRuntime().addShutdownHook(new Thread(run::close, "stop"));
            code = work(run, options, say);
        } catch (Failure e) {
            say.line("✗ " + e.getMessage());
            code = 1;
        }
        System.exit(code);
    }

    private static int work(LocalRun run, Options options, Say say) {
        try {
            run.up();
            if (!options.once()) {
                say.line("Работает. Ctrl-C останавливает всё.");
                new CountDownLatch(1).await();
            }
            return 0;
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
