package ru.zhku.debt.cause;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import ru.zhku.debt.account.Accounts;
import ru.zhku.debt.cause.CauseReader.Subject;
import ru.zhku.debt.cause.CauseStore.Done;
import ru.zhku.debt.cause.CauseStore.Fresh;
import ru.zhku.debt.cause.ProposalsView.Count;
import ru.zhku.debt.cause.ProposalsView.Item;
import ru.zhku.debt.cause.domain.CauseActKind;
import ru.zhku.debt.cause.domain.CauseRules;
import ru.zhku.debt.cause.domain.CauseRules.Finding;
import ru.zhku.debt.cause.domain.CauseState;
import ru.zhku.debt.cause.domain.CauseTable;
import ru.zhku.debt.cause.domain.DebtCause;
import ru.zhku.debt.cause.domain.KnownCause;
import ru.zhku.debt.cause.domain.ProposalResult;
import ru.zhku.debt.ledger.domain.AsOf;
import ru.zhku.debt.ledger.domain.Scope;
import ru.zhku.kit.id.Ids;
import ru.zhku.kit.money.Money;
import ru.zhku.kit.problem.Refusal;
import ru.zhku.kit.security.Caller;
import ru.zhku.kit.time.BusinessClock;
import ru.zhku.kit.web.Cursor;
import ru.zhku.kit.web.Idempotency;

/** Proposes causes from facts, for many debtors or few; an official decides. */
@ApplicationScoped
class CauseProposals {
    private static final int ACCOUNTS_AT_ONCE = 500;
    private static final int MOST_LOOKED_AT = 10_000;

    private final CauseReader reader;
    private final CauseStore store;
    private final Accounts accounts;
    private final Caller caller;
    private final Idempotency idempotency;
    private final BusinessClock clock;

    CauseProposals(
            CauseReader reader,
            CauseStore store,
            Accounts accounts,
            Caller caller,
            Idempotency idempotency,
            BusinessClock clock) {
        this.reader = reader;
        this.store = store;
        this.accounts = accounts;
        this.caller = caller;
        this.idempotency = idempotency;
        this.clock = clock;
    }

    /** What is only looked at needs no key. */
    @Transactional
    ProposalsView propose(String key, ProposalRequest request) {
        return request.dry() ? look(request) : idempotency.once(key, request, ProposalsView.class, () -> look(request));
    }

    private ProposalsView look(ProposalRequest request) {
        var today = clock.today();
        var asOf = request.asOf() == null ? today : AsOf.known("/asOf", request.asOf());
        if (asOf.isAfter(today)) {
            throw Refusal.at("/asOf", "cause-in-future", "today", today);
        }
        if (!request.dry()) {
            store.lock();
        }
        var items = new ArrayList<Item>();
        var next = request.byIds() ? byIds(request, asOf, items) : byFilter(request, asOf, items);
        return new ProposalsView(asOf, request.dry(), counts(items), items, next);
    }

    private String byIds(ProposalRequest request, LocalDate asOf, List<Item> items) {
        var scope = scope(request);
        var seqs = request.accountIds().stream()
                .distinct()
                .map(id -> accounts.find(id)
                        .filter(account -> scope.covers(account.oktmo(), account.supplierInn()))
                        .orElseThrow(() -> Refusal.at("/accountIds", "account-not-found", "id", id))
                        .seq())
                .toList();
        look(request, asOf, seqs, items);
        return null;
    }

    /** The cursor of the next portion; null at the end. */
    private String byFilter(ProposalRequest request, LocalDate asOf, List<Item> items) {
        boolean isToday = asOf.equals(clock.today());
        long after = request.cursor() == null ? 0 : seq(request.cursor());
        for (int looked = 0; items.size() < request.most() && looked < MOST_LOOKED_AT; ) {
            int limit = Math.min(ACCOUNTS_AT_ONCE, request.most() - items.size());
            var seqs = reader.accounts(scope(request), after, limit, isToday ? request.months() : null);
            if (seqs.isEmpty()) {
                return null;
            }
            look(request, asOf, seqs, items);
            after = seqs.get(seqs.size() - 1);
            looked += seqs.size();
        }
        return Cursor.encode(after);
    }

