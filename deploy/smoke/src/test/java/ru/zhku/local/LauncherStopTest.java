package ru.zhku.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/**
 * The launcher as a process of its own, stopped at each stage of its start, always in the same folder: nothing may be
 * left running, and what the broken starts left in the folder may not spoil the next one.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@Order(0)
class LauncherStopTest {

    /** Twice as patient as the launcher is with its services, so that it is the launcher who gives up first. */
    private static final Duration SOON = Duration.ofSeconds(600);

    @TempDir
    static Path folder;

    private Process launcher;

    @AfterEach
    void endWhatATestHasLeft() throws InterruptedException {
        launcher.destroy();
        launcher.waitFor(SOON.toSeconds(), TimeUnit.SECONDS);
    }

    /** What deploy/bin/run starts, on other ports. */
    static final class OnFreePorts {
        public static void main(String[] arguments) {
            System.exit(Run.run(arguments, Suite.freePorts()));
        }
    }

    @Test
    @Order(1)
    void stoppedAsSoonAsTheServersAreToStart() throws Exception {
        launch();
        demandStopped(() -> says("Запускаю PostgreSQL"));
    }

    @Test
    @Order(2)
    void stoppedWhileTheServersStart() throws Exception {
        launch();
        demandStopped(() -> Files.exists(data().resolve("postgres/postmaster.pid")));
        assertThat(data().resolve("first-day")).doesNotExist();
    }

    @Test
    @Order(3)
    void stoppedWhileTheServicesStart() throws Exception {
        launch();
        demandStopped(() -> says("Запускаю службы") && Files.exists(data().resolve("logs/debt-service.log")));
    }

    @Test
    @Order(4)
    void stoppedWhenItIsUp() throws Exception {
        launch("--today", "2022-04-12");
        await().atMost(SOON).until(() -> says("Работает.") || !launcher.isAlive());
        assertThat(output()).contains("Работает.").contains("Задолженность на 2022-04-12");
        demandStopped(() -> true);
    }

    @Test
    @Order(5)
    void theNextStartGoesOnWhereTheLastOneStood() throws Exception {
        launch("--once");
        assertThat(launcher.waitFor(SOON.toSeconds(), TimeUnit.SECONDS)).isTrue();
        assertThat(launcher.exitValue()).as(output()).isZero();
        assertThat(output()).contains("Задолженность на 2022-04-12");
        demandNothingLeft(List.of());
    }

    private void launch(String... more) throws IOException {
        var command = Stream.concat(
                        Stream.of(
                                ProcessHandle.current().info().command().orElseThrow(),
                                "-Xmx640m",
                                "-XX:+UseSerialGC",
                                "-Dzhku.home=" + Folders.home(),
                                "-cp",
                                System.getProperty("java.class.path"),
                                OnFreePorts.class.getName(),
                                "--empty",
                                "--data",
                                data().toString()),
                        Stream.of(more))
                .toList();
        launcher = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(outputFile().toFile())
                .start();
    }

    /** Stops the launcher as a system does when it goes down, as soon as the moment has come. */
    private void demandStopped(BooleanSupplier moment) throws Exception {
        await().atMost(SOON)
                .pollInterval(Duration.ofMillis(5))
                .until(() -> moment.getAsBoolean() || !launcher.isAlive());
        assertThat(launcher.isAlive()).as(output()).isTrue();
        var started = launcher.descendants().toList();
        launcher.destroy();
        assertThat(launcher.waitFor(SOON.toSeconds(), TimeUnit.SECONDS)).isTrue();
        assertThat(launcher.exitValue()).isNotZero();
        assertThat(output()).contains("Остановлено.").doesNotContain("✗").doesNotContain("при остановке");
        demandNothingLeft(started);
    }

    private static void demandNothingLeft(List<ProcessHandle> started) {
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> {
            assertThat(started).noneMatch(ProcessHandle::isAlive);
            assertThat(ProcessHandle.allProcesses()
                            .map(process -> process.info().commandLine().orElse(""))
                            .filter(command -> command.contains(data().toString())))
                    .isEmpty();
        });
    }

    private static boolean says(String text) {
        return output().contains(text);
    }

    private static String output() {
        try {
            return Files.exists(outputFile()) ? Files.readString(outputFile()) : "";
        } catch (IOException e) {
            return ""; // half a letter: it is read again
        }
    }

    private static Path outputFile() {
        return folder.resolve("output.txt");
    }

    private static Path data() {
        return folder.resolve("data");
    }
}
