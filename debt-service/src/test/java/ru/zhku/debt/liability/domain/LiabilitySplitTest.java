package ru.zhku.debt.liability.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import ru.zhku.kit.problem.Refusal;
import ru.zhku.kit.test.Gen;

/** Who owes what: ЖК 31 ч. 3, 69 ч. 2, 153, 158 ч. 3; ГК 249. */
class LiabilitySplitTest {
    private static final UUID ANNA = person(1);
    private static final UUID BORIS = person(2);
    private static final UUID VERA = person(3);

    /** ЖК 153: the obligation begins with the right, so the month of the change is divided by its days. */
    @ParameterizedTest(name = "{0} of {1} changed on {2}: {3} + {4}")
    @CsvSource({
        // month, kopecks, first day of the new payer, former, new
        "2022-03, 310000, 2022-03-11, 100000, 210000",
        "2022-02, 10000, 2022-02-10, 3214, 6786",
        "2024-02, 10000, 2024-02-10, 3103, 6897",
        "2022-03, 1, 2022-03-16, 0, 1",
        "2022-04, 1, 2022-04-16, 1, 0",
        "2022-03, 310000, 2022-03-01, 0, 310000",
        "2022-03, 310000, 2022-03-31, 300000, 10000",
        "2022-03, 310000, 2022-04-01, 310000, 0",
    })
    void theMonthOfAChangeIsDividedByDays(YearMonth month, long amount, LocalDate on, long former, long next) {
        var terms = List.of(joint(ANNA, null, on.minusDays(1)), joint(BORIS, on, null));
        var parts = split(terms, List.of(), charge(month, amount));
        assertThat(sum(parts, LiableUnit.joint(List.of(ANNA)))).isEqualTo(former);
        assertThat(sum(parts, LiableUnit.joint(List.of(BORIS)))).isEqualTo(next);
    }

    /** ГК 249: 100.01 in thirds is 33.33 and two thirds of a kopeck each; the two odd kopecks go to the first. */
    @Test
    void coOwnersOweTheirShares() {
        var terms = List.of(share(ANNA, 1, 3), share(BORIS, 1, 3), share(VERA, 1, 3));
        var parts = split(terms, List.of(), charge(YearMonth.of(2022, 3), 10_001));
        assertThat(sum(parts, LiableUnit.share(ANNA))).isEqualTo(3_334);
        assertThat(sum(parts, LiableUnit.share(BORIS))).isEqualTo(3_334);
        assertThat(sum(parts, LiableUnit.share(VERA))).isEqualTo(3_333);
        assertThat(parts.get(LiableUnit.share(VERA)).get(0).share()).hasToString("1/3");
    }

    /** ЖК 69 ч. 2: a tenant and his wife answer together, from 11 March their grown son with them. */
    @Test
    void aFamilyAnswersJointlyAsItWasOnEachDay() {
        var terms = List.of(
                joint(ANNA, null, null), joint(BORIS, null, null), joint(VERA, LocalDate.of(2022, 3, 11), null));
        var parts = split(terms, List.of(), charge(YearMonth.of(2022, 3), 310_000));
        assertThat(sum(parts, LiableUnit.joint(List.of(BORIS, ANNA)))).isEqualTo(100_000);
        assertThat(sum(parts, LiableUnit.joint(List.of(ANNA, BORIS, VERA)))).isEqualTo(210_000);
    }

    @Test
    void jointDebtorsOweWhatSharesLeave() {
        var terms = List.of(share(ANNA, 1, 4), joint(BORIS, null, null), joint(VERA, null, null));
        var parts = split(terms, List.of(), charge(YearMonth.of(2022, 3), 1_000));
        assertThat(sum(parts, LiableUnit.share(ANNA))).isEqualTo(250);
        assertThat(sum(parts, LiableUnit.joint(List.of(BORIS, VERA)))).isEqualTo(750);
    }

    @Test
    void aMissingShareIsUnknownAndWithoutAnybodyTheRegistersPayerOwes() {
        var parts = split(
                List.of(new Term(ANNA, Liability.SHARE, Share.of(1, 3), LocalDate.of(2022, 3, 1), null)),
                List.of(),
                charge(YearMonth.of(2022, 3), 300),
                charge(YearMonth.of(2022, 2), 77));
        assertThat(sum(parts, LiableUnit.share(ANNA))).isEqualTo(100);
        assertThat(sum(parts, LiableUnit.UNKNOWN)).isEqualTo(200);
        assertThat(sum(parts, LiableUnit.REGISTER_PAYER)).isEqualTo(77);
    }

    /** ЖК 158 ч. 3: unpaid contributions pass with the ownership, but not from a public body. */
    @Test
    void capitalRepairPassesToTheNewOwner() {
        var first = LocalDate.of(2022, 2, 1);
        var second = LocalDate.of(2022, 3, 11);
        var terms = List.of(
                joint(ANNA, null, first.minusDays(1)),
                joint(BORIS, first, second.minusDays(1)),
                joint(VERA, second, null));
        var january = capitalRepair(YearMonth.of(2022, 1), 100);
        var march = capitalRepair(YearMonth.of(2022, 3), 310);
        var sales = List.of(
                new PayerChange(second, PayerChangeGround.OWNERSHIP_TRANSFER),
                new PayerChange(first, PayerChangeGround.OWNERSHIP_TRANSFER));
        var parts = split(terms, sales, january, march, charge(YearMonth.of(2022, 1), 50));
        assertThat(sum(parts, LiableUnit.joint(List.of(VERA)))).isEqualTo(410);
        assertThat(sum(parts, LiableUnit.joint(List.of(ANNA))))
                .as("heating stays")
                .isEqualTo(50);

        var fromTown = List.of(
                new PayerChange(first, PayerChangeGround.OWNERSHIP_FROM_PUBLIC),
                new PayerChange(second, PayerChangeGround.OWNERSHIP_TRANSFER));
        var kept = split(terms, fromTown, january, march);
        assertThat(sum(kept, LiableUnit.joint(List.of(ANNA))))
                .as("the town's own debt")
                .isEqualTo(100);
        assertThat(sum(kept, LiableUnit.joint(List.of(VERA)))).isEqualTo(310);
        var untold = split(terms, List.of(sales.get(1)), january, march);
        assertThat(sum(untold, LiableUnit.joint(List.of(BORIS)))).isEqualTo(200);
        assertThat(sum(untold, LiableUnit.joint(List.of(VERA)))).isEqualTo(210);
    }

