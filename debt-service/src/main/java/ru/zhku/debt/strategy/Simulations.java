package ru.zhku.debt.strategy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import ru.zhku.debt.ledger.Ledger;
import ru.zhku.debt.strategy.NextActionView.PolicyView;
import ru.zhku.debt.strategy.SimulationView.ActionShare;
import ru.zhku.debt.strategy.SimulationView.Move;
import ru.zhku.debt.strategy.SimulationView.Share;
import ru.zhku.debt.strategy.SimulationView.StageShare;
import ru.zhku.debt.strategy.domain.Assessment;
import ru.zhku.debt.strategy.domain.DebtRow;
import ru.zhku.debt.strategy.domain.DebtStage;
import ru.zhku.debt.strategy.domain.NextAction;
import ru.zhku.debt.strategy.domain.StrategyRef;
import ru.zhku.kit.money.Money;
import ru.zhku.kit.problem.Refusal;
import ru.zhku.kit.security.Caller;
import ru.zhku.kit.time.BusinessClock;

/** Judges every debtor of a municipality twice, by a strategy and by the one in force; stores nothing. */
@ApplicationScoped
class Simulations {
    private static final int ROWS_AT_ONCE = 5_000;

    private final DebtRowQuery debtors;
    private final Strategies strategies;
    private final Ledger ledger;
    private final BusinessClock clock;
    private final Caller caller;

    Simulations(DebtRowQuery debtors, Strategies strategies, Ledger ledger, BusinessClock clock, Caller caller) {
        this.debtors = debtors;
        this.strategies = strategies;
        this.ledger = ledger;
        this.clock = clock;
        this.caller = caller;
    }

    /** No line is posted meanwhile, so the parts add up to the debtors of one moment. */
    @Transactional
    SimulationView run(StrategyView strategy, SimulationRequest request) {
        var oktmo = oktmo(strategy, request);
        ledger.hold();
        var today = clock.today();
        var tried = ref(strategy);
        var current = strategies.inForce(oktmo, today);
        var counts = new Counts();
        long after = 0;
        for (var rows = debtors.page(oktmo, after, ROWS_AT_ONCE);
                !rows.isEmpty();
                rows = debtors.page(oktmo, after, ROWS_AT_ONCE)) {
            var byTried = strategies.judge(rows, today, tried);
            var byCurrent = strategies.judge(rows, today, current);
            for (var row : rows) {
                counts.add(
                        row,
                        byTried.get(row.accountSeq()).assessment(),
                        byCurrent.get(row.accountSeq()).assessment());
            }
            after = rows.get(rows.size() - 1).accountSeq();
        }
        return new SimulationView(
                today,
                oktmo,
                PolicyView.of(tried),
                PolicyView.of(current),
                counts.total.share(),
                counts.stages(),
                counts.actions(),
                counts.moves());
    }

    private String oktmo(StrategyView strategy, SimulationRequest request) {
        var own = strategy.oktmo() == null ? caller.oktmo() : strategy.oktmo();
        var asked = request.oktmo() == null ? own : request.oktmo();
        if (strategy.oktmo() != null && !asked.equals(strategy.oktmo())) {
            throw Refusal.at("/oktmo", "strategy-simulation-oktmo", "oktmo", strategy.oktmo());
        }
        if (caller.oktmoScope() != null && !asked.equals(caller.oktmoScope())) {
            throw Refusal.at("/oktmo", "strategy-oktmo-foreign", "oktmo", caller.oktmoScope());
        }
        return asked;
    }

    private static StrategyRef ref(StrategyView view) {
        return new StrategyRef(
                view.id(), view.oktmo(), view.version(), view.name(), view.validFrom(), view.validTo(), 0);
    }

    private static final class Sum {
        private long count;
        private long kopecks;

        void add(long overdue) {
            count++;
            kopecks = Math.addExact(kopecks, overdue);
        }

        Share share() {
            return new Share(count, Money.ofKopecks(kopecks));
        }
    }

    private static final class Counts {
        private final Sum total = new Sum();
        private final Map<DebtStage, Sum[]> byStage = new EnumMap<>(DebtStage.class);
        private final Map<NextAction, Sum[]> byAction = new EnumMap<>(NextAction.class);
        private final Map<DebtStage, Map<DebtStage, Sum>> moved = new EnumMap<>(DebtStage.class);

        void add(DebtRow row, Assessment tried, Assessment current) {
            long overdue = row.overdue();
            total.add(overdue);
            byStage.computeIfAbsent(tried.stage(), stage -> pair())[0].add(overdue);
            byStage.computeIfAbsent(current.stage(), stage -> pair())[1].add(overdue);
            byAction.computeIfAbsent(tried.action(), action -> pair())[0].add(overdue);
            byAction.computeIfAbsent(current.action(), action -> pair())[1].add(overdue);
            moved.computeIfAbsent(current.stage(), stage -> new EnumMap<>(DebtStage.class))
                    .computeIfAbsent(tried.stage(), stage -> new Sum())
                    .add(overdue);
        }

        private static Sum[] pair() {
            return new Sum[] {new Sum(), new Sum()};
        }

        List<StageShare> stages() {
            var shares = new ArrayList<StageShare>();
            byStage.forEach((stage, pair) -> shares.add(new StageShare(stage, pair[0].share(), pair[1].share())));
            return shares;
        }

        List<ActionShare> actions() {
            var shares = new ArrayList<ActionShare>();
            byAction.forEach((action, pair) -> shares.add(new ActionShare(action, pair[0].share(), pair[1].share())));
            return shares;
        }

        List<Move> moves() {
            var moves = new ArrayList<Move>();
            moved.forEach((from, targets) -> targets.forEach(
                    (to, sum) -> moves.add(new Move(from, to, sum.count, Money.ofKopecks(sum.kopecks)))));
            return moves;
        }
    }
}
