package ru.zhku.debt.correction.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import ru.zhku.debt.correction.domain.ExactCredit.Share;
import ru.zhku.debt.ledger.domain.AccountFold;
import ru.zhku.debt.ledger.domain.ChargeFact;
import ru.zhku.debt.ledger.domain.FoldListener;
import ru.zhku.debt.ledger.domain.Months;
import ru.zhku.debt.ledger.domain.PaymentFact;
import ru.zhku.debt.ledger.domain.PostingBatch;
import ru.zhku.kit.problem.Refusal;
import ru.zhku.kit.test.Gen;

/** Random accounts that are corrected at random; what is posted are ordinary facts, so the fold is all that counts. */
class CorrectionPropertyTest {
    private static final LocalDate FIRST = LocalDate.of(2021, 1, 1);
    private static final LocalDate TODAY = LocalDate.of(2022, 4, 11);

    private long id = 1;

    /** Nothing comes between the write-off and its reversal; payments may follow it. */
    @Test
    void reversingAWriteOffGivesBackTheFormerAgeingFromThatDayOn() {
        var seen = new int[1];
        Gen.check(400, gen -> {
            var charges = charges(gen, 3);
            var payments = payments(gen, FIRST, TODAY, 3);
            var reversedOn = TODAY.plusDays(gen.between(0, 40));
            var later = payments(gen, reversedOn.plusDays(1), TODAY.plusDays(200), 3);
            var exact = new ExactCredit(charges, payments, TODAY);
            var shares = exact.open().stream()
                    .filter(charge -> gen.chance(60))
                    .map(charge -> new Share(charge.fact().id(), charge.outstanding()))
                    .toList();
            List<ChargeFact> credits;
            try {
                credits = exact.credits(shares);
            } catch (Refusal e) {
                assertThat(e.code()).isEqualTo("write-off-not-exact");
                return;
            }
            seen[0] += credits.size();
            var corrected = new ArrayList<>(charges);
            corrected.addAll(credits);
            assertBalances(gen, corrected, payments);
            for (var credit : credits) {
                corrected.add(again(credit, reversedOn));
            }
            var known = new ArrayList<>(payments);
            known.addAll(later);
            assertBalances(gen, corrected, known);
            for (int i = 0; i < 5; i++) {
                var day = reversedOn.plusDays(gen.between(0, 300));
                assertThat(open(corrected, known, day)).as("on %s", day).isEqualTo(open(charges, known, day));
            }
            assertThat(open(corrected, known, TODAY.minusDays(1)))
                    .as("before the write-off")
                    .isEqualTo(open(charges, known, TODAY.minusDays(1)));
        });
        assertThat(seen[0]).as("write-offs tried").isGreaterThan(200);
    }

    /** A storno and its reversal are in force from the month on, so every day is as before. */
    @Test
    void reversingAStornoGivesBackTheFormerAgeingOfEveryDay() {
        Gen.check(300, gen -> {
            var charges = charges(gen, 1);
            var payments = payments(gen, FIRST, TODAY.plusDays(100), 1);
            var corrected = new ArrayList<>(charges);
            for (int i = gen.between(1, 4); i > 0; i--) {
                var charge = gen.oneOf(charges);
                corrected.add(line(charge, -charge.amount()));
                assertBalances(gen, corrected, payments);
                if (gen.chance(50)) {
                    long instead = gen.between(1, 500_00);
                    corrected.add(line(charge, instead));
                    corrected.add(line(charge, -instead));
                }
                corrected.add(line(charge, charge.amount()));
            }
            for (int i = 0; i < 5; i++) {
                var day = FIRST.plusDays(gen.between(0, 700));
                assertThat(open(corrected, payments, day)).as("on %s", day).isEqualTo(open(charges, payments, day));
            }
        });
    }

    private static void assertBalances(Gen gen, List<ChargeFact> charges, List<PaymentFact> payments) {
        var day = FIRST.plusDays(gen.between(0, 700));
        int last = (int) day.toEpochDay();
        var fold = new AccountFold(charges, payments, FoldListener.SILENT);
        assertThat(fold.through(last)).isTrue();
        long facts = charges.stream()
                        .filter(c -> c.inForceOn() <= last)
                        .mapToLong(ChargeFact::amount)
                        .sum()
                - payments.stream()
                        .filter(p -> p.paidOn() <= last)
                        .mapToLong(PaymentFact::amount)
                        .sum();
        long open = fold.charges().stream().mapToLong(c -> c.outstanding()).sum();
        assertThat(open - fold.advance()).as("balance on %s", day).isEqualTo(facts);
    }

    /** Unpaid by due date and resource. */
    private static Map<String, Long> open(List<ChargeFact> charges, List<PaymentFact> payments, LocalDate day) {
        var fold = new AccountFold(charges, payments, FoldListener.SILENT);
        assertThat(fold.through((int) day.toEpochDay())).isTrue();
        var open = new TreeMap<String, Long>();
        for (var charge : fold.open()) {
            open.merge(
                    LocalDate.ofEpochDay(charge.fact().dueOn()) + "/"
                            + charge.fact().resource(),
                    charge.outstanding(),
                    Long::sum);
        }
        return open;
    }

    private ChargeFact again(ChargeFact credit, LocalDate on) {
        return new ChargeFact(
                id++,
                credit.resource(),
                credit.month(),
                -credit.amount(),
                (int) on.toEpochDay(),
                credit.dueOn(),
                credit.documentNumber());
    }

    private ChargeFact line(ChargeFact charge, long amount) {
        return new ChargeFact(id++, charge.resource(), charge.month(), amount, charge.dueOn(), charge.documentNumber());
    }

    private List<ChargeFact> charges(Gen gen, int resources) {
        return gen.listOf(1, 12, () -> {
            var month = YearMonth.of(2021, 1).plusMonths(gen.between(0, 14));
            int due = (int) month.plusMonths(1).atDay(10).toEpochDay();
            return new ChargeFact(id++, gen.between(1, resources), Months.of(month), gen.between(1, 300_00), due, "");
        });
    }

    private List<PaymentFact> payments(Gen gen, LocalDate from, LocalDate toExclusive, int resources) {
        return gen.listOf(
                0,
                8,
                () -> new PaymentFact(
                        id++,
                        gen.between(0, resources),
                        gen.chance(30) ? Months.of(YearMonth.of(2021, gen.between(1, 12))) : PostingBatch.NONE,
                        gen.between(1, 200_00),
                        (int) gen.date(from, toExclusive).toEpochDay(),
                        "p" + id));
    }
}
