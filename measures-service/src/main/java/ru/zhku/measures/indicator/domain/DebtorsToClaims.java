package ru.zhku.measures.indicator.domain;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import ru.zhku.kit.money.Money;
import ru.zhku.measures.fact.domain.Analysis;
import ru.zhku.measures.fact.domain.Crossing;
import ru.zhku.measures.fact.domain.FiledCase;

/**
 * M07.1: tenants under social rent that were over the threshold on any day of the period, against the applications
 * filed against such tenants in it, in numbers and in sums. A debtor's sum is the overdue sum on the day it crossed;
 * the class that counts is the account's on that day, and the debt counts until it is paid, whatever the class by then.
 */
public final class DebtorsToClaims {
    /**
     * What the indicator is made of.
     *
     * @param knownOn the day on which all this was known
     * @param debtKnown debt-service has told anything at all about this municipality by the end of the period
     * @param crossings of those who crossed as social tenants, in order of time
     * @param monthEnd the analysis on the period's last day, for comparison; may be null
     */
    public record Facts(
            LocalDate knownOn,
            boolean debtKnown,
            List<Crossing> crossings,
            List<FiledCase> cases,
            Analysis monthEnd,
            long claimsSent,
            long noticesDelivered) {}

    private static final String MEANING = "Должники — наниматели свыше трёх месячных размеров платы, к поданным"
            + " заявлениям о взыскании с нанимателей (приказы и иски)";
    private static final String SOCIAL_TENANT = "SOCIAL_TENANT";

    private DebtorsToClaims() {}

    public static Figure of(IndicatorPeriod period, Facts facts) {
        if (facts.knownOn().isBefore(period.from())) {
            return Figure.noData(IndicatorUnit.RATIO, MEANING, "Период ещё не начался");
        }
        if (!facts.debtKnown()) {
            return Figure.noData(
                    IndicatorUnit.RATIO, MEANING, "Сведений о задолженности за период и до него не поступало");
        }
        boolean runsOn = facts.knownOn().isBefore(period.to());
        var debtors = overWithin(period, facts.crossings());
        var cases = facts.cases().stream()
                .filter(filed -> SOCIAL_TENANT.equals(filed.tenure()) && period.contains(filed.filedOn()))
                .toList();
        var figure = Figure.computed(IndicatorUnit.RATIO, IndicatorUnit.COUNT, MEANING);
        var debtorCount = BigDecimal.valueOf(debtors.size());
        var caseCount = BigDecimal.valueOf(cases.size());
        figure.fraction(Numbers.ratio(debtorCount, caseCount), debtorCount, caseCount)
                .asOf(runsOn ? facts.knownOn() : period.to())
                .note(
                        runsOn
                                ? "Период продолжается до " + IndicatorPeriod.russian(period.to())
                                        + ": учтено то, что известно на "
                                        + IndicatorPeriod.russian(facts.knownOn())
                                : null)
                .otherwise(
                        "За период не подано ни одного заявления о взыскании с нанимателей: отношение не определено");
        pair(figure, "ALL", "всего", debtors, Crossing::overdue, cases);
        byClaimant(figure, debtors, cases);
        byKind(figure, cases);
        figure.part(count("CLAIMS_SENT", "направлено претензий (всем потребителям)", facts.claimsSent()))
                .part(count("NOTICES_DELIVERED", "вручено уведомлений (всем потребителям)", facts.noticesDelivered()));
        debtors.forEach(crossing -> figure.from(crossing.ref()));
        cases.forEach(filed -> figure.from(filed.ref()));
        compare(figure, facts.monthEnd());
        return figure.build();
    }

    /** The last crossing of each account that was over the threshold on some day of the period. */
    static List<Crossing> overWithin(IndicatorPeriod period, List<Crossing> crossings) {
        var over = new LinkedHashMap<UUID, Crossing>();
        for (var crossing : crossings) {
            if (crossing.on().isAfter(period.to())) {
                continue;
            }
            if (crossing.over()) {
                over.put(crossing.accountId(), crossing);
            } else if (!crossing.on().isAfter(period.from())) {
                over.remove(crossing.accountId());
            }
        }
        return new ArrayList<>(over.values());
    }

    private static void byClaimant(Figure.Builder figure, List<Crossing> debtors, List<FiledCase> cases) {
        Function<Crossing, Money> rest = crossing -> crossing.overdue().minus(crossing.rentOverdue());
        pair(
                figure,
                "MUNICIPALITY",
                "взыскатель — муниципалитет (плата за наём)",
                withSum(debtors, Crossing::rentOverdue),
                Crossing::rentOverdue,
                of(cases, filed -> filed.claimant().equals("MUNICIPALITY")));
        pair(
                figure,
                "SUPPLIER",
                "взыскатель — поставщик (коммунальные ресурсы)",
                withSum(debtors, rest),
                rest,
                of(cases, filed -> filed.claimant().equals("SUPPLIER")));
    }

    private static void byKind(Figure.Builder figure, List<FiledCase> cases) {
        kind(figure, "COURT_ORDER", "заявления о судебном приказе", cases);
        kind(figure, "LAWSUIT", "исковые заявления", cases);
    }

    private static void kind(Figure.Builder figure, String kind, String label, List<FiledCase> cases) {
        var filed = of(cases, one -> one.kind().equals(kind));
        figure.part(count(kind + "_COUNT", label + ": подано", filed.size()))
                .part(Part.of(kind + "_SUM", label + ": сумма", IndicatorUnit.RUBLES, sumOfCases(filed)));
    }

    private static void pair(
            Figure.Builder figure,
            String code,
            String label,
            List<Crossing> debtors,
            Function<Crossing, Money> owed,
            List<FiledCase> cases) {
        var sum = debtors.stream().map(owed).reduce(Money.ZERO, Money::plus).toRubles();
        figure.part(Part.ratio(
                        code + "_COUNT",
                        label + ", в числах",
                        IndicatorUnit.COUNT,
                        BigDecimal.valueOf(debtors.size()),
                        BigDecimal.valueOf(cases.size())))
                .part(Part.ratio(code + "_SUM", label + ", в суммах", IndicatorUnit.RUBLES, sum, sumOfCases(cases)));
    }

    private static void compare(Figure.Builder figure, Analysis monthEnd) {
        if (monthEnd == null) {
            return;
        }
        var debtors = monthEnd.socialTenantDebtors();
        figure.part(count("AT_END_COUNT", "должников-нанимателей на конец периода", debtors.count()))
                .part(Part.of(
                        "AT_END_SUM",
                        "их задолженность на конец периода",
                        IndicatorUnit.RUBLES,
                        debtors.sum().toRubles()))
                .from(monthEnd.ref());
    }

    private static Part count(String code, String label, long number) {
        return Part.of(code, label, IndicatorUnit.COUNT, BigDecimal.valueOf(number));
    }

    private static BigDecimal sumOfCases(Collection<FiledCase> cases) {
        return cases.stream()
                .map(FiledCase::amount)
                .reduce(Money.ZERO, Money::plus)
                .toRubles();
    }

    private static List<Crossing> withSum(List<Crossing> debtors, Function<Crossing, Money> owed) {
        return debtors.stream()
                .filter(debtor -> owed.apply(debtor).isPositive())
                .toList();
    }

    private static List<FiledCase> of(List<FiledCase> cases, java.util.function.Predicate<FiledCase> wanted) {
        return cases.stream().filter(wanted).toList();
    }
}
