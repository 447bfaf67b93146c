package ru.zhku.local;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;

/** deploy/bin/run: the whole suite on this machine, until Ctrl-C. */
public final class Run {

    private Run() {}

    public static void main(String[] arguments) {
        var say = new Say(new PrintStream(System.out, true, StandardCharsets.UTF_8), System.console() != null);
        try {
            var options = Options.parse(arguments);
            var run = new LocalRun(Folders.home(), options, say);
            Runtime.getRuntime().addShutdownHook(new Thread(run::close, "stop"));
            run.up();
            if (!options.once()) {
                say.line("Работает. Ctrl-C останавливает всё.");
                new CountDownLatch(1).await();
            }
        } catch (Failure e) {
            say.line("✗ " + e.getMessage());
            System.exit(1);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        System.exit(0);
    }
}
