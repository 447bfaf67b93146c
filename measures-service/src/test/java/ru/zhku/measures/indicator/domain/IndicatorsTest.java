package ru.zhku.measures.indicator.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static ru.zhku.measures.indicator.domain.FactsOf.account;
import static ru.zhku.measures.indicator.domain.FactsOf.analysis;
import static ru.zhku.measures.indicator.domain.FactsOf.back;
import static ru.zhku.measures.indicator.domain.FactsOf.filed;
import static ru.zhku.measures.indicator.domain.FactsOf.inventory;
import static ru.zhku.measures.indicator.domain.FactsOf.over;
import static ru.zhku.measures.indicator.domain.FactsOf.register;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import ru.zhku.kit.problem.Refusal;
import ru.zhku.kit.time.WorkingCalendar;
import ru.zhku.measures.deadline.domain.Occurrence;
import ru.zhku.measures.deadline.domain.Schedule;
import ru.zhku.measures.fact.domain.Crossing;
import ru.zhku.measures.fact.domain.FiledCase;
import ru.zhku.measures.fact.domain.Register;
import ru.zhku.measures.fact.domain.Registers;
import ru.zhku.measures.plan.domain.PlanFile;

/** Every number here was reckoned by hand. */
class IndicatorsTest {
    private static final IndicatorPeriod Q1 = IndicatorPeriod.parse("2022-Q1");
    private static final IndicatorPeriod MARCH = IndicatorPeriod.parse("2022-03");

    @Test
    void periodsAreMonthsQuartersAndYears() {
        assertThat(Q1).isEqualTo(new IndicatorPeriod("2022-Q1", day("2022-01-01"), day("2022-03-31")));
        assertThat(MARCH.from()).isEqualTo("2022-03-01");
        assertThat(IndicatorPeriod.parse("2024-02").to()).isEqualTo("2024-02-29");
        assertThat(IndicatorPeriod.parse("2022").to()).isEqualTo("2022-12-31");
        for (var wrong : new String[] {null, "", "2022-13", "2022-Q5", "2022-00", "22-Q1", "2022-Q1 "}) {
            assertThatThrownBy(() -> IndicatorPeriod.parse(wrong)).isInstanceOf(Refusal.class);
        }
    }

    @Test
    void theVolumeComesFromTheInventoryOfThePeriodsLastDay() {
        var figure = DebtPicture.volumeTotal(
                Q1,
                List.of(
                        inventory("2021-12-31", "2022-01-10", "1.00", "1.00"),
                        inventory("2022-03-31", "2022-04-09", "500.00", "1000.50"),
                        inventory("2022-03-31", "2022-04-10", "500.00", "1000.55")));
        assertThat(figure.value()).isEqualTo("1500.55");
        assertThat(figure.status()).isEqualTo(IndicatorStatus.COMPUTED);
        assertThat(figure.asOf()).isEqualTo("2022-03-31");
        assertThat(figure.sources()).hasSize(1);
        assertThat(part(figure, "OVERDUE").value()).isEqualTo("1000.55");
    }

    @Test
    void withoutTheInventoryThereIsNoDataAndAReason() {
        var figure = DebtPicture.volumeTotal(Q1, List.of(inventory("2022-02-28", "2022-03-01", "1.00", "1.00")));
        assertThat(figure.value()).isNull();
        assertThat(figure.numerator()).isNull();
        assertThat(figure.status()).isEqualTo(IndicatorStatus.NO_DATA);
        assertThat(figure.reason()).contains("31.03.2022");
    }

    @Test
    void overdueIsShownByAgeAndByResourceWithoutWhatIsNotDue() {
        var analyses = List.of(analysis("2022-03-31", "2022-04-06", "1000.00"));
        var byAge = DebtPicture.overdueByAge(Q1, analyses);
        assertThat(byAge.value()).isEqualTo("1000.00");
        assertThat(byAge.parts()).extracting(Part::code).containsExactly("M3_12", "OVER_36");
        var byResource = DebtPicture.overdueByResource(MARCH, analyses);
        assertThat(byResource.value()).isEqualTo("1000.00");
        assertThat(part(byResource, "HEATING").value()).isEqualTo("600.00");
        assertThat(part(byResource, "GAS").value()).isEqualTo("400.00");
        var rent = DebtPicture.socialRent(Q1, analyses);
        assertThat(rent.value()).isEqualTo("120.50");
        assertThat(part(rent, "OTHER").value()).isEqualTo("20.50");
    }

