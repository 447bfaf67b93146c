package ru.zhku.debt.penalty.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import ru.zhku.debt.account.domain.Resource;
import ru.zhku.debt.ledger.domain.ChargeFact;
import ru.zhku.debt.ledger.domain.DueDates;
import ru.zhku.debt.ledger.domain.Months;
import ru.zhku.debt.ledger.domain.PaymentFact;
import ru.zhku.debt.ledger.domain.PostingBatch;
import ru.zhku.kit.money.Money;
import ru.zhku.kit.time.WorkingCalendar;

/** The worked examples and the borders between steps, rates and moratoria. */
class PenaltyExamplesTest {
    private static final DueDates DUE_DATES = new DueDates(WorkingCalendar.shipped());

    static List<PenaltyExample> examples() {
        return PenaltyExample.all();
    }

    @ParameterizedTest
    @MethodSource("examples")
    void theExampleComesOut(PenaltyExample example) {
        var perCharge = reckon(example, RoundingPolicy.PER_CHARGE_HALF_UP);
        var exact = perCharge.segments().stream().map(PenaltySegment::amount).reduce(Fraction.ZERO, Fraction::plus);

        assertThat(perCharge.segments().stream().map(PenaltyExamplesTest::describe))
                .containsExactlyElementsOf(example.segments());
        assertThat(exact).hasToString(example.get("exact"));
        assertThat(Money.ofKopecks(perCharge.penalty())).hasToString(example.get("perCharge"));
        assertThat(Money.ofKopecks(
                        reckon(example, RoundingPolicy.PER_SEGMENT_HALF_UP).penalty()))
                .hasToString(example.get("perSegment"));
    }

    private static ChargePenalty reckon(PenaltyExample example, RoundingPolicy rounding) {
        var month = YearMonth.parse(example.get("serviceMonth"));
        var due = LocalDate.parse(example.get("dueOn"));
        if (!example.isDueStated()) {
            assertThat(DUE_DATES.due(month)).isEqualTo(due);
        }
        var charge = new ChargeFact(
                0,
                Resource.OTHER.number(),
                Months.of(month),
                Money.parse(example.get("amount")).kopecks(),
                (int) due.toEpochDay(),
                "");
        var payments = new ArrayList<PaymentFact>();
        for (var payment : example.payments()) {
            payments.add(new PaymentFact(
                    1 + payments.size(),
                    0,
                    PostingBatch.NONE,
                    Money.parse(payment[1]).kopecks(),
                    (int) LocalDate.parse(payment[0]).toEpochDay(),
                    ""));
        }
        var policy = new PenaltyPolicy(
                RatePolicy.valueOf(example.get("ratePolicy")),
                MoratoriumTest.valueOf(example.get("moratorium497Test")),
                null,
                rounding);
        var asOf = LocalDate.parse(example.get("asOf"));
        var reckoning = new PenaltyReckoning(LawOf2026.rules(), policy, asOf, List.of(charge), payments);
        return reckoning.reckon(charge, PenaltySchedule.valueOf(example.get("schedule")), null);
    }

    private static String describe(PenaltySegment segment) {
        return String.join(
                ",",
                Money.ofKopecks(segment.principal()).toString(),
                segment.from().toString(),
                segment.to().toString(),
                String.valueOf(segment.firstDelayDay()),
                String.valueOf(segment.lastDelayDay()),
                segment.ratePercent().toPlainString(),
                String.valueOf(segment.denominator()),
                segment.amount().rounded(6).toPlainString());
    }
}