    @Test
    void sharesThatExceedTheWholeOnAnyDayAreRefused() {
        var half = new Term(ANNA, Liability.SHARE, Share.of(1, 2), null, LocalDate.of(2022, 3, 10));
        var later = new Term(BORIS, Liability.SHARE, Share.of(2, 3), LocalDate.of(2022, 3, 11), null);
        Terms.of(List.of(half, later)).demandSense();
        var sooner = new Term(BORIS, Liability.SHARE, Share.of(2, 3), LocalDate.of(2022, 3, 10), null);
        refused("debtor-shares-exceed-whole", half, sooner);
        refused("debtor-joint-without-rest", share(ANNA, 1, 2), share(BORIS, 1, 2), joint(VERA, null, null));
        refused("debtor-twice", share(ANNA, 1, 2), joint(ANNA, LocalDate.of(2022, 3, 1), null));
        Terms.of(List.of(share(ANNA, 1, 3), share(BORIS, 1, 3), share(VERA, 1, 3)))
                .demandSense();
    }

    /** Whatever is recorded: the parts of a charge add up to it, each within a kopeck of its exact share. */
    @Test
    void nothingIsLostBetweenDebtors() {
        Gen.check(400, gen -> {
            var terms = new ArrayList<Term>();
            for (int i = 1; i <= gen.between(0, 6); i++) {
                var from = gen.chance(30) ? null : gen.date(LocalDate.of(2021, 12, 1), LocalDate.of(2022, 4, 1));
                var to = gen.chance(50) ? null : gen.date(LocalDate.of(2022, 4, 1), LocalDate.of(2022, 6, 1));
                terms.add(
                        gen.chance(40)
                                ? joint(person(i), from, to)
                                : new Term(person(i), Liability.SHARE, Share.of(1, gen.between(7, 40)), from, to));
            }
            Terms.of(terms).demandSense();
            var changes = gen.listOf(
                    0,
                    3,
                    () -> new PayerChange(
                            gen.date(LocalDate.of(2021, 12, 1), LocalDate.of(2022, 6, 1)),
                            gen.oneOf(PayerChangeGround.values())));
            var charge = charge(YearMonth.of(2022, gen.between(1, 5)), gen.between(1, 100_000_000));
            var repair = capitalRepair(YearMonth.of(2022, gen.between(1, 5)), gen.between(1, 50));
            for (var owed : List.of(charge, repair)) {
                var parts = split(terms, changes, owed);
                assertThat(parts.keySet().stream()
                                .mapToLong(unit -> sum(parts, unit))
                                .sum())
                        .isEqualTo(owed.outstanding());
                parts.values().stream().flatMap(List::stream).forEach(LiabilitySplitTest::withinAKopeck);
            }
        });
    }

    private static void withinAKopeck(OwedPart part) {
        var share = part.share();
        var exact = new BigDecimal(share.numerator())
                .multiply(BigDecimal.valueOf(part.charge().outstanding()));
        var shown = new BigDecimal(share.denominator()).multiply(BigDecimal.valueOf(part.amount()));
        assertThat(exact.subtract(shown).abs()).isLessThan(new BigDecimal(share.denominator()));
    }

    private static void refused(String code, Term... terms) {
        assertThatThrownBy(() -> Terms.of(List.of(terms)).demandSense())
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
    }

    private static SortedMap<LiableUnit, List<OwedPart>> split(
            List<Term> terms, List<PayerChange> changes, OwedCharge... charges) {
        return new LiabilitySplit(Terms.of(terms), changes).split(List.of(charges));
    }

    private static long sum(SortedMap<LiableUnit, List<OwedPart>> parts, LiableUnit unit) {
        return parts.getOrDefault(unit, List.of()).stream()
                .mapToLong(OwedPart::amount)
                .sum();
    }

    private static Term joint(UUID person, LocalDate from, LocalDate to) {
        return new Term(person, Liability.JOINT, null, from, to);
    }

    private static Term share(UUID person, int numerator, int denominator) {
        return new Term(person, Liability.SHARE, Share.of(numerator, denominator), null, null);
    }

    private static OwedCharge charge(YearMonth month, long amount) {
        return owed("HEATING", false, month, amount);
    }

    private static OwedCharge capitalRepair(YearMonth month, long amount) {
        return owed("CAPITAL_REPAIR", true, month, amount);
    }

    private static OwedCharge owed(String resource, boolean repair, YearMonth month, long amount) {
        return new OwedCharge(
                new UUID(9, month.getMonthValue()),
                resource,
                repair,
                month,
                month.plusMonths(1).atDay(10),
                amount,
                amount);
    }

    private static UUID person(int number) {
        return new UUID(0, number);
    }
}
