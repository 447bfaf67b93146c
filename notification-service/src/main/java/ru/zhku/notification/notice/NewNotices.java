package ru.zhku.notification.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import ru.zhku.kit.id.Ids;
import ru.zhku.notification.account.Accounts;
import ru.zhku.notification.account.domain.AccountDebt;
import ru.zhku.notification.channel.domain.Channel;
import ru.zhku.notification.contract.NoticeRequested;
import ru.zhku.notification.contract.ThresholdExceeded;
import ru.zhku.notification.letter.domain.Figures;
import ru.zhku.notification.notice.domain.NoticeOrigin;
import ru.zhku.notification.notice.domain.NoticeState;
import ru.zhku.notification.notice.domain.WorkWaiting;
import ru.zhku.notification.template.domain.TemplateCode;

/** Registers notices to be made; the letters are written later, in the background. Needs an open transaction. */
@ApplicationScoped
class NewNotices {
    private static final String RENT_CLAIMANT = "MUNICIPALITY";

    private final NoticeRepository notices;
    private final Accounts accounts;
    private final Event<WorkWaiting> waiting;

    NewNotices(NoticeRepository notices, Accounts accounts, Event<WorkWaiting> waiting) {
        this.notices = notices;
        this.accounts = accounts;
        this.waiting = waiting;
    }

    NoticeEntity forCrossing(ThresholdExceeded crossing, UUID eventId) {
        var notice = blank(crossing.accountId(), crossing.oktmo(), crossing.crossedOn());
        notice.origin = NoticeOrigin.THRESHOLD;
        notice.templateCode = TemplateCode.PRETRIAL_WARNING;
        notice.causationId = eventId;
        notice.accountNumber = crossing.accountNumber();
        notice.supplierInn = crossing.supplierInn();
        notice.consumerGroup = crossing.consumerGroup();
        notice.tenure = crossing.tenure();
        notice.figures(new Figures(
                crossing.overdue(),
                crossing.crossedOn(),
                crossing.overdueMonths(),
                crossing.oldestServiceMonth(),
                crossing.overdueSince(),
                crossing.monthlyCharge(),
                true,
                false,
                null));
        return store(notice, nextNumber());
    }

    NoticeEntity forLitigation(NoticeRequested request, UUID eventId) {
        var notice = blank(request.accountId(), request.oktmo(), request.asOf());
        notice.origin = NoticeOrigin.LITIGATION;
        notice.templateCode = TemplateCode.valueOf(request.templateCode());
        notice.requestId = request.requestId();
        notice.causationId = eventId;
        accounts.debt(request.accountId(), null).ifPresent(debt -> {
            notice.accountNumber = debt.accountNumber();
            notice.supplierInn = debt.supplierInn();
            notice.consumerGroup = debt.consumerGroup();
            notice.tenure = debt.tenure();
        });
        notice.figures(new Figures(
                request.amount(),
                request.asOf(),
                request.overdueMonths(),
                request.oldestServiceMonth(),
                null,
                null,
                false,
                RENT_CLAIMANT.equals(request.claimant()),
                request.payBy()));
        return store(notice, nextNumber());
    }

    List<NoticeEntity> asked(List<AccountDebt> debts, TemplateCode code, Channel channel, LocalDate today) {
        var numbers = notices.nextNumbers(debts.size()).iterator();
        return debts.stream()
                .map(debt -> {
                    var notice = blank(debt.accountId(), debt.oktmo(), today);
                    notice.origin = NoticeOrigin.REQUEST;
                    notice.templateCode = code;
                    notice.askedChannel = channel;
                    notice.accountNumber = debt.accountNumber();
                    notice.supplierInn = debt.supplierInn();
                    notice.consumerGroup = debt.consumerGroup();
                    notice.tenure = debt.tenure();
                    notice.figures(new Figures(
                            debt.overdue(),
                            debt.asOf(),
                            debt.overdueMonths(),
                            debt.oldestServiceMonth(),
                            debt.overdueSince(),
                            debt.monthlyCharge(),
                            debt.overThreshold(),
                            false,
                            null));
                    return store(notice, numbers.next());
                })
                .toList();
    }

    /** The same matter on paper, after an e-mail did not get through. */
    NoticeEntity onPaperInsteadOf(NoticeEntity failed) {
        var notice = blank(failed.accountId, failed.oktmo, failed.closedOn);
        notice.origin = NoticeOrigin.FALLBACK;
        notice.templateCode = failed.templateCode;
        notice.askedChannel = Channel.LETTER;
        notice.requestId = failed.requestId;
        notice.replacesId = failed.id;
        notice.causationId = failed.causationId;
        notice.accountNumber = failed.accountNumber;
        notice.supplierInn = failed.supplierInn;
        notice.consumerGroup = failed.consumerGroup;
        notice.tenure = failed.tenure;
        notice.figures(failed.figures());
        return store(notice, nextNumber());
    }

    private static NoticeEntity blank(UUID accountId, String oktmo, LocalDate on) {
        var notice = new NoticeEntity();
        notice.id = Ids.next();
        notice.state = NoticeState.REQUESTED;
        notice.accountId = accountId;
        notice.oktmo = oktmo;
        notice.requestedOn = on;
        return notice;
    }

    private NoticeEntity store(NoticeEntity notice, long number) {
        notice.number = "%d-%06d".formatted(notice.requestedOn.getYear(), number);
        notices.persist(notice);
        waiting.fire(new WorkWaiting());
        return notice;
    }

    private long nextNumber() {
        return notices.nextNumbers(1).get(0);
    }
}
