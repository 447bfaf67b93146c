package ru.zhku.debt.cause.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import ru.zhku.debt.account.domain.ConsumerGroup;
import ru.zhku.debt.account.domain.Resource;
import ru.zhku.debt.account.domain.Tenure;
import ru.zhku.debt.ledger.domain.ChargeCourse;
import ru.zhku.debt.ledger.domain.Months;
import ru.zhku.debt.pause.domain.PauseKind;

/** Each rule where it just fires and where it just does not; the day is 11 April 2022. */
class CauseRulesTest {
    private static final LocalDate TODAY = LocalDate.of(2022, 4, 11);

    private ConsumerGroup group = ConsumerGroup.POPULATION;
    private Tenure tenure = Tenure.OWNER;
    private Integer residents = 2;
    private final Set<PauseKind> pauses = EnumSet.noneOf(PauseKind.class);
    private final List<ChargeCourse> charges = new ArrayList<>();
    private LocalDate lastPaidOn = LocalDate.of(2022, 4, 1);
    private final Set<Integer> recalculated = new TreeSet<>();

    @Test
    void whatPeopleRecordedGoesBeforeWhatTheMoneySays() {
        unpaidSince("2020-12");
        lastPaidOn = null;
        assertThat(cause()).isEqualTo(DebtCause.HABIT);
        pauses.add(PauseKind.DISPUTE);
        assertThat(cause()).isEqualTo(DebtCause.DISPUTE);
        pauses.add(PauseKind.SUPPORT_PENDING);
        assertThat(cause()).isEqualTo(DebtCause.HARDSHIP);
        assertThat(fired())
                .containsExactly(
                        CauseRule.PAUSE_HARDSHIP, CauseRule.PAUSE_DISPUTE, CauseRule.NEVER_PAID, CauseRule.PAYS_LATE);
    }

    @Test
    void aVacantMunicipalFlatIsVacancy() {
        unpaidSince("2021-10");
        tenure = Tenure.MUNICIPAL_VACANT;
        assertThat(cause()).isEqualTo(DebtCause.VACANCY);
    }

    /** Of the last twelve service months, April 2021 to March 2022, three are recalculated. */
    @Test
    void threeRecalculatedMonthsAreABillingError() {
        unpaidSince("2022-01");
        recalculated.addAll(List.of(month("2021-03"), month("2021-04"), month("2022-03")));
        assertThat(cause()).isNull();
        recalculated.add(month("2021-09"));
        assertThat(cause()).isEqualTo(DebtCause.BILLING_ERROR);
        assertThat(finding().facts()).isEqualTo("Пересчитаны месяцы: 2021-04, 2021-09, 2022-03");
    }

    @Test
    void anInstitutionThatOwesOnlyTheEndOfAYearIsUnderFinanced() {
        group = ConsumerGroup.MUNICIPAL_ORGANISATION;
        charge("2021-08", Resource.HEATING, "2021-09-10");
        charge("2021-09", Resource.HEATING, null);
        charge("2021-12", Resource.HEATING, null);
        assertThat(cause()).isEqualTo(DebtCause.UNDER_FINANCED);
        assertThat(finding().facts()).contains("2021-09, 2021-12");
        charge("2021-07", Resource.HEATING, null);
        assertThat(cause()).isNull();
    }

    @Test
    void ofPeopleTheEndOfAYearSaysNothing() {
        charge("2021-08", Resource.HEATING, "2021-09-10");
        charge("2021-09", Resource.HEATING, null);
        assertThat(cause()).isNull();
    }

    /** The first charge was due on 10 April 2021: a year ago on the eleventh, and not before. */
    @Test
    void aYearWithoutPaymentIsHabitOrAnEmptyFlat() {
        unpaidSince("2021-03");
        lastPaidOn = LocalDate.of(2021, 4, 12);
        assertThat(fired()).doesNotContain(CauseRule.NEVER_PAID);
        lastPaidOn = LocalDate.of(2021, 4, 11);
        assertThat(cause()).isEqualTo(DebtCause.HABIT);
        assertThat(finding().facts()).isEqualTo("последний платёж 2021-04-11");
        residents = 0;
        assertThat(cause()).isEqualTo(DebtCause.MOVED_AWAY);
        residents = null;
        assertThat(cause()).isEqualTo(DebtCause.HABIT);
    }

