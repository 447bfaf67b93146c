package ru.zhku.debt.correction.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import ru.zhku.debt.correction.domain.ExactCredit.Share;
import ru.zhku.debt.ledger.domain.AccountFold;
import ru.zhku.debt.ledger.domain.ChargeFact;
import ru.zhku.debt.ledger.domain.FoldListener;
import ru.zhku.debt.ledger.domain.Months;
import ru.zhku.debt.ledger.domain.PaymentFact;
import ru.zhku.debt.ledger.domain.PostingBatch;
import ru.zhku.kit.problem.Refusal;

/** Roubles are written as kopecks: 100_00 is a hundred roubles. Heating is 1, water 3. */
class ExactCreditTest {
    private static final LocalDate TODAY = LocalDate.of(2022, 4, 11);

    private final List<ChargeFact> charges = new ArrayList<>();
    private final List<PaymentFact> payments = new ArrayList<>();

    /**
     * Heating and water of January, 100 each, due together; a payment of 100 went half to each. Were the credit of 50
     * for heating in force from February as its month is, the payment would divide itself anew and pay 33.33 and 66.67.
     */
    @Test
    void aWriteOffOfOneResourceLeavesTheOtherAsItWas() {
        charge(1, 1, "2022-01", 100_00, "2022-02-10");
        charge(2, 3, "2022-01", 100_00, "2022-02-10");
        pay(10, 0, "2022-02-20", 100_00);

        var credits = exact().credits(List.of(new Share(1, 50_00)));

        assertThat(credits)
                .singleElement()
                .matches(credit -> credit.amount() == -50_00 && credit.resource() == 1)
                .matches(credit -> credit.inForceOn() == TODAY.toEpochDay());
        charges.addAll(credits);
        assertThat(outstanding(TODAY)).isEqualTo(Map.of(1L, 0L, 2L, 50_00L));
        assertThat(outstanding(TODAY.minusDays(1)))
                .as("the day before the write-off knows nothing of it")
                .isEqualTo(Map.of(1L, 50_00L, 2L, 50_00L));
    }

    @Test
    void notMoreThanIsUnpaid() {
        charge(1, 1, "2022-01", 100_00, "2022-02-10");
        pay(10, 1, "2022-02-20", 60_00);

        refused("write-off-exceeds", () -> exact().credits(List.of(new Share(1, 40_01))));
        assertThat(exact().credits(List.of(new Share(1, 40_00)))).hasSize(1);
    }

    /** A credit pays the oldest due charge of its month first, so the younger one cannot be written off alone. */
    @Test
    void theYoungerChargeOfAMonthOnlyTogetherWithTheOlderOne() {
        charge(1, 1, "2022-01", 100_00, "2022-02-10");
        charge(2, 1, "2022-01", 30_00, "2022-03-10");

        refused("write-off-not-exact", () -> exact().credits(List.of(new Share(2, 30_00))));
        assertThat(exact().credits(List.of(new Share(1, 100_00)))).hasSize(1);
        assertThat(exact().credits(List.of(new Share(1, 100_00), new Share(2, 30_00))))
                .hasSize(2);
    }

    @Test
    void twoLinesOfOneMonthAndDueDateOnlyTogether() {
        charge(1, 1, "2022-01", 100_00, "2022-02-10");
        charge(2, 1, "2022-01", 20_00, "2022-02-10");

        refused("write-off-not-exact", () -> exact().credits(List.of(new Share(2, 20_00))));
        assertThat(exact().credits(List.of(new Share(2, 20_00), new Share(1, 100_00))))
                .hasSize(2);
    }

    /** Credits of a day come before its payments: a payment of today would divide itself anew. */
    @Test
    void afterAPaymentOfTodayOnlyTomorrow() {
        charge(1, 1, "2022-01", 100_00, "2022-02-10");
        charge(2, 3, "2022-01", 100_00, "2022-02-10");
        pay(10, 0, "2022-04-11", 100_00);

        refused("write-off-not-exact", () -> exact().credits(List.of(new Share(1, 50_00))));
        var tomorrow = new ExactCredit(charges, payments, TODAY.plusDays(1));
        assertThat(tomorrow.credits(List.of(new Share(1, 50_00)))).hasSize(1);
    }

    @Test
    void neitherAnUnknownChargeNorOneTwiceNorOneOfALaterMonth() {
        charge(1, 1, "2022-01", 100_00, "2022-02-10");
        charge(2, 1, "2022-04", 100_00, "2022-05-11");

        refused("write-off-charge-unknown", () -> exact().credits(List.of(new Share(9, 1))));
        refused("write-off-charge-unknown", () -> exact().credits(List.of(new Share(2, 1))));
        refused("write-off-charge-twice", () -> exact().credits(List.of(new Share(1, 1), new Share(1, 1))));
    }

    /** A payment that arrives late but was made before the write-off pays the charge first; the credit goes elsewhere. */
    @Test
    void aBackDatedPaymentDrivesTheCreditAstrayAndThatIsSeen() {
        charge(1, 1, "2022-01", 100_00, "2022-02-10");
        charge(2, 1, "2022-02", 100_00, "2022-03-10");
        var credit = exact().credits(List.of(new Share(1, 100_00))).get(0);
        charges.add(credit);

        assertThat(CreditEffect.onTheirCharges(charges, payments, Map.of(credit.id(), 1L)))
                .isEqualTo(100_00);
        pay(10, 1, "2022-03-01", 70_00);
        assertThat(CreditEffect.onTheirCharges(charges, payments, Map.of(credit.id(), 1L)))
                .isEqualTo(30_00);
        assertThat(outstanding(TODAY)).isEqualTo(Map.of(1L, 0L, 2L, 30_00L));
    }

    private ExactCredit exact() {
        return new ExactCredit(charges, payments, TODAY);
    }

    private void charge(long id, int resource, String month, long amount, String due) {
        charges.add(new ChargeFact(id, resource, Months.of(YearMonth.parse(month)), amount, day(due), ""));
    }

    private void pay(long id, int resource, String on, long amount) {
        payments.add(new PaymentFact(id, resource, PostingBatch.NONE, amount, day(on), "p" + id));
    }

    private Map<Long, Long> outstanding(LocalDate on) {
        var fold = new AccountFold(charges, payments, FoldListener.SILENT);
        assertThat(fold.through((int) on.toEpochDay())).isTrue();
        return fold.charges().stream()
                .collect(java.util.stream.Collectors.toMap(c -> c.fact().id(), c -> c.outstanding()));
    }

    private static int day(String day) {
        return (int) LocalDate.parse(day).toEpochDay();
    }

    private static void refused(String code, ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(Refusal.class, r -> assertThat(r.code()).isEqualTo(code));
    }
}
