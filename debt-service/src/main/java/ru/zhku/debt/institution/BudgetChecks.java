package ru.zhku.debt.institution;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.LocalDate;
import ru.zhku.debt.contract.BudgetCoverChecked;
import ru.zhku.debt.contract.DebtEvents;
import ru.zhku.debt.institution.CoverViews.CoverView;
import ru.zhku.debt.institution.domain.CheckCause;
import ru.zhku.debt.institution.domain.Cover;
import ru.zhku.debt.ledger.Ledger;
import ru.zhku.kit.id.Ids;
import ru.zhku.kit.messaging.Outbox;

/** Tells others how far the estimates of a municipality's institutions go. */
@ApplicationScoped
class BudgetChecks {
    private final InstitutionStore store;
    private final CoverReckoning reckoning;
    private final Ledger ledger;
    private final Outbox outbox;

    BudgetChecks(InstitutionStore store, CoverReckoning reckoning, Ledger ledger, Outbox outbox) {
        this.store = store;
        this.reckoning = reckoning;
        this.ledger = ledger;
        this.outbox = outbox;
    }

    /** The check of a month; a second one of the same day and year tells nothing. */
    @Transactional
    void monthly(String oktmo, int year, LocalDate asOf) {
        store.holdMunicipality(oktmo);
        if (store.beginCheck(oktmo, year, asOf)) {
            publish(oktmo, year, asOf, CheckCause.MONTHLY);
        }
    }

    /** The caller holds the municipality: what is told last is what holds last. */
    @Transactional(TxType.MANDATORY)
    void publish(String oktmo, int year, LocalDate asOf, CheckCause cause) {
        ledger.hold();
        var institutions = reckoning.of(store.all(oktmo), year, asOf);
        var cover = new MunicipalityCover(oktmo, year, asOf, institutions);
        var counts = SummaryView.Counts.of(cover);
        outbox.append(
                DebtEvents.BUDGET_COVER_CHECKED,
                oktmo,
                new BudgetCoverChecked(
                        Ids.next(),
                        oktmo,
                        year,
                        asOf,
                        cause.name(),
                        new BudgetCoverChecked.Counts(
                                counts.total(), counts.covered(), counts.gap(), counts.notEntered(), counts.noData()),
                        figures(cover.total()),
                        cover.byPlanResource().entrySet().stream()
                                .map(sum ->
                                        new BudgetCoverChecked.Plan(sum.getKey().name(), figures(sum.getValue())))
                                .toList(),
                        institutions.stream()
                                .map(one -> new BudgetCoverChecked.Institution(
                                        one.institution().id(), figures(one.total())))
                                .toList()));
    }

    private static BudgetCoverChecked.Cover figures(Cover cover) {
        var view = CoverView.of(cover);
        return new BudgetCoverChecked.Cover(
                view.state().name(),
                view.estimate(),
                view.charged(),
                view.expectedRest(),
                view.expected(),
                view.coveredAmount(),
                view.gap(),
                view.notEntered(),
                view.coverPercent());
    }
}
