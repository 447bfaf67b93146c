package ru.zhku.debt.strategy.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static ru.zhku.debt.strategy.domain.Town.number;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import ru.zhku.debt.account.domain.ConsumerGroup;
import ru.zhku.debt.account.domain.Tenure;
import ru.zhku.debt.agreement.domain.AgreementStanding;
import ru.zhku.debt.pause.domain.PauseKind;
import ru.zhku.debt.strategy.domain.Town.Debtor;

/** Each condition on its edge. */
class ConditionTest {

    /**
     * Twelve charges of 1,000.00 in all: a monthly charge of 83.333…; three of them are 250.00 exactly, and the rounded
     * 83.33 would make 249.99.
     */
    @ParameterizedTest
    @CsvSource({
        "25000, MORE_THAN, false, 3.00",
        "25001, MORE_THAN, true,  3.00",
        "24999, MORE_THAN, false, 2.99",
        "25000, AT_LEAST,  true,  3.00",
        "24999, AT_LEAST,  false, 2.99",
        "25000, AT_MOST,   true,  3.00",
        "25001, AT_MOST,   false, 3.00",
        "25000, LESS_THAN, false, 3.00",
    })
    void monthlyChargesAreComparedExactly(long overdue, Comparison comparison, boolean holds, String shown) {
        var facts = Debtor.on("2022-02-10").owes(overdue).charged(100_000, 12).facts();
        var check = number(Fact.MONTHLY_CHARGES, comparison, "3").check(facts);
        assertThat(check.holds()).isEqualTo(holds);
        assertThat(check.actual()).isEqualTo(shown);
    }

    @Test
    void withoutAnyChargedMonthNothingIsComparedWithIt() {
        var facts = Debtor.on("2022-02-10").owes(1_000_000).charged(0, 0).facts();
        for (var comparison : Comparison.values()) {
            var check = number(Fact.MONTHLY_CHARGES, comparison, "0").check(facts);
            assertThat(check.holds()).isFalse();
            assertThat(check.actual()).isNull();
        }
        assertThat(Condition.flag(Fact.OVER_THRESHOLD, true).check(facts).holds())
                .isFalse();
    }

    @Test
    void theThresholdIsThatOfTheMunicipality() {
        var facts = Debtor.on("2022-02-10").owes(15_001).threshold("1.5").facts();
        assertThat(Condition.flag(Fact.OVER_THRESHOLD, true).check(facts).holds())
                .isTrue();
        var exactly = Debtor.on("2022-02-10").owes(15_000).threshold("1.5").facts();
        assertThat(Condition.flag(Fact.OVER_THRESHOLD, true).check(exactly).holds())
                .isFalse();
    }

    /** Due 31 January: a month is full on 28 February, two on 31 March (the edges of the ageing). */
    @ParameterizedTest
    @CsvSource({
        "2022-02-01, 1,  0",
        "2022-02-27, 27, 0",
        "2022-02-28, 28, 1",
        "2022-03-30, 58, 1",
        "2022-03-31, 59, 2",
        "2023-01-31, 365, 12",
    })
    void ageIsCountedFromTheDueDateOfTheOldestDebt(String asOf, long days, long months) {
        var facts = new Debtor(asOf, 10_000, "2022-02-01").facts();
        assertThat(facts.overdueDays()).isEqualTo(days);
        assertThat(facts.overdueAgeMonths()).isEqualTo(months);
        assertThat(number(Fact.OVERDUE_DAYS, Comparison.AT_LEAST, String.valueOf(days))
                        .check(facts)
                        .holds())
                .isTrue();
        assertThat(number(Fact.OVERDUE_AGE_MONTHS, Comparison.LESS_THAN, String.valueOf(months))
                        .check(facts)
                        .holds())
                .isFalse();
    }

    /** Due 10 January 2022: the last day is 10 January 2025. */
    @ParameterizedTest
    @CsvSource({"2024-12-11, 30, true", "2024-12-10, 31, false", "2025-01-10, 0, true", "2025-01-11, -1, true"})
    void limitationIsCountedToItsLastDay(String asOf, long left, boolean near) {
        var facts = Debtor.on(asOf).facts();
        assertThat(facts.limitationDaysLeft()).isEqualTo(left);
        assertThat(number(Fact.LIMITATION_DAYS_LEFT, Comparison.AT_MOST, "30")
                        .check(facts)
                        .holds())
                .isEqualTo(near);
    }

    @Test
    void codesAndFlagsAreWhatTheAccountIsOnTheDay() {
        var facts = Debtor.on("2022-02-10")
                .of(ConsumerGroup.MUNICIPAL_ORGANISATION)
                .in(Tenure.MUNICIPAL_VACANT)
                .agreed(AgreementStanding.BREACHED)
                .paused(null, PauseKind.DISPUTE)
                .facts();
        assertThat(Condition.code(Fact.CONSUMER_GROUP, Set.of("POPULATION", "OTHER"))
                        .check(facts)
                        .holds())
                .isFalse();
        assertThat(Condition.code(Fact.CONSUMER_GROUP, Set.of("MUNICIPAL_ORGANISATION"))
                        .check(facts)
                        .holds())
                .isTrue();
        assertThat(Condition.code(Fact.TENURE, Set.of("MUNICIPAL_VACANT"))
                        .check(facts)
                        .holds())
                .isTrue();
        assertThat(Condition.code(Fact.AGREEMENT, Set.of("NONE", "BREACHED"))
                        .check(facts)
                        .actual())
                .isEqualTo("BREACHED");
        assertThat(Condition.flag(Fact.ORGANISATION, true).check(facts).holds()).isTrue();
        assertThat(Condition.flag(Fact.VACANT, true).check(facts).holds()).isTrue();
        assertThat(Condition.flag(Fact.PAUSED, false).check(facts).holds()).isFalse();
        var citizen = Debtor.on("2022-02-10").facts();
        assertThat(Condition.flag(Fact.ORGANISATION, true).check(citizen).holds())
                .isFalse();
        assertThat(Condition.flag(Fact.VACANT, false).check(citizen).holds()).isTrue();
    }

    @Test
    void sumsAreShownInRoubles() {
        var check = number(Fact.OVERDUE, Comparison.MORE_THAN, "50000000")
                .check(Debtor.on("2022-02-10").owes(50_000_001).facts());
        assertThat(check.holds()).isTrue();
        assertThat(check.actual()).isEqualTo("500000.01");
        assertThat(check.condition().expected()).isEqualTo("больше 500000.00");
    }
}
