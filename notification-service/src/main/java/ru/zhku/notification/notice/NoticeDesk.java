package ru.zhku.notification.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import ru.zhku.kit.problem.ProblemCatalogue;
import ru.zhku.kit.problem.Refusal;
import ru.zhku.kit.time.BusinessClock;
import ru.zhku.kit.web.Idempotency;
import ru.zhku.notification.account.Accounts;
import ru.zhku.notification.account.domain.AccountDebt;
import ru.zhku.notification.notice.NoticeRequests.NewNoticeItem;
import ru.zhku.notification.notice.NoticeRequests.NewNoticesAnswer;
import ru.zhku.notification.notice.NoticeRequests.NewNoticesBody;

/** Takes people's requests for notices: for one account, for a list, for all that match a filter. */
@ApplicationScoped
class NoticeDesk {
    private final Accounts accounts;
    private final NewNotices newNotices;
    private final NoticeRepository notices;
    private final Idempotency idempotency;
    private final ProblemCatalogue problems;
    private final BusinessClock clock;
    private final Scope scope;

    NoticeDesk(
            Accounts accounts,
            NewNotices newNotices,
            NoticeRepository notices,
            Idempotency idempotency,
            ProblemCatalogue problems,
            BusinessClock clock,
            Scope scope) {
        this.accounts = accounts;
        this.newNotices = newNotices;
        this.notices = notices;
        this.idempotency = idempotency;
        this.problems = problems;
        this.clock = clock;
        this.scope = scope;
    }

    @Transactional
    NewNoticesAnswer order(String key, NewNoticesBody body) {
        body.demandOrderable();
        body.demandOneTarget();
        return idempotency.once(key, body, NewNoticesAnswer.class, () -> carryOut(body, false));
    }

    /** What an order would do; changes nothing. */
    @Transactional
    NewNoticesAnswer dryRun(NewNoticesBody body) {
        body.demandOrderable();
        body.demandOneTarget();
        return carryOut(body, true);
    }

    private NewNoticesAnswer carryOut(NewNoticesBody body, boolean dryRun) {
        if (!dryRun) {
            notices.takeTurns();
        }
        var wanted = wanted(body);
        var found = new HashMap<UUID, AccountDebt>();
        debts(body, wanted).forEach(debt -> found.put(debt.accountId(), debt));
        if (body.filter() != null) {
            wanted.addAll(found.keySet().stream().sorted().toList());
        }
        var busy = notices.accountsWithUnsent(wanted, body.templateCode());
        var refusals = new HashMap<UUID, Refusal>();
        var accepted = new ArrayList<AccountDebt>();
        for (var id : wanted) {
            var refusal = refusal(found.get(id), busy.contains(id));
            if (refusal == null) {
                accepted.add(found.get(id));
            } else if (body.accountId() != null) {
                throw refusal;
            } else {
                refusals.put(id, refusal);
            }
        }
        return answer(wanted, refusals, dryRun ? Map.of() : make(accepted, body), dryRun);
    }

    private static Set<UUID> wanted(NewNoticesBody body) {
        var wanted = new LinkedHashSet<UUID>();
        if (body.accountId() != null) {
            wanted.add(body.accountId());
        } else if (body.accountIds() != null) {
            wanted.addAll(body.accountIds());
        }
        return wanted;
    }

    private List<AccountDebt> debts(NewNoticesBody body, Set<UUID> wanted) {
        if (body.filter() == null) {
            return accounts.debts(List.copyOf(wanted), scope.oktmo());
        }
        var debts = accounts.debts(body.filter().toDomain(), scope.oktmo(), NoticeRequests.MOST + 1);
        if (debts.size() > NoticeRequests.MOST) {
            throw Refusal.at("/filter", "too-many-items", "most", NoticeRequests.MOST);
        }
        return debts;
    }

    private static Refusal refusal(AccountDebt debt, boolean busy) {
        if (debt == null) {
            return Refusal.at("/accountId", "account-unknown");
        }
        if (debt.isVacant()) {
            return Refusal.at("/accountId", "account-vacant");
        }
        if (!debt.overdue().isPositive()) {
            return Refusal.at("/accountId", "nothing-overdue");
        }
        return busy ? Refusal.at("/accountId", "notice-under-way") : null;
    }

    private Map<UUID, UUID> make(List<AccountDebt> accepted, NewNoticesBody body) {
        var made = new HashMap<UUID, UUID>();
        newNotices
                .asked(accepted, body.templateCode(), body.channel(), clock.today())
                .forEach(notice -> made.put(notice.accountId, notice.id));
        return made;
    }

    private NewNoticesAnswer answer(
            Set<UUID> wanted, Map<UUID, Refusal> refusals, Map<UUID, UUID> made, boolean dryRun) {
        var items = wanted.stream()
                .map(id -> {
                    var refusal = refusals.get(id);
                    return refusal == null
                            ? new NewNoticeItem(id, made.get(id), null, null)
                            : new NewNoticeItem(id, null, refusal.code(), problems.sentence(refusal));
                })
                .toList();
        return new NewNoticesAnswer(dryRun, wanted.size() - refusals.size(), refusals.size(), items);
    }
}
