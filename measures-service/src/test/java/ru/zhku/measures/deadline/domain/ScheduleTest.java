package ru.zhku.measures.deadline.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import ru.zhku.kit.time.WorkingCalendar;
import ru.zhku.measures.plan.domain.Cadence;
import ru.zhku.measures.plan.domain.PeriodUnit;
import ru.zhku.measures.plan.domain.Plan;
import ru.zhku.measures.plan.domain.PlanFile;

/** The plan of 2022 is in force from 2022-03-04; the expected days are those of the domain reference. */
class ScheduleTest {
    private static final Plan PLAN = PlanFile.plan();
    private static final LocalDate SIGNED = LocalDate.parse("2022-03-04");

    @Test
    void theInventoryIsDueQuarterlyAndTheLastOneLiesOutsideTheYear() {
        var occurrences = published("M01.1");
        assertThat(days(occurrences)).containsExactly("2022-04-10", "2022-07-10", "2022-10-10", "2023-01-10");
        assertThat(occurrences).extracting(Occurrence::outsidePlanYear).containsExactly(false, false, false, true);
        assertThat(occurrences.get(0).periodFrom()).isEqualTo("2022-01-01");
        assertThat(occurrences.get(0).periodTo()).isEqualTo("2022-03-31");
        assertThat(occurrences.get(0).opensOn()).isEqualTo("2022-04-01");
    }

    @Test
    void theExchangeIsDueOnTheFifthFromAWorkingSaturdayOn() {
        var occurrences = published("M02.2");
        assertThat(occurrences).hasSize(10);
        assertThat(occurrences.get(0).dueOn()).isEqualTo("2022-03-05");
        assertThat(occurrences.get(0).opensOn()).isEqualTo(SIGNED);
        assertThat(occurrences.get(9).dueOn()).isEqualTo("2022-12-05");
        assertThat(occurrences).extracting(Occurrence::outsidePlanYear).containsOnly(false);
    }

    @Test
    void monthlyWithoutADayIsDueAtTheEndOfTheMonth() {
        assertThat(days(published("M01.2")))
                .startsWith("2022-03-31", "2022-04-30")
                .endsWith("2022-12-31")
                .hasSize(10);
    }

    @Test
    void theOneOffIsDueOnItsLastDay() {
        var commission = published("M03.1");
        assertThat(days(commission)).containsExactly("2022-03-31");
        assertThat(commission.get(0).opensOn()).isEqualTo(SIGNED);
    }

    @Test
    void continuousWorkIsReportedMonthlyAndNeverDue() {
        assertThat(published("M04.2"))
                .hasSize(10)
                .allSatisfy(o -> assertThat(o.dueOn()).isNull());
    }

    @Test
    void onDemandByEventAndNotStatedForetellNothing() {
        assertThat(published("M05.4")).isEmpty();
        assertThat(published("M07.1")).isEmpty();
        assertThat(published("M03.3")).isEmpty();
    }

    @Test
    void aPeriodThatEndedBeforeThePlanIsNotDue() {
        var cadence = new Cadence.OneOff(LocalDate.parse("2022-01-01"), LocalDate.parse("2022-03-03"), "");
        assertThat(schedule(false).of("X", cadence)).isEmpty();
        var lastDay = new Cadence.OneOff(LocalDate.parse("2022-01-01"), SIGNED, "");
        assertThat(schedule(false).of("X", lastDay)).hasSize(1);
    }

    @Test
    void aDayThatTheMonthLacksIsItsLast() {
        var cadence = new Cadence.Periodic(PeriodUnit.MONTH, 1, new Cadence.DueRule(1, 31, true, false), "");
        assertThat(days(schedule(false).of("X", cadence))).startsWith("2022-03-31", "2022-04-30", "2022-05-31");
    }

    @Test
    void anExclusiveDayIsTheOneBefore() {
        var cadence = new Cadence.Periodic(PeriodUnit.MONTH, 1, new Cadence.DueRule(1, 10, false, false), "");
        assertThat(days(schedule(false).of("X", cadence))).startsWith("2022-03-09", "2022-04-09");
    }

    @Test
    void datesMoveOffDaysOffOnlyByTheSetting() {
        var moved = schedule(true).of("M01.1", cadence("M01.1"));
        assertThat(days(moved)).startsWith("2022-04-11", "2022-07-11", "2022-10-10");
        assertThat(moved.get(0).movedFrom()).isEqualTo("2022-04-10");
        assertThat(moved.get(2).movedFrom()).isNull();
        assertThat(days(schedule(true).of("M02.2", cadence("M02.2")))).startsWith("2022-03-05");
        assertThat(moved.get(0).id()).isEqualTo(published("M01.1").get(0).id());
    }

    private static List<Occurrence> published(String mechanismId) {
        return schedule(false).of(mechanismId, cadence(mechanismId));
    }

    private static Cadence cadence(String mechanismId) {
        return PLAN.mechanism(mechanismId).orElseThrow().cadence();
    }

    private static Schedule schedule(boolean move) {
        return new Schedule(PLAN.id(), 2022, SIGNED, WorkingCalendar.shipped(), move);
    }

    private static List<String> days(List<Occurrence> occurrences) {
        return occurrences.stream().map(o -> o.dueOn().toString()).toList();
    }
}
