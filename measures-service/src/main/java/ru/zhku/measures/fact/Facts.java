package ru.zhku.measures.fact;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import ru.zhku.kit.money.Money;
import ru.zhku.measures.contract.AnalysisPublished;
import ru.zhku.measures.contract.BudgetCoverChecked;
import ru.zhku.measures.contract.CaseFiled;
import ru.zhku.measures.contract.DebtTotals;
import ru.zhku.measures.contract.InventoryClosed;
import ru.zhku.measures.contract.MeasuresEvents;
import ru.zhku.measures.contract.PremisesCounted;
import ru.zhku.measures.contract.RegisterImported;
import ru.zhku.measures.contract.ThresholdCleared;
import ru.zhku.measures.contract.ThresholdExceeded;
import ru.zhku.measures.fact.domain.Analysis;
import ru.zhku.measures.fact.domain.BucketSum;
import ru.zhku.measures.fact.domain.BudgetCover;
import ru.zhku.measures.fact.domain.CoverSum;
import ru.zhku.measures.fact.domain.Crossing;
import ru.zhku.measures.fact.domain.DebtorSum;
import ru.zhku.measures.fact.domain.FactRef;
import ru.zhku.measures.fact.domain.FiledCase;
import ru.zhku.measures.fact.domain.Inventory;
import ru.zhku.measures.fact.domain.Register;
import ru.zhku.measures.fact.domain.Registers;
import ru.zhku.measures.fact.domain.ResourceBucketSum;
import ru.zhku.measures.fact.domain.ResourceSum;
import ru.zhku.measures.fact.domain.SourceEvent;
import ru.zhku.measures.fact.domain.StockCount;
import ru.zhku.measures.fact.domain.Totals;

/** What other services have told about a municipality, as it was known on a day. */
@ApplicationScoped
public class Facts {
    private static final String SOCIAL_TENANT = "SOCIAL_TENANT";

    private final FactQuery query;
    private final int exchangeMonths;

    Facts(FactQuery query, @ConfigProperty(name = "zhku.measures.exchange-known-months") int exchangeMonths) {
        this.query = query;
        this.exchangeMonths = exchangeMonths;
    }

    public Registers registers(String oktmo, LocalDate knownOn) {
        var all = query.of(oktmo, knownOn, MeasuresEvents.REGISTER_IMPORTED).stream()
                .map(row -> register(row.ref(), query.read(row, RegisterImported.class)))
                .toList();
        return new Registers(all, exchangeMonths);
    }

    public List<Inventory> inventories(String oktmo, LocalDate knownOn) {
        return query.of(oktmo, knownOn, MeasuresEvents.INVENTORY_CLOSED).stream()
                .map(row -> inventory(row.ref(), query.read(row, InventoryClosed.class)))
                .toList();
    }

    public List<Analysis> analyses(String oktmo, LocalDate knownOn) {
        return query.of(oktmo, knownOn, MeasuresEvents.ANALYSIS_PUBLISHED).stream()
                .map(row -> analysis(row.ref(), query.read(row, AnalysisPublished.class)))
                .toList();
    }

    public List<BudgetCover> budgetCovers(String oktmo, LocalDate knownOn) {
        return query.of(oktmo, knownOn, MeasuresEvents.BUDGET_COVER_CHECKED).stream()
                .map(row -> cover(row.ref(), query.read(row, BudgetCoverChecked.class)))
                .toList();
    }

    /** Monthly counts of the municipal stock. */
    public List<StockCount> stockCounts(String oktmo, LocalDate knownOn) {
        return query.of(oktmo, knownOn, MeasuresEvents.PREMISES_COUNTED).stream()
                .map(row -> stockCount(row.ref(), query.read(row, PremisesCounted.class)))
                .toList();
    }

    /**
     * Accounts of tenants under social rent going over the threshold, and accounts of any tenure coming back, in order
     * of time. The class on the day of crossing decides: the debt was made as a tenant and stays the tenant's, also
     * where the flat is privatised afterwards, until it is paid; who becomes a tenant while over the threshold counts
     * from the next crossing on.
     */
    public List<Crossing> tenantCrossings(String oktmo, LocalDate knownOn) {
        return query.crossings(oktmo, knownOn, SOCIAL_TENANT).stream()
                .map(this::crossing)
                .toList();
    }

    public List<FiledCase> cases(String oktmo, LocalDate knownOn) {
        return query.of(oktmo, knownOn, MeasuresEvents.CASE_FILED).stream()
                .map(row -> filed(row.ref(), query.read(row, CaseFiled.class)))
                .toList();
    }

