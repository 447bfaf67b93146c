package ru.zhku.litigation.duty.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import ru.zhku.kit.money.Money;
import ru.zhku.kit.problem.Refusal;
import ru.zhku.kit.test.Gen;

class StateDutyTest {
    private static final LocalDate LAST_OLD_DAY = LocalDate.of(2024, 9, 8);
    private final StateDuty duty = StateDuty.standard();

    @ParameterizedTest
    @CsvFileSource(resources = "/state-duty.csv", numLinesToSkip = 2)
    void workedExamples(LocalDate sentOn, String amount, String claim, String order) {
        assertThat(duty.quote(Money.parse(amount), DutyRoute.CLAIM, sentOn).duty())
                .isEqualTo(Money.parse(claim));
        assertThat(duty.quote(Money.parse(amount), DutyRoute.COURT_ORDER, sentOn)
                        .duty())
                .isEqualTo(Money.parse(order));
    }

    @Test
    void anOrderCostsHalfOfTheUnroundedDuty() {
        // 4 % of 10 012.50 = 400.50: the claim costs 401, an order 200.25 and so 200, not 401 / 2 = 200.5 → 201
        var edge = Money.parse("10012.50");
        assertThat(duty.quote(edge, DutyRoute.CLAIM, LAST_OLD_DAY).duty()).isEqualTo(Money.parse("401"));
        assertThat(duty.quote(edge, DutyRoute.COURT_ORDER, LAST_OLD_DAY).duty()).isEqualTo(Money.parse("200"));
    }

    @Test
    void theDayOfSendingChoosesTheTable() {
        var amount = Money.parse("156789.10");
        var before = duty.quote(amount, DutyRoute.CLAIM, LAST_OLD_DAY);
        var after = duty.quote(amount, DutyRoute.CLAIM, LAST_OLD_DAY.plusDays(1));
        assertThat(before.legalBasis()).contains("333.19").contains("до 259-ФЗ");
        assertThat(after.legalBasis()).contains("333.19").contains("в ред. 259-ФЗ");
        assertThat(after.formula()).isEqualTo("4000 + 3 % × (156789.10 − 100000) = 5703.673 ≈ 5704 руб.");
    }

    @Test
    void aMinimumAndACapAreWrittenOut() {
        assertThat(duty.quote(Money.parse("8000"), DutyRoute.COURT_ORDER, LAST_OLD_DAY)
                        .formula())
                .isEqualTo("0 + 4 % × (8000.00 − 0) = 320, не менее 400; × 50 % = 200 ≈ 200 руб.");
        assertThat(duty.quote(Money.parse("100000000"), DutyRoute.CLAIM, LAST_OLD_DAY)
                        .formula())
                .contains("не более 60000");
    }

    @Test
    void refusesNothingAndLess() {
        for (var amount : new String[] {"0", "-0.01"}) {
            assertThatThrownBy(() -> duty.quote(Money.parse(amount), DutyRoute.CLAIM, LAST_OLD_DAY))
                    .isInstanceOfSatisfying(
                            Refusal.class, r -> assertThat(r.code()).isEqualTo("amount-not-positive"));
        }
    }

    @Test
    void refusesADayBeforeTheOldestTable() {
        assertThatThrownBy(() -> duty.quote(Money.parse("1"), DutyRoute.CLAIM, LocalDate.of(2010, 1, 28)))
                .isInstanceOfSatisfying(Refusal.class, r -> assertThat(r.code()).isEqualTo("law-not-known"));
    }

    @Test
    void neverFallsWhenThePriceGrows() {
        Gen.check(500, gen -> {
            var day = gen.chance(50) ? LAST_OLD_DAY : LAST_OLD_DAY.plusDays(1);
            var one = gen.money(1, 200_000_000_00L);
            var more = one.plus(gen.money(0, 1_000_000_00L));
            var route = gen.oneOf(List.of(DutyRoute.values()));
            assertThat(duty.quote(more, route, day).duty())
                    .isGreaterThanOrEqualTo(duty.quote(one, route, day).duty());
        });
    }
}
