package ru.zhku.measures.contract;

import java.time.LocalDate;
import java.util.List;
import ru.zhku.kit.money.Money;

/** What we use of budget-cover-checked; {@code estimate} is null where no estimate is entered. */
public record BudgetCoverChecked(String oktmo, Integer year, LocalDate asOf, Totals totals, List<Plan> byPlanResource) {
    public record Totals(Money estimate, Money expected, Money coveredAmount, Money notEntered) {}

    public record Plan(String planResource, Cover cover) {}

    public record Cover(Money expected, Money coveredAmount, Money notEntered) {}
}