    @Test
    void dynamicsCompareTheEveOfThePeriodWithItsLastDay() {
        var analyses = List.of(
                analysis("2021-12-31", "2022-01-06", "800.00"),
                analysis("2022-02-28", "2022-03-06", "999.00"),
                analysis("2022-03-31", "2022-04-06", "1000.00"));
        var figure = DebtPicture.dynamics(Q1, analyses);
        assertThat(figure.value()).isEqualTo("25.00");
        assertThat(figure.numerator()).isEqualTo("200.00");
        assertThat(figure.denominator()).isEqualTo("800.00");
        assertThat(figure.sources()).hasSize(2);
        assertThat(DebtPicture.reduction(Q1, analyses).value()).isEqualTo("-25.00");
        assertThat(DebtPicture.dynamics(MARCH, analyses).value()).isEqualTo("0.10");
    }

    @Test
    void dynamicsFromNothingAreNoData() {
        var fromZero =
                List.of(analysis("2021-12-31", "2022-01-06", "0.00"), analysis("2022-03-31", "2022-04-06", "1000.00"));
        var figure = DebtPicture.dynamics(Q1, fromZero);
        assertThat(figure.value()).isNull();
        assertThat(figure.status()).isEqualTo(IndicatorStatus.NO_DATA);
        assertThat(figure.denominator()).isEqualTo("0.00");
        var noEve = DebtPicture.dynamics(Q1, List.of(analysis("2022-03-31", "2022-04-06", "1000.00")));
        assertThat(noEve.reason()).contains("31.12.2021");
    }

    @Test
    void theExchangeCountsSuppliersKnownByTheDueDay() {
        var registers = List.of(
                register("A", "CHARGES", "2022-02-04"),
                register("B", "CHARGES", "2022-02-04"),
                register("C", "ACCOUNTS", "2022-03-01"),
                register("A", "CHARGES", "2022-03-05"),
                register("B", "CHARGES", "2022-03-06"),
                register("D", "CHARGES", "2022-03-07"));
        var figure = timeliness(Q1, registers, "2022-04-11");
        assertThat(figure.numerator()).isEqualTo("1");
        assertThat(figure.denominator()).isEqualTo("3");
        assertThat(figure.value()).isEqualTo("33.33");
        assertThat(figure.note()).contains("05.03.2022");
        var april = timeliness(IndicatorPeriod.parse("2022-04"), registers, "2022-04-04");
        assertThat(april.status()).isEqualTo(IndicatorStatus.NO_DATA);
        var nobody = timeliness(MARCH, List.of(), "2022-04-11");
        assertThat(nobody.value()).isNull();
        assertThat(nobody.status()).isEqualTo(IndicatorStatus.NO_DATA);
    }

    /** Six months before March 2022 end with 2021-09-01. */
    @Test
    void aSupplierThatHasSentNothingForLongIsNoLongerExpected() {
        var registers = List.of(
                register("stays", "CHARGES", "2022-02-04"),
                register("stays", "CHARGES", "2022-03-04"),
                register("silent", "CHARGES", "2021-09-01"),
                register("left", "CHARGES", "2021-08-31"),
                register("left", "PAYMENTS", "2022-03-01"),
                register("left", "BALANCES", "2022-03-01"));
        var figure = timeliness(MARCH, registers, "2022-04-11");
        assertThat(figure.numerator()).isEqualTo("1");
        assertThat(figure.denominator()).isEqualTo("2");
        var complete = timeliness(MARCH, registers.subList(0, 2), "2022-04-11");
        assertThat(complete.value()).isEqualTo("100.00");
    }

    @Test
    void aRunningPeriodIsJudgedByTheDueDaysThatHaveCome() {
        var registers = List.of(register("A", "CHARGES", "2022-03-04"), register("A", "CHARGES", "2022-04-05"));
        var figure = timeliness(IndicatorPeriod.parse("2022-Q2"), registers, "2022-04-11");
        assertThat(figure.value()).isEqualTo("100.00");
        assertThat(figure.asOf()).isEqualTo("2022-04-05");
        assertThat(figure.note()).contains("продолжается", "05.04.2022");
        assertThat(timeliness(MARCH, registers, "2022-04-11").note()).isNull();
    }

    @Test
    void debtorsAreThoseOverTheThresholdOnAnyDayOfThePeriod() {
        var crossings = List.of(
                over(account("long ago"), "2021-06-11", "100.00", "0.00"),
                over(account("gone before"), "2021-06-11", "1.00", "0.00"),
                back(account("gone before"), "2022-01-01"),
                over(account("gone within"), "2021-12-11", "200.00", "50.00"),
                back(account("gone within"), "2022-01-02"),
                over(account("twice"), "2022-01-11", "1.00", "0.00"),
                back(account("twice"), "2022-02-01"),
                over(account("twice"), "2022-03-11", "300.00", "300.00"),
                over(account("later"), "2022-04-01", "1.00", "0.00"));
        assertThat(DebtorsToClaims.overWithin(Q1, crossings))
                .extracting(Crossing::accountId)
                .containsExactlyInAnyOrder(account("long ago"), account("gone within"), account("twice"));
    }

