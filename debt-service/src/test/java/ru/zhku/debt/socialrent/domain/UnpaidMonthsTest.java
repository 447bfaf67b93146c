package ru.zhku.debt.socialrent.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import ru.zhku.debt.ledger.domain.ChargeCourse;
import ru.zhku.debt.ledger.domain.Months;

/** ЖК РФ 83 ч. 4 п. 1, by hand: a month is in force on the 1st of the next one and due on its 10th. */
class UnpaidMonthsTest {
    private final List<ChargeCourse> courses = new ArrayList<>();

    private void month(String month, long amount, long paid, String paidOn) {
        var next = YearMonth.parse(month).plusMonths(1);
        var through = new TreeMap<LocalDate, Long>();
        if (paid != 0) {
            through.put(LocalDate.parse(paidOn), paid);
        }
        courses.add(new ChargeCourse(
                courses.size() + 1L,
                1,
                Months.of(YearMonth.parse(month)),
                next.atDay(1),
                next.atDay(10),
                amount,
                through));
    }

    private UnpaidMonths on(String day) {
        return UnpaidMonths.of(courses, LocalDate.parse(day));
    }

    private void unpaid(String first, int count) {
        for (int i = 0; i < count; i++) {
            month(YearMonth.parse(first).plusMonths(i).toString(), 10_000, 0, null);
        }
    }

    @Test
    void moreThanSixMonthsIsSevenAndTheTermOfTheLastMustBeOver() {
        month("2021-08", 10_000, 10_000, "2021-09-05");
        unpaid("2021-09", 7);
        assertThat(on("2022-04-10").unpaidInRow()).isEqualTo(6);
        assertThat(on("2022-04-10").status()).isEqualTo(GroundStatus.NOT_MET);
        var seven = on("2022-04-11");
        assertThat(seven.unpaidInRow()).isEqualTo(7);
        assertThat(seven.status()).isEqualTo(GroundStatus.ESTABLISHED);
        assertThat(seven.overdue()).isEqualTo(70_000);
        assertThat(seven.rowSince()).isEqualTo(LocalDate.parse("2021-10-01"));
        assertThat(seven.paidInRow()).isZero();
    }

    @Test
    void aLastMonthThatIsPaidEndsTheRow() {
        unpaid("2021-03", 11);
        month("2022-02", 10_000, 10_000, "2022-03-05");
        var paid = on("2022-04-11");
        assertThat(paid.unpaidInRow()).isZero();
        assertThat(paid.debtInRow()).isZero();
        assertThat(paid.overdueMonths()).isEqualTo(11);
        assertThat(paid.rowSince()).isNull();
        assertThat(paid.status()).isEqualTo(GroundStatus.NOT_MET);
    }

    @Test
    void whoPaysInPartOrPaysOldMonthsIsForACourtToJudge() {
        unpaid("2021-06", 8);
        month("2022-02", 10_000, 1_000, "2022-03-15");
        var partly = on("2022-04-11");
        assertThat(partly.unpaidInRow()).isZero();
        assertThat(partly.debtInRow()).isEqualTo(9);
        assertThat(partly.paidInRow()).isEqualTo(1_000);
        assertThat(partly.status()).isEqualTo(GroundStatus.DOUBTFUL);

        courses.clear();
        month("2021-05", 10_000, 10_000, "2022-01-20");
        unpaid("2021-06", 9);
        var oldest = on("2022-04-11");
        assertThat(oldest.unpaidInRow()).isEqualTo(9);
        assertThat(oldest.paidInRow()).isEqualTo(10_000);
        assertThat(oldest.status()).isEqualTo(GroundStatus.DOUBTFUL);
    }

    @Test
    void accountsOfOneFlatAreTakenTogetherAndAMonthWithoutChargesBreaksNothing() {
        unpaid("2021-06", 4);
        unpaid("2021-12", 3);
        month("2021-12", 5_000, 0, null);
        var row = on("2022-04-11");
        assertThat(row.unpaidInRow()).isEqualTo(7);
        assertThat(row.status()).isEqualTo(GroundStatus.ESTABLISHED);
        assertThat(row.months().get(4).charged()).isEqualTo(15_000);
        month("2022-02", 5_000, 5_000, "2022-03-20");
        assertThat(on("2022-04-11").months().get(6).status()).isEqualTo(MonthStatus.PARTLY_PAID);
        assertThat(on("2022-04-11").status()).isEqualTo(GroundStatus.DOUBTFUL);
        assertThat(on("2021-01-01").months()).isEmpty();
        assertThat(on("2021-01-01").status()).isEqualTo(GroundStatus.NOT_MET);
    }

    @Test
    void aReasonTouchesTheDaysItSharesWithTheRow() {
        var first = LocalDate.parse("2022-01-01");
        var last = LocalDate.parse("2022-04-11");
        assertThat(reason("2021-01-01", "2021-12-31").touches(first, last)).isFalse();
        assertThat(reason("2021-01-01", "2022-01-01").touches(first, last)).isTrue();
        assertThat(reason("2021-01-01", null).touches(first, last)).isTrue();
        assertThat(reason("2022-04-11", null).touches(first, last)).isTrue();
        assertThat(reason("2022-04-12", null).touches(first, last)).isFalse();
    }

    private static GoodReason reason(String from, String through) {
        return new GoodReason(
                GoodReasonKind.PAUSE,
                new UUID(0, 1),
                new UUID(0, 2),
                "Спор о долге",
                LocalDate.parse(from),
                through == null ? null : LocalDate.parse(through));
    }
}
