package ru.zhku.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import ru.zhku.local.Say;

/** The whole benchmark on a hamlet: that every metric is measured and that the sums are right, never how fast. */
class BenchTest {
    @TempDir
    Path folder;

    @Test
    void everyMetricIsMeasuredAndNoKopeckIsLost() {
        var options = new Options(60, 30, 1, 1, EnumSet.allOf(Metric.class), folder);
        var say = new Say(new PrintStream(System.out, true, StandardCharsets.UTF_8), false);
        var results = new Bench(options, say).run();

        assertThat(results).hasSize(16);
        assertThat(results).allSatisfy(result -> assertThat(result.ours()).isNotBlank());
        assertThat(notes(results, "import of a month's CHARGES"))
                .singleElement()
                .asString()
                .startsWith("300 lines");
        assertThat(notes(results, "second upload")).singleElement().asString().startsWith("rows written: 0");
        assertThat(notes(results, "register with one bad line"))
                .singleElement()
                .asString()
                .startsWith("rows written: 0");
        assertThat(results.stream()
                        .filter(result -> result.metric().startsWith("cube"))
                        .map(Result::ours))
                .hasSize(2)
                .containsOnly("0 kopecks");
        assertThat(folder.resolve("bench.md")).isRegularFile();
        assertThat(Files.exists(folder.resolve("bench.json"))).isTrue();
    }

    private static List<String> notes(List<Result> results, String metric) {
        return results.stream()
                .filter(result -> result.metric().startsWith(metric))
                .map(Result::note)
                .toList();
    }
}
