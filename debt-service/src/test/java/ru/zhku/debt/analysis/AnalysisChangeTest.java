package ru.zhku.debt.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import ru.zhku.debt.contract.AnalysisPublished;
import ru.zhku.debt.contract.AnalysisPublished.Bucket;
import ru.zhku.debt.contract.AnalysisPublished.Cell;
import ru.zhku.debt.contract.AnalysisPublished.Debtors;
import ru.zhku.debt.contract.DebtTotals;
import ru.zhku.kit.money.Money;

class AnalysisChangeTest {
    /** Heat went from 100 to 80 overdue, gas appeared with 20, water went away; nothing of what is not due counts. */
    @Test
    void aMonthAgainstTheOneBefore() {
        var former = analysis(
                List.of(new Bucket("NOT_DUE", rubles(50), 1), new Bucket("M1_3", rubles(110), 2)),
                List.of(
                        new Cell("HEATING", "NOT_DUE", rubles(50), 1),
                        new Cell("HEATING", "M1_3", rubles(100), 1),
                        new Cell("WATER_SUPPLY_AND_SANITATION", "M1_3", rubles(10), 1)),
                50,
                110);
        var now = analysis(
                List.of(new Bucket("M1_3", rubles(20), 1), new Bucket("M3_12", rubles(80), 1)),
                List.of(new Cell("HEATING", "M3_12", rubles(80), 1), new Cell("GAS", "M1_3", rubles(20), 1)),
                0,
                100);

        var change = AnalysisChange.of(former, now);

        assertThat(change.formerId()).isEqualTo(former.analysisId());
        assertThat(change.principal().change()).isEqualTo(rubles(-60));
        assertThat(change.principal().changePercent()).isEqualTo("-37.50");
        assertThat(change.overdue().changePercent()).isEqualTo("-9.09");
        assertThat(change.byBucket())
                .extracting(AnalysisChange.Part::code, part -> part.sum().change(), AnalysisChange.Part::sharePercent)
                .contains(
                        tuple("NOT_DUE", rubles(-50), "0.00"),
                        tuple("M1_3", rubles(-90), "20.00"),
                        tuple("M3_12", rubles(80), "80.00"));
        assertThat(change.overdueByPlanResource())
                .extracting(
                        AnalysisChange.Part::code,
                        part -> part.sum().change(),
                        part -> part.sum().changePercent())
                .containsExactly(
                        tuple("GAS", rubles(20), null),
                        tuple("HEATING", rubles(-20), "-20.00"),
                        tuple("WATER_SUPPLY_AND_SANITATION", rubles(-10), "-100.00"));
    }

    private static AnalysisPublished analysis(List<Bucket> buckets, List<Cell> cells, long notDue, long overdue) {
        var principal = rubles(notDue + overdue);
        return new AnalysisPublished(
                UUID.randomUUID(),
                "47733000",
                LocalDate.of(2022, 3, 31),
                new DebtTotals(rubles(notDue), rubles(overdue), principal, Money.ZERO, principal),
                buckets,
                cells,
                List.of(),
                new Debtors(0, Money.ZERO),
                new Debtors(0, Money.ZERO));
    }

    private static Money rubles(long rubles) {
        return Money.ofKopecks(rubles * 100);
    }
}
