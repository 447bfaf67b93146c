package ru.zhku.debt.contract;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import ru.zhku.kit.money.Money;

/** The estimates of a municipality's institutions were held against what their utilities of the year will cost. */
public record BudgetCoverChecked(
        UUID checkId,
        String oktmo,
        int year,
        LocalDate asOf,
        String cause,
        Counts institutions,
        Cover totals,
        List<Plan> byPlanResource,
        List<Institution> byInstitution) {

    public record Counts(int total, int covered, int gap, int notEntered, int noData) {}

    /** {@code estimate} and {@code gap} are null where no estimate is entered, {@code coverPercent} where it has no base. */
    public record Cover(
            String state,
            Money estimate,
            Money charged,
            Money expectedRest,
            Money expected,
            Money coveredAmount,
            Money gap,
            Money notEntered,
            String coverPercent) {}

    public record Plan(String planResource, Cover cover) {}

    public record Institution(UUID institutionId, Cover cover) {}
}
