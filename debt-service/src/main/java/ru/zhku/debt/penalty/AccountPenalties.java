package ru.zhku.debt.penalty;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import ru.zhku.debt.account.Accounts;
import ru.zhku.debt.account.domain.ConsumerGroup;
import ru.zhku.debt.account.domain.Resource;
import ru.zhku.debt.account.domain.Tenure;
import ru.zhku.debt.ledger.Ledger;
import ru.zhku.debt.ledger.domain.AccountLines;
import ru.zhku.debt.ledger.domain.ChargeFact;
import ru.zhku.debt.ledger.domain.ConsumerClass;
import ru.zhku.debt.ledger.domain.DueDates;
import ru.zhku.debt.ledger.domain.FoldedCharge;
import ru.zhku.debt.ledger.domain.LineIds;
import ru.zhku.debt.ledger.domain.Months;
import ru.zhku.debt.ledger.domain.Scope;
import ru.zhku.debt.penalty.domain.ChargePenalty;
import ru.zhku.debt.penalty.domain.PenaltyPolicy;
import ru.zhku.debt.penalty.domain.PenaltyReckoning;
import ru.zhku.debt.penalty.domain.PenaltySchedule;
import ru.zhku.debt.supplier.Suppliers;
import ru.zhku.debt.supplier.domain.SupplierProfile;
import ru.zhku.kit.money.Money;
import ru.zhku.kit.problem.Refusal;
import ru.zhku.kit.time.WorkingCalendars;

/** Reckons the penalty of a personal account from its facts in the ledger; stores nothing. */
@ApplicationScoped
class AccountPenalties {
    private static final Comparator<ChargeFact> AS_IN_THE_STATEMENT = Comparator.comparingInt(ChargeFact::dueOn)
            .thenComparing(fact -> Resource.of(fact.resource()).name())
            .thenComparingLong(ChargeFact::id);

    private final Ledger ledger;
    private final PenaltyRuleStore rules;
    private final WorkingCalendars calendars;
    private final Accounts accounts;
    private final Suppliers suppliers;
    private final CourtDecisions decisions;
    private final Stornos stornos;

    AccountPenalties(
            Ledger ledger,
            PenaltyRuleStore rules,
            WorkingCalendars calendars,
            Accounts accounts,
            Suppliers suppliers,
            CourtDecisions decisions,
            Stornos stornos) {
        this.ledger = ledger;
        this.rules = rules;
        this.calendars = calendars;
        this.accounts = accounts;
        this.suppliers = suppliers;
        this.decisions = decisions;
        this.stornos = stornos;
    }

    AccountPenaltyView of(UUID accountId, LocalDate asOf, PenaltyPolicy policy, MonthRange months, Scope scope) {
        var account = ledger.lines(accountId, scope);
        var law = rules.current();
        var reckoning = new PenaltyReckoning(
                law, policy, asOf, account.chargesAsIfNotWrittenOff((int) asOf.toEpochDay()), account.payments());
        var dueDates = new DueDates(calendars.current());
        var moved = new ArrayList<String>();
        var charges = reckoning.charges().stream()
                .map(FoldedCharge::fact)
                .filter(fact -> months.contains(Months.toYearMonth(fact.month())))
                .sorted(AS_IN_THE_STATEMENT)
                .map(fact -> charge(fact, account, reckoning, dueDates, moved))
                .toList();
        var accrued = charges.stream().map(AccountPenaltyView.Charge::penalty).reduce(Money.ZERO, Money::plus);
        var warnings = new ArrayList<>(PenaltyNotes.warnings(reckoning, law.ratesVerifiedThrough(), List.of()));
        warnings.addAll(moved);
        warnings.addAll(PenaltyNotes.stornos(stornos.of(accountId), charges));
        var awards = decisions.awards(accountId, asOf);
        return new AccountPenaltyView(
                account.id(),
                account.number(),
                accounts.addressLine(accountId),
                account.supplierInn(),
                suppliers.find(account.supplierInn()).map(SupplierProfile::name).orElse(""),
                asOf,
                months.from(),
                months.toExclusive(),
                AccountPenaltyView.Policy.of(policy),
                charges,
                accrued,
                accrued,
                awards,
                AccountPenaltyView.penaltyOf(awards),
                law.ratesVerifiedThrough(),
                warnings,
                PenaltyNotes.legalBasis(reckoning));
    }

    private static AccountPenaltyView.Charge charge(
            ChargeFact fact, AccountLines account, PenaltyReckoning reckoning, DueDates dueDates, List<String> moved) {
        var consumer = ConsumerClass.on(fact.inForceOn(), account.classes());
        var resource = Resource.of(fact.resource());
        var schedule = PenaltySchedule.of(ConsumerGroup.of(consumer.group()), Tenure.of(consumer.tenure()), resource);
        var penalty = account.statedDue().contains(fact.id())
                ? reckoning.reckon(fact, schedule, null)
                : ofDerivedDue(fact, schedule, reckoning, dueDates, moved);
        return new AccountPenaltyView.Charge(
                LineIds.toUuid(fact.id()),
                resource,
                Months.toYearMonth(fact.month()),
                fact.documentNumber(),
                schedule,
                LocalDate.ofEpochDay(fact.dueOn()),
                Money.ofKopecks(fact.amount()),
                Money.ofKopecks(reckoning.outstanding(fact)),
                Money.ofKopecks(penalty.penalty()),
                SegmentView.of(penalty.segments()));
    }

    /**
     * The due date is the ledger's, as everywhere. In a year without a calendar it is refused, unless nothing would
     * accrue even from the day of the rule itself, which days off can only make later.
     */
    private static ChargePenalty ofDerivedDue(
            ChargeFact fact,
            PenaltySchedule schedule,
            PenaltyReckoning reckoning,
            DueDates dueDates,
            List<String> moved) {
        var month = Months.toYearMonth(fact.month());
        var basis = DueDates.rule(month).legalBasis();
        var due = LocalDate.ofEpochDay(fact.dueOn());
        if (dueDates.isUnverified(due)) {
            var earliest = fact.withDueOn((int) DueDates.unmoved(month).toEpochDay());
            if (!reckoning.reckon(earliest, schedule, basis).segments().isEmpty()) {
                throw Refusal.of("calendar-not-known", "month", month, "year", due.getYear());
            }
        }
        var penalty = reckoning.reckon(fact, schedule, basis);
        var byCalendar = dueDates.due(month);
        if (!penalty.segments().isEmpty() && !byCalendar.equals(due)) {
            moved.add("Срок оплаты за " + month + " записан как " + PenaltyNotes.DAY.format(due)
                    + ", а по нынешнему производственному календарю это " + PenaltyNotes.DAY.format(byCalendar)
                    + ". Расчёт сделан по записанному сроку.");
        }
        return penalty;
    }
}