    @Test
    void aYoungDebtWithoutPaymentIsNotHabitYet() {
        unpaidSince("2021-10");
        lastPaidOn = null;
        assertThat(cause()).isNull();
    }

    @Test
    void onlyTheHeatingSeasonIsSeasonal() {
        for (int month = 5; month <= 8; month++) {
            charge("2021-0" + month, Resource.MAINTENANCE, "2021-0" + (month + 1) + "-05");
        }
        charge("2021-11", Resource.HEATING, null);
        charge("2021-11", Resource.MAINTENANCE, "2021-12-05");
        assertThat(cause()).as("one month is no season").isNull();
        charge("2021-12", Resource.HEATING, null);
        assertThat(cause()).isEqualTo(DebtCause.SEASONAL);
        charge("2021-09", Resource.MAINTENANCE, null);
        assertThat(cause()).as("a month without heating is owed too").isNull();
    }

    /** Six months due within the year, four of them paid a day late: two thirds. */
    @Test
    void whoPaysLateRegularlyDoesSoByHabit() {
        charge("2021-08", Resource.GAS, "2021-09-10");
        charge("2021-09", Resource.GAS, "2021-10-11");
        charge("2021-10", Resource.GAS, "2021-11-11");
        charge("2021-11", Resource.GAS, "2021-12-11");
        charge("2021-12", Resource.GAS, null);
        assertThat(cause()).as("five months are too few").isNull();
        charge("2021-07", Resource.GAS, "2021-08-10");
        assertThat(cause()).isEqualTo(DebtCause.HABIT);
        assertThat(finding().facts()).isEqualTo("Не в срок оплачено месяцев: 4 из 6");
        charge("2021-06", Resource.GAS, "2021-07-10");
        assertThat(cause()).as("four of seven are less than two thirds").isNull();
    }

    @Test
    void everyRuleTellsItsFacts() {
        unpaidSince("2021-01");
        assertThat(CauseRules.findings(facts()))
                .hasSameSizeAs(CauseRule.values())
                .allSatisfy(finding -> assertThat(finding.facts()).isNotBlank());
    }

    private void unpaidSince(String first) {
        for (var month = YearMonth.parse(first); month.isBefore(YearMonth.of(2022, 3)); month = month.plusMonths(1)) {
            charge(month.toString(), Resource.MAINTENANCE, null);
        }
    }

    /** 100 roubles, due on the tenth of the next month, paid at once on a day or not at all. */
    private void charge(String serviceMonth, Resource resource, String paidOn) {
        var next = YearMonth.parse(serviceMonth).plusMonths(1);
        var paid = new TreeMap<LocalDate, Long>();
        if (paidOn != null) {
            paid.put(LocalDate.parse(paidOn), 10_000L);
        }
        charges.add(new ChargeCourse(
                charges.size() + 1,
                resource.number(),
                month(serviceMonth),
                next.atDay(1),
                next.atDay(10),
                10_000,
                paid));
    }

    private static int month(String month) {
        return Months.of(YearMonth.parse(month));
    }

    private CauseFacts facts() {
        return new CauseFacts(TODAY, group, tenure, residents, pauses, charges, lastPaidOn, recalculated);
    }

    private DebtCause cause() {
        return CauseRules.proposal(CauseRules.findings(facts()))
                .map(finding -> finding.rule().cause())
                .orElse(null);
    }

    private CauseRules.Finding finding() {
        return CauseRules.proposal(CauseRules.findings(facts())).orElseThrow();
    }

    private List<CauseRule> fired() {
        return CauseRules.findings(facts()).stream()
                .filter(CauseRules.Finding::fired)
                .map(CauseRules.Finding::rule)
                .toList();
    }
}
