package ru.zhku.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class LauncherTest {

    @Test
    void optionsAreReadAndWrongOnesRefusedWithASentence() {
        var options = Options.parse("--once", "--today", "2022-03-31", "--out", "x");
        assertThat(options.once()).isTrue();
        assertThat(options.today()).contains(LocalDate.of(2022, 3, 31));
        assertThat(options.out()).contains(Path.of("x"));
        assertThatThrownBy(() -> Options.parse("--todday")).hasMessageContaining("--help");
        assertThatThrownBy(() -> Options.parse("--today", "2022-02-30")).hasMessageContaining("2022-02-30");
        assertThatThrownBy(() -> Options.parse("--out", "--once")).hasMessageContaining("нужно значение");
    }

    @Test
    void aTakenPortIsNamedWithItsOwner() throws Exception {
        try (var taken = new ServerSocket(0)) {
            assertThatThrownBy(() -> Ports.demandFree(List.of(taken.getLocalPort())))
                    .isInstanceOf(Failure.class)
                    .hasMessageContaining("Порт " + taken.getLocalPort() + " занят")
                    .hasMessageContaining(String.valueOf(ProcessHandle.current().pid()));
        }
    }

    @Test
    void theWatchdogStopsWhatIsLeftAndNotWhatIsForgotten() throws Exception {
        var folder = Folders.temporary();
        var left = new ProcessBuilder("sleep", "600").start();
        var forgotten = new ProcessBuilder("sleep", "600").start();
        try (var watchdog = new Watchdog()) {
            watchdog.remove(folder);
            watchdog.watch(forgotten.pid(), "TERM");
            watchdog.watch(left.pid(), "TERM");
            watchdog.forget(forgotten.pid());
        }
        assertThat(left.waitFor(10, TimeUnit.SECONDS)).isTrue();
        assertThat(forgotten.isAlive()).isTrue();
        assertThat(Files.exists(folder)).isFalse();
        forgotten.destroy();
    }

    @Test
    void theQuarterBeforeIsTheLastThatHasEnded() {
        assertThat(Outcome.quarterBefore(LocalDate.of(2022, 4, 11))).isEqualTo("2022-Q1");
        assertThat(Outcome.quarterBefore(LocalDate.of(2022, 3, 31))).isEqualTo("2021-Q4");
        assertThat(Outcome.quarterBefore(LocalDate.of(2022, 12, 1))).isEqualTo("2022-Q3");
    }
}
