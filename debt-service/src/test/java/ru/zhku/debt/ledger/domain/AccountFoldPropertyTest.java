package ru.zhku.debt.ledger.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Random accounts against a second, naive reading of the rules. A failure names the seed. */
class AccountFoldPropertyTest {
    private static final int ACCOUNTS = 4_000;
    private static final int FIRST_MONTH = 2021 * 12;
    private static final String[] TEXTS = {"", "", "A", "B", "a1", "Я", "\uD83D\uDE00", "\uFFFD"};

    private final List<ChargeFact> charges = new ArrayList<>();
    private final List<PaymentFact> payments = new ArrayList<>();

    @Test
    void agreesWithTheNaiveReadingOnEveryDay() {
        for (long seed = 1; seed <= ACCOUNTS; seed++) {
            generate(new Random(seed));
            var fold = new AccountFold(charges, payments, FoldListener.SILENT);
            for (int day = fold.nextDay(); day != AccountFold.NEVER; day = fold.nextDay()) {
                boolean fits = fold.through(day);
                var naive = new NaiveFold(charges, payments, day);
                assertThat(fits).as("seed %d", seed).isEqualTo(!naive.overdrawn);
                if (!fits) {
                    break;
                }
                var paid = new HashMap<Long, Long>();
                fold.charges().stream()
                        .filter(c -> c.paid() != 0)
                        .forEach(c -> paid.put(c.fact().id(), c.paid()));
                naive.paid.values().removeIf(sum -> sum == 0);
                assertThat(paid).as("seed %d day %d", seed, day).isEqualTo(naive.paid);
                assertThat(fold.advance()).as("seed %d", seed).isEqualTo(naive.advance());
            }
        }
    }

    @Test
    void moneyIsConservedAndArrivalDoesNotMatter() {
        for (long seed = 1; seed <= ACCOUNTS; seed++) {
            var random = new Random(seed);
            generate(random);
            var first = new Trace();
            boolean fits = new AccountFold(charges, payments, first).throughEnd();
            Collections.shuffle(charges, random);
            Collections.shuffle(payments, random);
            var second = new Trace();
            var fold = new AccountFold(charges, payments, second);
            assertThat(fold.throughEnd()).as("seed %d", seed).isEqualTo(fits);
            assertThat(second.allocated).as("seed %d", seed).isEqualTo(first.allocated);
            if (fits) {
                long balance = charges.stream().mapToLong(ChargeFact::amount).sum()
                        - payments.stream().mapToLong(PaymentFact::amount).sum();
                long principal = fold.charges().stream()
                        .mapToLong(FoldedCharge::outstanding)
                        .sum();
                assertThat(principal - fold.advance()).as("seed %d", seed).isEqualTo(balance);
                assertThat(fold.charges()).allMatch(c -> c.paid() >= 0 && c.outstanding() >= 0);
                assertThat(fold.open().stream()
                                .mapToLong(FoldedCharge::outstanding)
                                .sum())
                        .isEqualTo(principal);
            }
        }
    }

    @Test
    void aFoldGoesOnFromItsStateAsFromTheFacts() {
        int gone = 0;
        for (long seed = 1; seed <= ACCOUNTS; seed++) {
            var random = new Random(seed);
            generate(random);
            int cut = Months.inForceOn(FIRST_MONTH) + random.nextInt(150);
            payments.removeIf(payment -> payment.isRefund() && payment.paidOn() > cut);
            var trace = new Trace();
            var whole = new AccountFold(charges, payments, trace);
            if (!whole.through(cut)) {
                continue;
            }
            trace.allocated.clear();
            whole.throughEnd();

            var earlier = charges.stream().filter(c -> c.inForceOn() <= cut).toList();
            var later = charges.stream().filter(c -> c.inForceOn() > cut).toList();
            var past = new AccountFold(
                    earlier, payments.stream().filter(p -> p.paidOn() <= cut).toList(), FoldListener.SILENT);
            past.throughEnd();
            var state = past.state(MonthNets.of(earlier, AccountFold.NEVER));
            var again = new Trace();
            var fold = new AccountFold(
                    state,
                    later,
                    payments.stream().filter(p -> p.paidOn() > cut).toList(),
                    again);
            fold.throughEnd();
            var all = state.months().with(later, AccountFold.NEVER);
            assertThat(again.allocated).as("seed %d", seed).isEqualTo(trace.allocated);
            var expected = whole.state(MonthNets.of(charges, AccountFold.NEVER));
            assertThat(fold.state(all).open()).as("seed %d", seed).isEqualTo(expected.open());
            assertThat(fold.state(all).advances()).as("seed %d", seed).isEqualTo(expected.advances());
            assertThat(AccountDebt.of(fold, all, List.of(), cut + 100))
                    .as("seed %d", seed)
                    .isEqualTo(AccountDebt.of(whole, MonthNets.of(charges, AccountFold.NEVER), List.of(), cut + 100));
            gone += again.allocated.isEmpty() ? 0 : 1;
        }
        assertThat(gone).isGreaterThan(ACCOUNTS / 4);
    }

