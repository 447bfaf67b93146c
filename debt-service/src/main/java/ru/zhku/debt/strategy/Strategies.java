package ru.zhku.debt.strategy;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import ru.zhku.debt.ledger.domain.DueDates;
import ru.zhku.debt.pause.Pauses;
import ru.zhku.debt.pause.domain.PausedFor;
import ru.zhku.debt.setting.Settings;
import ru.zhku.debt.setting.domain.Setting;
import ru.zhku.debt.step.Steps;
import ru.zhku.debt.strategy.domain.DebtFacts;
import ru.zhku.debt.strategy.domain.DebtRow;
import ru.zhku.debt.strategy.domain.Judgement;
import ru.zhku.debt.strategy.domain.Step;
import ru.zhku.debt.strategy.domain.StrategyBook;
import ru.zhku.debt.strategy.domain.StrategyOverride;
import ru.zhku.debt.strategy.domain.StrategyRef;
import ru.zhku.kit.time.WorkingCalendars;

/** The front door to the strategy: what is to be done next with debtors, by the one function that says it. */
@ApplicationScoped
public class Strategies {
    private final StrategyStore store;
    private final Steps steps;
    private final OverrideStore overrides;
    private final Pauses pauses;
    private final Settings settings;
    private final WorkingCalendars calendars;

    Strategies(
            StrategyStore store,
            Steps steps,
            OverrideStore overrides,
            Pauses pauses,
            Settings settings,
            WorkingCalendars calendars) {
        this.store = store;
        this.steps = steps;
        this.overrides = overrides;
        this.pauses = pauses;
        this.settings = settings;
        this.calendars = calendars;
    }

    /** By account; a fixed number of queries whatever their number. */
    public Map<Long, Judgement> judge(Collection<DebtRow> rows, LocalDate asOf) {
        var book = store.book();
        var known = new Known(rows, asOf);
        var judged = new HashMap<Long, Judgement>();
        for (var row : rows) {
            judged.put(row.accountSeq(), known.judge(row, inForce(book, row.oktmo(), asOf)));
        }
        return judged;
    }

    /** The same by another strategy than the one in force. */
    Map<Long, Judgement> judge(Collection<DebtRow> rows, LocalDate asOf, StrategyRef strategy) {
        var known = new Known(rows, asOf);
        var judged = new HashMap<Long, Judgement>();
        rows.forEach(row -> judged.put(row.accountSeq(), known.judge(row, strategy)));
        return judged;
    }

    StrategyRef inForce(String oktmo, LocalDate asOf) {
        return inForce(store.book(), oktmo, asOf);
    }

    /** Days before the first day of every default are judged by the earliest one. */
    private static StrategyRef inForce(StrategyBook book, String oktmo, LocalDate asOf) {
        return book.inForce(oktmo, asOf)
                .or(() -> book.approved().stream()
                        .filter(ref -> ref.oktmo() == null)
                        .min(StrategyBook.BY_AGE))
                .orElseThrow(() -> new IllegalStateException("there is no default strategy"));
    }

    /** What is known of some accounts on a day. */
    private final class Known {
        private final LocalDate asOf;
        private final Map<Long, List<Step>> stepsOf;
        private final Map<Long, List<StrategyOverride>> overridesOf;
        private final Map<Long, PausedFor> pausedFor;
        private final Map<String, Setting> settingOf;
        private final DueDates dueDates = new DueDates(calendars.current());

        Known(Collection<DebtRow> rows, LocalDate asOf) {
            var seqs = rows.stream().map(DebtRow::accountSeq).toList();
            this.asOf = asOf;
            stepsOf = steps.of(seqs);
            overridesOf = overrides.of(seqs);
            pausedFor = pauses.on(seqs, asOf);
            settingOf = settings.on(rows.stream().map(DebtRow::oktmo).distinct().toList(), asOf);
        }

        Judgement judge(DebtRow row, StrategyRef strategy) {
            var facts = facts(row);
            var had = stepsOf.getOrDefault(row.accountSeq(), List.of());
            var decided = overridesOf.getOrDefault(row.accountSeq(), List.of());
            return new Judgement(
                    strategy, facts, had, store.policy(strategy.id()).assess(facts, had, decided));
        }

        private DebtFacts facts(DebtRow row) {
            var since = row.overdueSince();
            var paused = pausedFor.get(row.accountSeq());
            var setting = settingOf.getOrDefault(row.oktmo(), Setting.SHIPPED);
            return new DebtFacts(
                    asOf,
                    row.overdue(),
                    row.overdueMonths(),
                    since,
                    row.oldestServiceMonth(),
                    setting.monthly(row.average(), row.lastCharge()),
                    setting.threshold(),
                    row.group(),
                    row.tenure(),
                    row.agreement(),
                    since == null ? null : dueDates.limitationExpiresOn(since.minusDays(1)),
                    paused == null ? Set.of() : paused.kinds(),
                    paused == null ? null : paused.span().through());
        }
    }
}
