package ru.zhku.measures.indicator.domain;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import ru.zhku.kit.money.Money;
import ru.zhku.measures.fact.domain.Analysis;
import ru.zhku.measures.fact.domain.BucketSum;
import ru.zhku.measures.fact.domain.Crossing;
import ru.zhku.measures.fact.domain.DebtorSum;
import ru.zhku.measures.fact.domain.FactRef;
import ru.zhku.measures.fact.domain.FiledCase;
import ru.zhku.measures.fact.domain.Inventory;
import ru.zhku.measures.fact.domain.Register;
import ru.zhku.measures.fact.domain.ResourceBucketSum;
import ru.zhku.measures.fact.domain.ResourceSum;
import ru.zhku.measures.fact.domain.Totals;

/** Facts for worked examples. */
public final class FactsOf {
    private FactsOf() {}

    public static FactRef ref(String day) {
        return new FactRef(UUID.randomUUID(), "test", LocalDate.parse(day));
    }

    public static Money rubles(String amount) {
        return Money.parse(amount);
    }

    /** Overdue 60 % heating (all M3_12), 40 % gas (all OVER_36); half as much again is not due. */
    public static Analysis analysis(String asOf, String publishedOn, String overdue) {
        var sum = rubles(overdue);
        var heating = Money.ofKopecks(sum.kopecks() * 6 / 10);
        var gas = sum.minus(heating);
        var notDue = Money.ofKopecks(sum.kopecks() / 2);
        return new Analysis(
                ref(publishedOn),
                LocalDate.parse(asOf),
                totals(notDue, sum),
                List.of(
                        new BucketSum("NOT_DUE", notDue, 9),
                        new BucketSum("M3_12", heating, 6),
                        new BucketSum("OVER_36", gas, 4)),
                List.of(
                        new ResourceBucketSum("HEATING", "NOT_DUE", notDue),
                        new ResourceBucketSum("HEATING", "M3_12", heating),
                        new ResourceBucketSum("GAS", "OVER_36", gas)),
                List.of(
                        new ResourceSum("HEATING", rubles("150.00"), rubles("100.00")),
                        new ResourceSum("OTHER", rubles("50.00"), rubles("20.50"))),
                new DebtorSum(3, rubles("90.00")));
    }

    public static Inventory inventory(String asOf, String closedOn, String notDue, String overdue) {
        return new Inventory(
                ref(closedOn),
                LocalDate.parse(asOf),
                totals(rubles(notDue), rubles(overdue)),
                List.of(new BucketSum("M1_3", rubles(overdue), 5)),
                List.of(new ResourceSum("HEATING", rubles(notDue).plus(rubles(overdue)), rubles(overdue))));
    }

    public static Register register(String supplierInn, String kind, String receivedOn) {
        return new Register(ref(receivedOn), supplierInn, kind, "POSTED", LocalDate.parse(receivedOn));
    }

    public static Crossing over(UUID accountId, String on, String overdue, String rent) {
        return new Crossing(ref(on), accountId, true, LocalDate.parse(on), rubles(overdue), rubles(rent));
    }

    public static Crossing back(UUID accountId, String on) {
        return new Crossing(ref(on), accountId, false, LocalDate.parse(on), Money.ZERO, Money.ZERO);
    }

    public static FiledCase filed(String kind, String claimant, String tenure, String amount, String on) {
        return new FiledCase(ref(on), kind, claimant, tenure, rubles(amount), LocalDate.parse(on));
    }

    public static UUID account(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }

    private static Totals totals(Money notDue, Money overdue) {
        var principal = notDue.plus(overdue);
        return new Totals(notDue, overdue, principal, Money.ZERO, principal);
    }
}