    @Test
    void factsOfTheLastDayAndRefundsNeedTheWholeHistory() {
        var charge = new ChargeFact(1, 1, FIRST_MONTH, 100, Months.inForceOn(FIRST_MONTH) + 9, "");
        var first = new AccountFold(List.of(charge), List.of(), FoldListener.SILENT);
        assertThatIllegalStateException().isThrownBy(() -> first.state(MonthNets.none()));
        first.throughEnd();
        var state = first.state(MonthNets.of(List.of(charge), AccountFold.NEVER));
        assertThat(state.lastDay()).isEqualTo(charge.inForceOn());
        var sameDay = new PaymentFact(2, 0, PostingBatch.NONE, 5, state.lastDay(), "a");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new AccountFold(state, List.of(), List.of(sameDay), FoldListener.SILENT));
        var refund = new PaymentFact(2, 0, PostingBatch.NONE, -5, state.lastDay() + 1, "a");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new AccountFold(state, List.of(), List.of(refund), FoldListener.SILENT));
    }

    @Test
    void hugeSumsAreSplitWithoutOverflow() {
        long most = 10_000_000_000_000L;
        var shares = Shares.split(most - 1, new long[] {most, most, most / 3});
        assertThat(shares).containsExactly(4_285_714_285_714L, 4_285_714_285_714L, 1_428_571_428_571L);
    }

    private void generate(Random random) {
        charges.clear();
        payments.clear();
        long id = 0;
        for (int i = random.nextInt(14) + 1; i > 0; i--) {
            int month = FIRST_MONTH + random.nextInt(5);
            int due = Months.inForceOn(month) + 9 + (random.nextInt(5) == 0 ? random.nextInt(60) - 15 : 0);
            long amount = random.nextInt(5) == 0 ? -(random.nextInt(90) + 1) : random.nextInt(120) + 1;
            charges.add(new ChargeFact(id++, random.nextInt(3) + 1, month, amount, due, text(random)));
        }
        for (int i = random.nextInt(14); i > 0; i--) {
            int month = random.nextInt(3) == 0 ? FIRST_MONTH + random.nextInt(6) : PostingBatch.NONE;
            int day = Months.inForceOn(FIRST_MONTH) - 20 + random.nextInt(170);
            day -= random.nextInt(3) == 0 ? Math.floorMod(day, 30) : 0;
            long amount = random.nextInt(4) == 0 ? -(random.nextInt(50) + 1) : random.nextInt(200) + 1;
            int resource = random.nextInt(3) == 0 ? random.nextInt(3) + 1 : 0;
            payments.add(new PaymentFact(id++, resource, month, amount, day, text(random) + id));
        }
    }

    private static String text(Random random) {
        return TEXTS[random.nextInt(TEXTS.length)];
    }

    private static final class Trace implements FoldListener {
        private final Map<String, Long> allocated = new HashMap<>();

        @Override
        public void allocated(int day, ChargeFact charge, long sourceId, long amount) {
            allocated.merge(day + "/" + charge.id() + "/" + sourceId, amount, Long::sum);
        }
    }
}