    public long claimsSent(String oktmo, LocalDate from, LocalDate to, LocalDate knownOn) {
        return query.count(oktmo, MeasuresEvents.CLAIM_SENT, from, to, knownOn);
    }

    public long noticesDelivered(String oktmo, LocalDate from, LocalDate to, LocalDate knownOn) {
        return query.count(oktmo, MeasuresEvents.NOTICE_DELIVERED, from, to, knownOn);
    }

    /** The events themselves, in order of time. */
    public List<SourceEvent> events(List<FactRef> refs) {
        return query.byIds(refs.stream().map(FactRef::eventId).toList()).stream()
                .map(row -> new SourceEvent(
                        row.ref().eventId(),
                        row.ref().type(),
                        row.source(),
                        row.subject(),
                        row.time(),
                        row.aboutOn(),
                        row.ref().knownOn(),
                        query.asMap(row)))
                .toList();
    }

    private Crossing crossing(FactRow row) {
        if (row.ref().type().equals(MeasuresEvents.THRESHOLD_CLEARED.type())) {
            var data = query.read(row, ThresholdCleared.class);
            return new Crossing(
                    row.ref(), data.accountId(), false, data.clearedOn(), orZero(data.overdue()), Money.ZERO);
        }
        var data = query.read(row, ThresholdExceeded.class);
        return new Crossing(
                row.ref(), data.accountId(), true, data.crossedOn(), data.overdue(), orZero(data.rentOverdue()));
    }

    private static Register register(FactRef ref, RegisterImported data) {
        return new Register(ref, data.supplierInn(), data.kind(), data.status(), data.receivedOn());
    }

    private static FiledCase filed(FactRef ref, CaseFiled data) {
        return new FiledCase(ref, data.kind(), data.claimant(), data.tenure(), data.amount(), data.filedOn());
    }

    private static Inventory inventory(FactRef ref, InventoryClosed data) {
        return new Inventory(
                ref,
                data.asOf(),
                totals(data.totals()),
                orEmpty(data.byBucket()).stream()
                        .map(b -> new BucketSum(b.bucket(), b.amount(), b.accounts()))
                        .toList(),
                orEmpty(data.byPlanResource()).stream()
                        .map(r -> new ResourceSum(r.planResource(), r.amount(), r.overdue()))
                        .toList());
    }

    private static Analysis analysis(FactRef ref, AnalysisPublished data) {
        var debtors = data.socialTenantDebtors();
        return new Analysis(
                ref,
                data.asOf(),
                totals(data.totals()),
                orEmpty(data.byBucket()).stream()
                        .map(b -> new BucketSum(b.bucket(), b.amount(), b.accounts()))
                        .toList(),
                orEmpty(data.cells()).stream()
                        .map(c -> new ResourceBucketSum(c.planResource(), c.bucket(), c.amount()))
                        .toList(),
                orEmpty(data.socialRent()).stream()
                        .map(r -> new ResourceSum(r.planResource(), r.amount(), r.overdue()))
                        .toList(),
                debtors == null ? new DebtorSum(0, Money.ZERO) : new DebtorSum(debtors.count(), debtors.sum()));
    }

    private static BudgetCover cover(FactRef ref, BudgetCoverChecked data) {
        var totals = data.totals();
        return new BudgetCover(
                ref,
                data.year(),
                data.asOf(),
                totals.estimate() != null,
                new CoverSum(null, totals.expected(), totals.coveredAmount(), totals.notEntered()),
                orEmpty(data.byPlanResource()).stream()
                        .map(plan -> new CoverSum(
                                plan.planResource(),
                                plan.cover().expected(),
                                plan.cover().coveredAmount(),
                                plan.cover().notEntered()))
                        .toList());
    }

    private static StockCount stockCount(FactRef ref, PremisesCounted data) {
        var conserved = data.conservedObjects();
        return new StockCount(
                ref,
                data.asOf(),
                data.vacantFlats(),
                new StockCount.Conserved(
                        conserved.flats(), conserved.basements(), conserved.entrances(), conserved.houses()),
                data.repairedAndLetFlats(),
                data.escheatFlats().pending(),
                data.escheatFlats().registered(),
                data.socialRentFlats(),
                data.socialRentAreaSqm());
    }

    private static Totals totals(DebtTotals totals) {
        return new Totals(totals.notDue(), totals.overdue(), totals.principal(), totals.advance(), totals.balance());
    }

    private static Money orZero(Money money) {
        return money == null ? Money.ZERO : money;
    }

    private static <T> List<T> orEmpty(List<T> list) {
        return list == null ? List.of() : list;
    }
}
