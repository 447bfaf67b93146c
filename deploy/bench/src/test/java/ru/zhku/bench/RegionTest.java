package ru.zhku.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RegionTest {
    private static final YearMonth MONTH = YearMonth.of(2022, 1);

    private final Region region = new Region("7707083893", "70", 200, 1);

    @TempDir
    Path folder;

    @Test
    void chargesAreFiveLinesAnAccountAndSumToWhatEachIsCharged() throws IOException {
        var lines = lines(region.chargesFile(folder, List.of(MONTH, MONTH.plusMonths(1))));
        assertThat(lines).hasSize(1 + 2 * 5 * 200);
        assertThat(lines.get(1)).startsWith("701000000;HEATING;2022-01;");
        var ofTheFirst = lines.subList(1, 6).stream()
                .map(line -> new BigDecimal(line.split(";")[3]))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        assertThat(ofTheFirst.movePointRight(2).longValueExact()).isEqualTo(region.charged(0, MONTH));
    }

    @Test
    void theSameSeedMakesTheSameFileAndAnotherSeedAnother() throws IOException {
        var first = Files.readAllBytes(region.paymentsFile(folder, List.of(MONTH)));
        assertThat(Files.readAllBytes(new Region("7707083893", "70", 200, 1).paymentsFile(folder, List.of(MONTH))))
                .isEqualTo(first);
        assertThat(Files.readAllBytes(new Region("7707083893", "70", 200, 2).paymentsFile(folder, List.of(MONTH))))
                .isNotEqualTo(first);
    }

    @Test
    void someOweForEverAndNobodyPaysForNothing() {
        long debtors = 0;
        for (int account = 0; account < region.accounts(); account++) {
            long charged = 0;
            long paid = 0;
            for (int month = 0; month < 12; month++) {
                charged += region.charged(account, MONTH.plusMonths(month));
                paid += region.paid(account, MONTH.plusMonths(month));
            }
            assertThat(paid).isBetween(0L, charged * 3 / 2);
            debtors += paid == 0 ? 1 : 0;
        }
        assertThat(debtors).isBetween(2L, 30L);
    }

    @Test
    void theSpoiltFileIsTheMonthAndOneBadLineBehindIt() throws IOException {
        var whole = lines(region.chargesFile(folder, List.of(MONTH)));
        var spoilt = lines(region.spoiltFile(folder, MONTH));
        assertThat(spoilt.subList(0, whole.size())).isEqualTo(whole);
        assertThat(spoilt.get(whole.size())).contains(";12x;");
    }

    private static List<String> lines(Path file) throws IOException {
        try (var in = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
            return in.lines().toList();
        }
    }
}
