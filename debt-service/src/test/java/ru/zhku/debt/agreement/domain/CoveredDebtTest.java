package ru.zhku.debt.agreement.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import ru.zhku.debt.ledger.domain.ChargeCourse;
import ru.zhku.kit.problem.Refusal;

class CoveredDebtTest {
    private static final LocalDate CONCLUDED = LocalDate.of(2022, 4, 11);
    private static final List<ChargeCourse> ACCOUNT = List.of(
            charge(1, "2022-03-10", "2022-02-01", 500, Map.of("2022-03-01", 200L)),
            charge(2, "2022-02-10", "2022-02-01", 100, Map.of()),
            charge(3, "2022-04-10", "2022-04-01", 300, Map.of("2022-04-12", 300L)),
            charge(4, "2022-04-11", "2022-04-01", 400, Map.of()),
            charge(5, "2022-01-10", "2022-01-01", 700, Map.of("2022-04-11", 700L)),
            charge(6, "2022-04-01", "2022-05-01", 900, Map.of()));

    @Test
    void whatIsOverdueAtTheEndOfTheDayIsTheDebtOldestFirst() {
        var debt = CoveredDebt.of(ACCOUNT, CONCLUDED, false);
        assertThat(debt)
                .containsExactly(
                        new CoveredCharge(2, 100, 100), new CoveredCharge(1, 300, 300), new CoveredCharge(3, 300, 300));
        assertThat(CoveredDebt.sum(debt)).isEqualTo(700);
        assertThat(CoveredDebt.of(ACCOUNT, CONCLUDED, true))
                .extracting(CoveredCharge::chargeId)
                .containsExactly(2L, 1L, 3L, 4L);
    }

    @Test
    void aSmallerSumCoversTheOldestPart() {
        assertThat(CoveredDebt.part(ACCOUNT, CONCLUDED, false, 250))
                .containsExactly(
                        new CoveredCharge(2, 100, 100), new CoveredCharge(1, 300, 150), new CoveredCharge(3, 300, 0));
        assertThat(CoveredDebt.part(ACCOUNT, CONCLUDED, false, 700))
                .isEqualTo(CoveredDebt.of(ACCOUNT, CONCLUDED, false));
        assertThatThrownBy(() -> CoveredDebt.part(ACCOUNT, CONCLUDED, false, 701))
                .isInstanceOfSatisfying(Refusal.class, r -> assertThat(r.code()).isEqualTo("agreement-exceeds-debt"));
    }

    /** What falls due later stays a current charge unless it is covered. */
    @Test
    void aCurrentChargeBeyondTheSumIsNotInTheBaseline() {
        assertThat(CoveredDebt.part(ACCOUNT, CONCLUDED, true, 700))
                .extracting(CoveredCharge::chargeId)
                .containsExactly(2L, 1L, 3L);
        assertThat(CoveredDebt.part(ACCOUNT, CONCLUDED, true, 701)).contains(new CoveredCharge(4, 400, 1));
    }

    @Test
    void chargesOfOneDueDateAreCoveredInProportionOddKopecksToTheLargestRemainder() {
        var account = List.of(
                charge(1, "2022-02-10", "2022-02-01", 1000, Map.of()),
                charge(2, "2022-02-10", "2022-02-01", 500, Map.of()),
                charge(3, "2022-03-10", "2022-03-01", 900, Map.of()));
        assertThat(CoveredDebt.part(account, CONCLUDED, false, 601))
                .containsExactly(
                        new CoveredCharge(1, 1000, 401), new CoveredCharge(2, 500, 200), new CoveredCharge(3, 900, 0));
        assertThat(CoveredDebt.part(account, CONCLUDED, false, 1600))
                .containsExactly(
                        new CoveredCharge(1, 1000, 1000),
                        new CoveredCharge(2, 500, 500),
                        new CoveredCharge(3, 900, 100));
    }

    /** 300 were unpaid, of which 100 are covered: payments reach these first, a refund re-opens them last. */
    @ParameterizedTest
    @CsvSource({"300, 100", "260, 60", "200, 0", "0, 0", "450, 100"})
    void paymentsReachTheCoveredPartFirst(long unpaid, long rest) {
        var paid = new TreeMap<>(Map.of(CONCLUDED.plusDays(1), 500 - unpaid, CONCLUDED.minusDays(9), 200L));
        var course = new ChargeCourse(1, 1, 0, CONCLUDED.minusDays(60), CONCLUDED.minusDays(30), 500, paid);
        var followed = PaidCourse.of(
                List.of(new CoveredCharge(1, 300, 100)),
                List.of(course),
                LedgerLines.NONE,
                CONCLUDED,
                CONCLUDED.plusDays(9));
        assertThat(followed.restOn(CONCLUDED.plusDays(9))).isEqualTo(rest);
    }

    @Test
    void whateverReachesTheCoveredChargesCountsAsPaid() {
        var paid = PaidCourse.of(
                CoveredDebt.of(ACCOUNT, CONCLUDED, false), ACCOUNT, LedgerLines.NONE, CONCLUDED, CONCLUDED.plusDays(9));
        assertThat(paid.coveredThrough(CONCLUDED)).isZero();
        assertThat(paid.coveredThrough(CONCLUDED.plusDays(1))).isEqualTo(300);
        assertThat(paid.reachedSince(300, CONCLUDED, CONCLUDED.plusDays(9))).contains(CONCLUDED.plusDays(1));
        assertThat(paid.reachedSince(301, CONCLUDED, CONCLUDED.plusDays(9))).isEmpty();
        assertThat(paid.current()).extracting(current -> current.charge().id()).containsExactly(4L);
    }

    private static ChargeCourse charge(long id, String due, String inForce, long amount, Map<String, Long> paid) {
        var course = new TreeMap<LocalDate, Long>();
        paid.forEach((day, sum) -> course.put(LocalDate.parse(day), sum));
        return new ChargeCourse(id, 1, 0, LocalDate.parse(inForce), LocalDate.parse(due), amount, course);
    }
}
