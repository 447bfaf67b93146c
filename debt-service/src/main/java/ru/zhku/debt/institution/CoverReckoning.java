package ru.zhku.debt.institution;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import ru.zhku.debt.account.domain.PlanResource;
import ru.zhku.debt.account.domain.Resource;
import ru.zhku.debt.institution.CostQuery.Course;
import ru.zhku.debt.institution.CostQuery.Tied;
import ru.zhku.debt.institution.InstitutionCover.Part;
import ru.zhku.debt.institution.InstitutionCover.Source;
import ru.zhku.debt.institution.domain.Cover;
import ru.zhku.debt.institution.domain.MonthBill;
import ru.zhku.debt.institution.domain.YearCosts;
import ru.zhku.debt.ledger.Ledger;
import ru.zhku.debt.ledger.domain.AccountDebt;

/** Holds the estimates of institutions against what their utilities will cost: the one function for all answers. */
@ApplicationScoped
class CoverReckoning {
    private final InstitutionStore store;
    private final CostQuery costs;
    private final Ledger ledger;

    CoverReckoning(InstitutionStore store, CostQuery costs, Ledger ledger) {
        this.store = store;
        this.costs = costs;
        this.ledger = ledger;
    }

    /** In the order given, by the facts that are known now and were in force on the day. */
    List<InstitutionCover> of(List<InstitutionView> institutions, int year, LocalDate asOf) {
        var ids = institutions.stream().map(InstitutionView::id).toList();
        var tied = costs.accounts(ids, asOf);
        var bills = costs.bills(tied.stream().map(Tied::seq).toList(), asOf);
        var estimates = store.estimatesInForce(ids, year, asOf);
        var covers = new ArrayList<InstitutionCover>();
        for (var institution : institutions) {
            var accounts = tied.stream()
                    .filter(account -> account.institutionId().equals(institution.id()))
                    .toList();
            var entered = estimates.stream()
                    .filter(estimate -> estimate.institutionId().equals(institution.id()))
                    .toList();
            var debts = ledger.debts(accounts.stream().map(Tied::seq).toList(), asOf);
            covers.add(new InstitutionCover(
                    institution,
                    year,
                    asOf,
                    parts(sources(accounts, bills, year, asOf), entered),
                    accounts.size(),
                    debts.stream().mapToLong(AccountDebt::principal).sum(),
                    debts.stream().mapToLong(AccountDebt::overdue).sum()));
        }
        return covers;
    }

    private static List<Source> sources(
            List<Tied> accounts, Map<Course, NavigableMap<Integer, MonthBill>> bills, int year, LocalDate asOf) {
        var sources = new ArrayList<Source>();
        for (var account : accounts) {
            for (var resource : Resource.values()) {
                var course = bills.getOrDefault(new Course(account.seq(), resource), new TreeMap<>());
                var months = YearCosts.of(course, year, asOf);
                if (!months.isEmpty()) {
                    sources.add(new Source(account.view(), resource, months));
                }
            }
        }
        return sources;
    }

    /** A resource is shown if it costs anything or has an estimate. */
    private static Map<PlanResource, Part> parts(List<Source> sources, List<EstimateView> entered) {
        var parts = new EnumMap<PlanResource, Part>(PlanResource.class);
        for (var resource : PlanResource.values()) {
            var own = sources.stream()
                    .filter(source -> source.resource().planResource() == resource)
                    .toList();
            var estimate = entered.stream()
                    .filter(one -> one.planResource() == resource)
                    .findFirst()
                    .orElse(null);
            if (!own.isEmpty() || estimate != null) {
                var kopecks = estimate == null ? null : estimate.amount().kopecks();
                long charged = own.stream().mapToLong(Source::charged).reduce(0, Math::addExact);
                long rest = own.stream().mapToLong(Source::expectedRest).reduce(0, Math::addExact);
                parts.put(resource, new Part(Cover.of(kopecks, charged, rest), estimate, own));
            }
        }
        return parts;
    }
}
