package ru.zhku.debt.penalty;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import ru.zhku.debt.penalty.domain.PenaltyRule;
import ru.zhku.debt.penalty.domain.RuleKind;
import ru.zhku.debt.penalty.domain.RuleState;
import ru.zhku.kit.id.Ids;
import ru.zhku.kit.problem.Refusal;
import ru.zhku.kit.security.Caller;
import ru.zhku.kit.time.BusinessClock;
import ru.zhku.kit.web.ETags;
import ru.zhku.kit.web.Idempotency;

/** How the penalty law changes: one administrator proposes a row, another one approves it, nobody edits it. */
@ApplicationScoped
class PenaltyLaw {
    private static final Set<RuleKind> NOT_REPEALABLE = Set.of(RuleKind.VERIFIED_THROUGH, RuleKind.REPEAL);

    private final PenaltyRuleStore store;
    private final Idempotency idempotency;
    private final BusinessClock clock;
    private final Caller caller;

    PenaltyLaw(PenaltyRuleStore store, Idempotency idempotency, BusinessClock clock, Caller caller) {
        this.store = store;
        this.idempotency = idempotency;
        this.clock = clock;
        this.caller = caller;
    }

    List<PenaltyRuleView> views(List<StoredRule> rows) {
        var counting = counting();
        return rows.stream()
                .map(row -> PenaltyRuleView.of(row, counting.contains(row.rule().id())))
                .toList();
    }

    PenaltyRuleView one(UUID id) {
        return views(List.of(find(id))).get(0);
    }

    @Transactional
    PenaltyRuleView propose(String key, PenaltyRuleRequest request) {
        return idempotency.once(key, request, PenaltyRuleView.class, () -> {
            var rule = request.rule(Ids.next());
            if (rule.kind() == RuleKind.REPEAL) {
                demandRepealable(rule.repeals());
            }
            store.insert(rule, caller.subject(), clock.now());
            return one(rule.id());
        });
    }

    private void demandRepealable(UUID id) {
        var row = store.find(id).orElseThrow(() -> Refusal.at("/repeals", "penalty-rule-not-repealable"));
        if (row.state() != RuleState.APPROVED
                || NOT_REPEALABLE.contains(row.rule().kind())) {
            throw Refusal.at("/repeals", "penalty-rule-not-repealable");
        }
    }

    @Transactional
    PenaltyRuleView approve(UUID id, String ifMatch) {
        var row = undecided(id, ifMatch);
        if (row.proposedBy().equals(caller.subject())) {
            throw Refusal.of("penalty-rule-own");
        }
        return decide(row, RuleState.APPROVED, null);
    }

    /** The proposer may reject too: so he withdraws what he proposed. */
    @Transactional
    PenaltyRuleView reject(UUID id, String ifMatch, String reason) {
        return decide(undecided(id, ifMatch), RuleState.REJECTED, reason.strip());
    }

    private StoredRule undecided(UUID id, String ifMatch) {
        var row = find(id);
        ETags.demand(ifMatch, row.version());
        if (row.state() != RuleState.PROPOSED) {
            throw Refusal.of("penalty-rule-decided", "state", row.state().label());
        }
        return row;
    }

    private PenaltyRuleView decide(StoredRule row, RuleState state, String reason) {
        var id = row.rule().id();
        if (store.decide(id, row.version(), state, caller.subject(), clock.now(), reason) == 0) {
            throw Refusal.of("etag-stale");
        }
        return one(id);
    }

    private StoredRule find(UUID id) {
        return store.find(id).orElseThrow(() -> Refusal.of("not-found"));
    }

    private Set<UUID> counting() {
        return store.book().counting().stream().map(PenaltyRule::id).collect(Collectors.toSet());
    }
}