    private void look(ProposalRequest request, LocalDate asOf, List<Long> seqs, List<Item> items) {
        var known = store.known(seqs);
        for (var subject : reader.subjects(seqs, asOf)) {
            var facts = subject.facts();
            int months = facts.overdueMonths().size();
            if (request.byIds()
                    ? months > 0
                    : months > request.months() && request.asks(facts.group(), facts.tenure())) {
                items.add(item(
                        request, subject, known.getOrDefault(subject.account().seq(), List.of())));
            }
        }
    }

    private Item item(ProposalRequest request, Subject subject, List<KnownCause> known) {
        var facts = subject.facts();
        var findings = CauseRules.findings(facts);
        var fired = CauseRules.proposal(findings);
        var cause = fired.map(finding -> finding.rule().cause()).orElse(null);
        var result = ProposalResult.of(cause, known, facts.asOf());
        var id = result == ProposalResult.PROPOSED && !request.dry()
                ? record(subject, fired.orElseThrow(), findings, known)
                : null;
        return new Item(
                subject.account().id(),
                subject.account().accountNumber(),
                Money.ofKopecks(facts.overdue()),
                facts.overdueMonths().size(),
                result,
                cause,
                fired.map(Finding::rule).orElse(null),
                fired.map(Finding::facts).orElse(null),
                id,
                request.byIds() ? findings.stream().map(ProposalsView.Rule::of).toList() : List.of());
    }

    private UUID record(Subject subject, Finding fired, List<Finding> findings, List<KnownCause> known) {
        var id = Ids.next();
        var asOf = subject.facts().asOf();
        for (var open : known) {
            if (open.state() == CauseState.PROPOSED) {
                supersede(open, subject.account().seq(), id, asOf);
            }
        }
        var also = findings.stream()
                .filter(finding -> finding.fired() && finding != fired)
                .map(Finding::rule)
                .toList();
        store.insert(
                new Fresh(
                        id,
                        subject.account().seq(),
                        fired.rule().cause(),
                        CauseState.PROPOSED,
                        asOf,
                        null,
                        fired.rule(),
                        fired.facts(),
                        also,
                        null),
                caller.subject(),
                clock.now());
        return id;
    }

    private void supersede(KnownCause open, long accountSeq, UUID by, LocalDate asOf) {
        store.act(
                new Done(
                        open.id(),
                        accountSeq,
                        open.version(),
                        CauseActKind.SUPERSEDE,
                        asOf,
                        "Факты изменились: сработало другое правило",
                        by,
                        CauseTable.next(open.state(), CauseActKind.SUPERSEDE),
                        asOf.minusDays(1)),
                caller.subject(),
                clock.now());
    }

    private static List<Count> counts(List<Item> items) {
        record Kind(ProposalResult result, DebtCause cause) {}
        var counts = new LinkedHashMap<Kind, long[]>();
        for (var item : items) {
            var sums = counts.computeIfAbsent(new Kind(item.result(), item.cause()), kind -> new long[2]);
            sums[0]++;
            sums[1] = Math.addExact(sums[1], item.overdue().kopecks());
        }
        return counts.entrySet().stream()
                .map(e -> new Count(
                        e.getKey().result(), e.getKey().cause(), e.getValue()[0], Money.ofKopecks(e.getValue()[1])))
                .toList();
    }

    private Scope scope(ProposalRequest request) {
        return Scope.of(caller.oktmoScope(), caller.supplierScope(), request.supplierInn());
    }

    private static long seq(String cursor) {
        try {
            return Long.parseLong(Cursor.decode(cursor, 1).get(0));
        } catch (NumberFormatException e) {
            throw (Refusal) Refusal.at("/cursor", "malformed-cursor").initCause(e);
        }
    }
}
