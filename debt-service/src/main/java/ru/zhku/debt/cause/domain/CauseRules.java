package ru.zhku.debt.cause.domain;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import ru.zhku.debt.account.domain.ConsumerGroup;
import ru.zhku.debt.account.domain.Tenure;
import ru.zhku.debt.ledger.domain.ChargeCourse;
import ru.zhku.debt.pause.domain.PauseKind;

/** Proposes the cause of a debt from facts. What people have recorded goes before what is read from the money. */
public final class CauseRules {
    /** What one rule says of an account: whether it fires, and the facts it looked at, in a sentence. */
    public record Finding(CauseRule rule, boolean fired, String facts) {}

    private static final int RECALCULATED_MONTHS = 3;
    private static final int LATE_OF_MONTHS = 6;
    private static final int SEASON_MONTHS = 2;
    private static final int SEPTEMBER = 9;
    private static final int YEAR = 12;
    private static final Set<ConsumerGroup> INSTITUTIONS = EnumSet.of(
            ConsumerGroup.MUNICIPAL_ORGANISATION,
            ConsumerGroup.REGIONAL_ORGANISATION,
            ConsumerGroup.FEDERAL_ORGANISATION);

    private CauseRules() {}

    /** What every rule says, in the order of precedence. */
    public static List<Finding> findings(CauseFacts facts) {
        return Arrays.stream(CauseRule.values())
                .map(rule -> finding(rule, facts))
                .toList();
    }

    /** The first rule that fires. */
    public static Optional<Finding> proposal(List<Finding> findings) {
        return findings.stream().filter(Finding::fired).findFirst();
    }

    private static Finding finding(CauseRule rule, CauseFacts facts) {
        return switch (rule) {
            case PAUSE_HARDSHIP -> paused(rule, facts, Set.of(PauseKind.HARDSHIP, PauseKind.SUPPORT_PENDING));
            case PAUSE_DISPUTE -> paused(rule, facts, Set.of(PauseKind.DISPUTE));
            case VACANT_TENURE ->
                new Finding(
                        rule,
                        facts.tenure() == Tenure.MUNICIPAL_VACANT,
                        "Основание пользования: " + facts.tenure().label());
            case RECALCULATIONS -> recalculations(rule, facts);
            case BUDGET_YEAR_END -> budgetYearEnd(rule, facts);
            case EMPTY_AND_UNPAID -> emptyAndUnpaid(rule, facts);
            case NEVER_PAID -> neverPaid(rule, facts);
            case HEATING_SEASON -> heatingSeason(rule, facts);
            case PAYS_LATE -> paysLate(rule, facts);
        };
    }

    private static Finding paused(CauseRule rule, CauseFacts facts, Set<PauseKind> kinds) {
        var found = facts.pauses().stream().filter(kinds::contains).sorted().toList();
        return found.isEmpty()
                ? new Finding(rule, false, "Такой паузы нет")
                : new Finding(rule, true, "Действует пауза: " + found.get(0).label());
    }

    private static Finding recalculations(CauseRule rule, CauseFacts facts) {
        var months = new TreeSet<>(facts.recalculatedMonths());
        months.retainAll(facts.lastMonths());
        return new Finding(
                rule, months.size() >= RECALCULATED_MONTHS, "Пересчитаны месяцы: " + CauseFacts.text(months));
    }

    private static Finding budgetYearEnd(CauseRule rule, CauseFacts facts) {
        if (!INSTITUTIONS.contains(facts.group())) {
            return new Finding(rule, false, "Группа: " + facts.group().label());
        }
        var overdue = facts.overdueMonths();
        var years = overdue.stream()
                .map(month -> Math.floorDiv(month, YEAR))
                .distinct()
                .toList();
        boolean autumn =
                !overdue.isEmpty() && overdue.stream().allMatch(month -> Math.floorMod(month, YEAR) + 1 >= SEPTEMBER);
        boolean earlierPaid = years.size() == 1
                && facts.dueCharges().stream()
                        .anyMatch(charge -> Math.floorDiv(charge.month(), YEAR) == years.get(0)
                                && Math.floorMod(charge.month(), YEAR) + 1 < SEPTEMBER);
        return new Finding(rule, autumn && earlierPaid, "Учреждение; просрочены месяцы: " + CauseFacts.text(overdue));
    }

    private static Finding emptyAndUnpaid(CauseRule rule, CauseFacts facts) {
        boolean empty =
                facts.residents() != null && facts.residents() == 0 && facts.group() == ConsumerGroup.POPULATION;
        var residents =
                facts.residents() == null ? "не указано" : facts.residents().toString();
        return new Finding(rule, empty && unpaidYear(facts), "Жильцов: " + residents + "; " + payments(facts));
    }

    private static Finding neverPaid(CauseRule rule, CauseFacts facts) {
        return new Finding(rule, unpaidYear(facts), payments(facts));
    }

    private static boolean unpaidYear(CauseFacts facts) {
        return facts.isOlderThanYear() && !facts.paidWithinYear();
    }

    private static String payments(CauseFacts facts) {
        var last = facts.lastPaidOn() == null ? "платежей не было" : "последний платёж " + facts.lastPaidOn();
        return facts.isOlderThanYear() ? last : last + "; начислениям меньше 12 месяцев";
    }

    private static Finding heatingSeason(CauseRule rule, CauseFacts facts) {
        var overdue = facts.overdueMonths();
        var heating = facts.heatingMonths();
        var warm = CauseFacts.months(facts.dueCharges(), charge -> !heating.contains(charge.month()));
        warm.retainAll(facts.lastMonths());
        boolean fired = overdue.size() >= SEASON_MONTHS && heating.containsAll(overdue) && !warm.isEmpty();
        return new Finding(
                rule,
                fired,
                "Просрочены месяцы: " + CauseFacts.text(overdue) + "; без отопления за год: " + CauseFacts.text(warm));
    }

    private static Finding paysLate(CauseRule rule, CauseFacts facts) {
        var charges = facts.dueCharges().stream()
                .filter(charge -> charge.dueOn().isAfter(facts.yearAgo()))
                .toList();
        var months = CauseFacts.months(charges, charge -> true);
        var late = CauseFacts.months(charges, CauseRules::isLate);
        boolean fired = months.size() >= LATE_OF_MONTHS && late.size() * 3 >= months.size() * 2;
        return new Finding(rule, fired, "Не в срок оплачено месяцев: " + late.size() + " из " + months.size());
    }

    private static boolean isLate(ChargeCourse charge) {
        var due = charge.dueOn();
        return charge.outstandingOn(due.isBefore(charge.inForceOn()) ? charge.inForceOn() : due) > 0;
    }
}
