package ru.zhku.notification.notice;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import ru.zhku.notification.channel.domain.Channel;
import ru.zhku.notification.notice.domain.NoticeOrigin;
import ru.zhku.notification.notice.domain.NoticeState;
import ru.zhku.notification.template.domain.TemplateCode;

/** Which notices are meant: the filter of a list, of a count and of a bulk act. What is null does not narrow. */
@Schema(name = "NoticeSelection")
record NoticeSelection(
        List<NoticeState> state,
        List<TemplateCode> templateCode,
        List<Channel> channel,
        List<NoticeOrigin> origin,
        UUID accountId,
        String accountNumber,
        List<String> supplierInn,
        UUID requestId,
        LocalDate requestedFrom,
        LocalDate requestedTo,
        UUID printBatchId) {

    /** As a condition over {@code notice n}. @param oktmo null for every municipality */
    SqlCondition condition(String oktmo) {
        var condition = new SqlCondition();
        condition.and("n.oktmo = ?", oktmo);
        condition.andIn("n.state", state);
        condition.andIn("n.template_code", templateCode);
        condition.andIn("n.channel", channel);
        condition.andIn("n.origin", origin);
        condition.and("n.account_id = ?", accountId);
        condition.and("n.account_number = ?", accountNumber);
        condition.andAny("n.supplier_inn", supplierInn);
        condition.and("n.request_id = ?", requestId);
        condition.and("n.requested_on >= ?", requestedFrom);
        condition.and("n.requested_on < ?", requestedTo);
        condition.and("n.id in (select i.notice_id from print_batch_item i where i.batch_id = ?)", printBatchId);
        return condition;
    }
}
