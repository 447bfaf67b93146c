package ru.zhku.measures.execution.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static ru.zhku.measures.indicator.domain.FactsOf.analysis;
import static ru.zhku.measures.indicator.domain.FactsOf.inventory;
import static ru.zhku.measures.indicator.domain.FactsOf.register;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import ru.zhku.kit.time.WorkingCalendar;
import ru.zhku.measures.deadline.domain.Occurrence;
import ru.zhku.measures.deadline.domain.Schedule;
import ru.zhku.measures.fact.domain.Register;
import ru.zhku.measures.fact.domain.Registers;
import ru.zhku.measures.fact.domain.StockCount;
import ru.zhku.measures.indicator.domain.FactsOf;
import ru.zhku.measures.plan.domain.PlanFile;

class DoneByTest {
    private static final DebtFacts NOTHING = new DebtFacts(List.of(), List.of(), registers(), List.of());

    @Test
    void theStatusFollowsTheDayAndTheFacts() {
        var q1 = occurrences("M01.1").get(0);
        assertThat(status(q1, null, "2022-03-31")).isEqualTo(OccurrenceStatus.UPCOMING);
        assertThat(status(q1, null, "2022-04-01")).isEqualTo(OccurrenceStatus.DUE);
        assertThat(status(q1, null, "2022-04-10")).isEqualTo(OccurrenceStatus.DUE);
        assertThat(status(q1, null, "2022-04-11")).isEqualTo(OccurrenceStatus.OVERDUE);
        var late = new Completion(LocalDate.parse("2022-04-11"), List.of());
        assertThat(status(q1, late, "2022-04-10")).isEqualTo(OccurrenceStatus.DUE);
        assertThat(status(q1, late, "2022-04-11")).isEqualTo(OccurrenceStatus.DONE);
        assertThat(Progress.on(LocalDate.parse("2022-04-11"), q1, late).isLate())
                .isTrue();
        var conservation = occurrences("M04.2").get(0);
        assertThat(status(conservation, null, "2022-12-01")).isEqualTo(OccurrenceStatus.ONGOING);
    }

    @Test
    void theInventoryOfTheQuartersLastDayCarriesItOut() {
        var q1 = occurrences("M01.1").get(0);
        var facts = new DebtFacts(
                List.of(
                        inventory("2022-02-28", "2022-03-01", "1.00", "1.00"),
                        inventory("2022-03-31", "2022-04-08", "1.00", "1.00")),
                List.of(),
                registers(),
                List.of());
        assertThat(done(q1, "DEBT_VOLUME_TOTAL", facts)).isEqualTo("2022-04-08");
        assertThat(DoneBy.of(q1, "VACANT_FLATS_COUNT", facts, List.of())).isEmpty();
    }

    @Test
    void aMonthsAnalysisIsOnePublishedInItOrALateOneAboutIt() {
        var march = occurrences("M01.2").get(0);
        var inMarch = analysis("2022-02-28", "2022-03-06", "1.00");
        var aboutMarch = analysis("2022-03-31", "2022-04-06", "1.00");
        assertThat(done(march, "OVERDUE_DEBT_BY_AGE_BUCKET", analyses(inMarch, aboutMarch)))
                .isEqualTo("2022-03-06");
        assertThat(done(march, "OVERDUE_DEBT_BY_AGE_BUCKET", analyses(aboutMarch)))
                .isEqualTo("2022-04-06");
        var may = occurrences("M01.2").get(2);
        assertThat(DoneBy.of(may, "OVERDUE_DEBT_BY_AGE_BUCKET", analyses(inMarch, aboutMarch), List.of()))
                .isEmpty();
    }

