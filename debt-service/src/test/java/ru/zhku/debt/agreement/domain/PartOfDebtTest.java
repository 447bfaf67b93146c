package ru.zhku.debt.agreement.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import ru.zhku.debt.account.domain.Resource;
import ru.zhku.debt.ledger.domain.AccountFold;
import ru.zhku.debt.ledger.domain.ChargeCourse;
import ru.zhku.debt.ledger.domain.ChargeFact;
import ru.zhku.debt.ledger.domain.FoldListener;
import ru.zhku.debt.ledger.domain.Months;
import ru.zhku.debt.ledger.domain.PaymentFact;
import ru.zhku.debt.ledger.domain.PostingBatch;

/**
 * An agreement of 20 January 2022 over a part of the debt, paid by the rules of allocation. The debt: of October
 * HEATING 1000 and RENT 500, of November HEATING 1000 and RENT 500; then HEATING 1000 of December, which comes into
 * force before the agreement and falls due after it. Sums in roubles.
 */
class PartOfDebtTest {
    private static final LocalDate CONCLUDED = LocalDate.of(2022, 1, 20);
    private static final LocalDate END = LocalDate.of(2022, 3, 1);

    private final List<ChargeFact> charges = new ArrayList<>();
    private final List<PaymentFact> payments = new ArrayList<>();

    PartOfDebtTest() {
        charge("HEATING", "2021-10", 1000, "2021-11-10");
        charge("RENT", "2021-10", 500, "2021-11-10");
        charge("HEATING", "2021-11", 1000, "2021-12-10");
        charge("RENT", "2021-11", 500, "2021-12-10");
        charge("HEATING", "2021-12", 1000, "2022-02-10");
    }

    /** Whatever one pays of the debt in the order of the ledger counts, up to the sum of the agreement. */
    @ParameterizedTest(name = "agreement over {0}, paid {1} of {2} {3}: {4} counts")
    @CsvSource({
        // within one due date, rule 1: two thirds go to HEATING
        "600,  600,  ,        ,        600",
        "600,  599,  ,        ,        599",
        "600,  1500, ,        ,        600",
        // two due dates
        "1800, 1800, ,        ,        1800",
        "1800, 300,  ,        ,        300",
        // a resource that is named takes all, beyond its part and beyond the due date
        "600,  600,  HEATING, ,        600",
        "600,  600,  RENT,    ,        600",
        "1500, 1500, HEATING, ,        1500",
        "1500, 1500, RENT,    ,        1000",
        // a month of the debt beyond the sum
        "600,  600,  ,        2021-11, 600",
        // the ledger gives it to the charge of December, which is no part of that debt
        "600,  600,  ,        2021-12, 0",
        "600,  1200, ,        2021-12, 200",
        // the whole debt
        "3000, 2999, ,        ,        2999",
        "3000, 3500, ,        ,        3000",
    })
    void paid(long agreed, long paid, Resource resource, YearMonth month, long counts) {
        pay("2022-02-01", paid, resource, month);
        assertThat(counted(agreed, END)).isEqualTo(counts);
        assertThat(counted(agreed, LocalDate.of(2022, 1, 31))).isZero();
    }

    /** By rule 1 the older debt is paid first, also after the current charge has fallen due. */
    @Test
    void aCurrentChargeThatFallsDueTakesNothingAway() {
        pay("2022-02-15", 400, null, null);
        pay("2022-02-20", 200, null, null);
        assertThat(counted(600, LocalDate.of(2022, 2, 15))).isEqualTo(400);
        assertThat(counted(600, END)).isEqualTo(600);
    }

    /** A recalculation of what is covered lessens the promise and pays nothing of it; of the rest of the debt neither. */
    @Test
    void aCreditLowersWhatIsCoveredOfItsCharge() {
        charge("HEATING", "2021-10", -600, "2021-11-10");
        assertThat(counted(600, END)).isZero();
        assertThat(course(600).creditedThrough(END)).as("the baseline knew it").isZero();
        charges.remove(5);
        credit("2021-10", 600, "2022-02-01", "2021-11-10");
        assertThat(counted(600, END)).isZero();
        assertThat(course(600).creditedThrough(END)).isEqualTo(400_00);
        assertThat(course(600).creditedThrough(LocalDate.of(2022, 1, 31))).isZero();
        pay("2022-02-05", 200, null, null);
        assertThat(counted(600, END)).isEqualTo(200);
        assertThat(course(600).restOn(END)).isZero();
    }

    /** The 400 that are covered were paid first: the credit takes the rest of the charge, and 200 of RENT are left. */
    @Test
    void whatIsPaidIsNotCreditedAgain() {
        pay("2022-01-25", 400, Resource.HEATING, null);
        credit("2021-10", 600, "2022-02-01", "2021-11-10");
        assertThat(course(600).creditedThrough(END)).isZero();
        assertThat(counted(600, END)).isEqualTo(400);
        assertThat(course(600).restOn(END)).isEqualTo(200_00);
    }