    @Test
    void debtorsAreSetAgainstClaimsInNumbersAndSumsByClaimantAndKind() {
        var crossings = List.of(
                over(account("a"), "2022-01-11", "100.00", "0.00"),
                over(account("b"), "2022-01-11", "200.00", "50.00"),
                over(account("c"), "2022-03-11", "300.00", "300.00"));
        var cases = List.of(
                filed("COURT_ORDER", "SUPPLIER", "SOCIAL_TENANT", "150.00", "2022-03-01"),
                filed("LAWSUIT", "MUNICIPALITY", "SOCIAL_TENANT", "90.00", "2022-03-31"),
                filed("LAWSUIT", "SUPPLIER", "OWNER", "999.00", "2022-03-01"),
                filed("LAWSUIT", "SUPPLIER", "SOCIAL_TENANT", "999.00", "2022-04-01"));
        var figure = DebtorsToClaims.of(Q1, facts(crossings, cases));
        assertThat(figure.value()).isEqualTo("1.50");
        assertThat(figure.numerator()).isEqualTo("3");
        assertThat(figure.denominator()).isEqualTo("2");
        assertTerms(part(figure, "ALL_SUM"), "600.00", "240.00", "2.50");
        assertTerms(part(figure, "MUNICIPALITY_COUNT"), "2", "1", "2.00");
        assertTerms(part(figure, "MUNICIPALITY_SUM"), "350.00", "90.00", "3.89");
        assertTerms(part(figure, "SUPPLIER_COUNT"), "2", "1", "2.00");
        assertTerms(part(figure, "SUPPLIER_SUM"), "250.00", "150.00", "1.67");
        assertThat(part(figure, "COURT_ORDER_COUNT").value()).isEqualTo("1");
        assertThat(part(figure, "LAWSUIT_SUM").value()).isEqualTo("90.00");
        assertThat(part(figure, "CLAIMS_SENT").value()).isEqualTo("7");
        assertThat(figure.sources()).hasSize(5);
    }

    @Test
    void debtorsWithoutAnyClaimHaveNoRatioButTheirNumberIsShown() {
        var figure =
                DebtorsToClaims.of(Q1, facts(List.of(over(account("a"), "2022-01-11", "1.00", "0.00")), List.of()));
        assertThat(figure.value()).isNull();
        assertThat(figure.status()).isEqualTo(IndicatorStatus.NO_DATA);
        assertThat(figure.numerator()).isEqualTo("1");
        assertThat(figure.denominator()).isEqualTo("0");
        assertThat(figure.reason()).contains("не подано");
        var silence = DebtorsToClaims.of(
                Q1, new DebtorsToClaims.Facts(day("2022-04-11"), false, List.of(), List.of(), null, 0, 0));
        assertThat(silence.numerator()).isNull();
    }

    @Test
    void aPeriodThatRunsOnStandsOnTheDayThatIsKnown() {
        var q2 = IndicatorPeriod.parse("2022-Q2");
        var facts = facts(
                List.of(over(account("a"), "2022-01-11", "1.00", "0.00")),
                List.of(filed("LAWSUIT", "SUPPLIER", "SOCIAL_TENANT", "1.00", "2022-04-08")));
        var running = DebtorsToClaims.of(q2, facts);
        assertThat(running.value()).isEqualTo("1.00");
        assertThat(running.asOf()).isEqualTo("2022-04-11");
        assertThat(running.note()).contains("30.06.2022", "11.04.2022");
        var over = DebtorsToClaims.of(Q1, facts);
        assertThat(over.asOf()).isEqualTo("2022-03-31");
        assertThat(over.note()).isNull();
        var future = DebtorsToClaims.of(IndicatorPeriod.parse("2022-Q3"), facts);
        assertThat(future.status()).isEqualTo(IndicatorStatus.NO_DATA);
        assertThat(future.numerator()).isNull();
        assertThat(future.reason()).contains("не начался");
    }

    private static DebtorsToClaims.Facts facts(List<Crossing> crossings, List<FiledCase> cases) {
        return new DebtorsToClaims.Facts(day("2022-04-11"), true, crossings, cases, null, 7, 4);
    }

    private static Figure timeliness(IndicatorPeriod period, List<Register> registers, String asOf) {
        return ExchangeTimeliness.of(period, exchanges(), new Registers(registers, 6), day(asOf));
    }

    private static void assertTerms(Part part, String numerator, String denominator, String value) {
        assertThat(part.numerator()).isEqualTo(numerator);
        assertThat(part.denominator()).isEqualTo(denominator);
        assertThat(part.value()).isEqualTo(value);
    }

    private static Part part(Figure figure, String code) {
        return figure.parts().stream()
                .filter(part -> part.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private static List<Occurrence> exchanges() {
        var plan = PlanFile.plan();
        return new Schedule(plan.id(), 2022, plan.inForceFrom(), WorkingCalendar.shipped(), false)
                .of("M02.2", plan.mechanism("M02.2").orElseThrow().cadence());
    }

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }
}