    @Test
    void theStocksCountIsOneToldInTheMonthOrALateOneAboutIt() {
        var march = occurrences("M04.1").get(0);
        var inMarch = count("2022-02-28", "2022-03-06");
        var aboutMarch = count("2022-03-31", "2022-04-06");
        assertThat(done(march, "VACANT_FLATS_COUNT", counts(inMarch, aboutMarch)))
                .isEqualTo("2022-03-06");
        assertThat(done(march, "SOCIAL_RENT_FLATS_COUNT", counts(aboutMarch))).isEqualTo("2022-04-06");
        assertThat(DoneBy.of(march, "VACANT_FLATS_COUNT", counts(count("2022-01-31", "2022-02-06")), List.of()))
                .isEmpty();
    }

    @Test
    void theExchangeIsDoneWhenTheLastKnownSupplierHasSent() {
        var march = occurrences("M02.2").get(0);
        var before = List.of(register("A", "CHARGES", "2022-02-03"), register("B", "ACCOUNTS", "2022-02-03"));
        assertThat(DoneBy.of(march, "RSO_EXCHANGES_RECEIVED_ON_TIME", exchange(before), List.of()))
                .isEmpty();
        var all = new java.util.ArrayList<>(before);
        all.add(register("A", "CHARGES", "2022-03-02"));
        assertThat(DoneBy.of(march, "RSO_EXCHANGES_RECEIVED_ON_TIME", exchange(all), List.of()))
                .isEmpty();
        all.add(register("B", "CHARGES", "2022-03-09"));
        assertThat(done(march, "RSO_EXCHANGES_RECEIVED_ON_TIME", exchange(all))).isEqualTo("2022-03-09");
    }

    @Test
    void anExecutionCountsForItsOccurrenceOrForTheTimeInWhichItWasDone() {
        var commission = occurrences("M03.1").get(0);
        var inTime = new Execution(UUID.randomUUID(), "M03.1", null, LocalDate.parse("2022-03-20"));
        var lateUnnamed = new Execution(UUID.randomUUID(), "M03.1", null, LocalDate.parse("2022-04-05"));
        var lateNamed = new Execution(UUID.randomUUID(), "M03.1", commission.id(), LocalDate.parse("2022-04-05"));
        var other = new Execution(UUID.randomUUID(), "M03.2", null, LocalDate.parse("2022-03-20"));
        assertThat(DoneBy.of(commission, "COMMISSION_EXISTS", NOTHING, List.of(inTime)))
                .isPresent();
        assertThat(DoneBy.of(commission, "COMMISSION_EXISTS", NOTHING, List.of(lateUnnamed, other)))
                .isEmpty();
        assertThat(DoneBy.of(commission, "COMMISSION_EXISTS", NOTHING, List.of(lateNamed)))
                .isPresent();
    }

    private static String done(Occurrence occurrence, String code, DebtFacts facts) {
        return DoneBy.of(occurrence, code, facts, List.of())
                .orElseThrow()
                .doneOn()
                .toString();
    }

    private static OccurrenceStatus status(Occurrence occurrence, Completion completion, String day) {
        return Progress.on(LocalDate.parse(day), occurrence, completion).status();
    }

    private static DebtFacts analyses(ru.zhku.measures.fact.domain.Analysis... analyses) {
        return new DebtFacts(List.of(), List.of(analyses), registers(), List.of());
    }

    private static DebtFacts counts(StockCount... counts) {
        return new DebtFacts(List.of(), List.of(), registers(), List.of(counts));
    }

    private static StockCount count(String asOf, String knownOn) {
        return new StockCount(
                FactsOf.ref(knownOn),
                LocalDate.parse(asOf),
                1,
                new StockCount.Conserved(0, 0, 0, 0),
                0,
                0,
                0,
                1,
                "50.00");
    }

    private static DebtFacts exchange(List<Register> registers) {
        return new DebtFacts(List.of(), List.of(), new Registers(registers, 6), List.of());
    }

    private static Registers registers() {
        return new Registers(List.of(), 6);
    }

    private static List<Occurrence> occurrences(String mechanismId) {
        var plan = PlanFile.plan();
        return new Schedule(plan.id(), 2022, plan.inForceFrom(), WorkingCalendar.shipped(), false)
                .of(mechanismId, plan.mechanism(mechanismId).orElseThrow().cadence());
    }
}