    /** Money beyond the covered part keeps its place: 500 were paid, so a credit of all RENT lowers by the last 100. */
    @Test
    void aCreditNeverLowersBelowWhatIsPaid() {
        pay("2022-01-25", 500, Resource.HEATING, null);
        charges.add(new ChargeFact(
                9, Resource.RENT.number(), month("2021-10"), -500_00, day("2022-02-01"), day("2021-11-10"), ""));
        assertThat(counted(600, END)).isEqualTo(500);
        assertThat(course(600).creditedThrough(END)).isEqualTo(100_00);
        assertThat(course(600).restOn(END)).isZero();
    }

    @Test
    void aWriteOffBeyondTheSumPaysNothing() {
        credit("2021-11", 900, "2022-02-01", "2021-12-10");
        assertThat(counted(600, END)).isZero();
        assertThat(course(600).restOn(END)).isEqualTo(600_00);
        pay("2022-02-05", 100, null, YearMonth.of(2021, 11));
        assertThat(counted(600, END)).isEqualTo(100);
    }

    @Test
    void moneyThatGoesBackNoLongerCounts() {
        pay("2022-02-01", 600, null, null);
        pay("2022-02-03", -250, null, null);
        assertThat(counted(600, LocalDate.of(2022, 2, 2))).isEqualTo(600);
        assertThat(counted(600, END)).isEqualTo(350);
    }

    private void charge(String resource, String month, long roubles, String dueOn) {
        charges.add(new ChargeFact(
                charges.size() + 1, Resource.valueOf(resource).number(), month(month), roubles * 100, day(dueOn), ""));
    }

    private void pay(String on, long roubles, Resource resource, YearMonth month) {
        payments.add(new PaymentFact(
                100 + payments.size(),
                resource == null ? 0 : resource.number(),
                month == null ? PostingBatch.NONE : Months.of(month),
                roubles * 100,
                day(on),
                "p" + payments.size()));
    }

    private void credit(String month, long roubles, String inForceOn, String dueOn) {
        charges.add(new ChargeFact(9, heating(), month(month), -roubles * 100, day(inForceOn), day(dueOn), ""));
    }

    /** Roubles that count as paid under an agreement over this sum. */
    private long counted(long agreed, LocalDate on) {
        long kopecks = course(agreed).coveredThrough(on);
        assertThat(kopecks % 100).isZero();
        return kopecks / 100;
    }

    /** The credits that are in force on the day of conclusion were known then. */
    private PaidCourse course(long agreed) {
        var before = courses(payments.stream()
                .filter(payment -> payment.paidOn() <= CONCLUDED.toEpochDay())
                .toList());
        var debt = CoveredDebt.part(before.courses, CONCLUDED, false, agreed * 100);
        var now = courses(payments);
        var known = new HashMap<Long, Long>();
        before.credits.forEach((charge, course) -> {
            var last = course.floorEntry(CONCLUDED);
            known.put(charge, last == null ? 0 : last.getValue());
        });
        return PaidCourse.of(
                debt, now.courses, new LedgerLines(now.money, now.credits, known, List.of()), CONCLUDED, END);
    }

    private record Fold(
            List<ChargeCourse> courses,
            Map<Long, NavigableMap<LocalDate, Long>> money,
            Map<Long, NavigableMap<LocalDate, Long>> credits) {}

    private Fold courses(List<PaymentFact> paid) {
        var all = new HashMap<Long, NavigableMap<LocalDate, Long>>();
        var money = new HashMap<Long, NavigableMap<LocalDate, Long>>();
        var credits = new HashMap<Long, NavigableMap<LocalDate, Long>>();
        var done = new AccountFold(charges, paid, new FoldListener() {
                    @Override
                    public void allocated(int day, ChargeFact charge, long sourceId, long amount) {
                        add(all, charge.id(), LocalDate.ofEpochDay(day), amount);
                        if (sourceId >= 100 && day >= CONCLUDED.toEpochDay()) {
                            add(money, charge.id(), LocalDate.ofEpochDay(day), amount);
                        }
                        if (sourceId < 100) {
                            add(credits, charge.id(), LocalDate.ofEpochDay(day), amount);
                        }
                    }
                })
                .throughEnd();
        assertThat(done).isTrue();
        var courses = charges.stream()
                .filter(charge -> !charge.isCredit())
                .map(charge -> new ChargeCourse(
                        charge.id(),
                        charge.resource(),
                        charge.month(),
                        LocalDate.ofEpochDay(charge.inForceOn()),
                        LocalDate.ofEpochDay(charge.dueOn()),
                        charge.amount(),
                        all.getOrDefault(charge.id(), new TreeMap<>())))
                .toList();
        return new Fold(courses, money, credits);
    }

    private static void add(Map<Long, NavigableMap<LocalDate, Long>> courses, long charge, LocalDate day, long amount) {
        var course = courses.computeIfAbsent(charge, id -> new TreeMap<>());
        var last = course.lastEntry();
        course.put(day, amount + (last == null ? 0 : last.getValue()));
    }

    private static int heating() {
        return Resource.HEATING.number();
    }

    private static int month(String text) {
        return Months.of(YearMonth.parse(text));
    }

    private static int day(String text) {
        return (int) LocalDate.parse(text).toEpochDay();
    }
}
