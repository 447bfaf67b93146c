package ru.zhku.notification.notice;

import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import ru.zhku.notification.channel.domain.Channel;
import ru.zhku.notification.notice.domain.NoticeOrigin;
import ru.zhku.notification.notice.domain.NoticeState;
import ru.zhku.notification.template.domain.TemplateCode;

/** The filter of lists and counts; a repeated parameter means "or". */
class NoticeFilter {
    @QueryParam("state")
    List<NoticeState> state;

    @QueryParam("templateCode")
    List<TemplateCode> templateCode;

    @QueryParam("channel")
    List<Channel> channel;

    @QueryParam("origin")
    List<NoticeOrigin> origin;

    @QueryParam("accountId")
    UUID accountId;

    @QueryParam("accountNumber")
    @Parameter(description = "Лицевой счёт, как его знает поставщик")
    String accountNumber;

    @QueryParam("supplierInn")
    List<String> supplierInn;

    @QueryParam("requestId")
    UUID requestId;

    @QueryParam("requestedFrom")
    @Parameter(description = "День запроса, включительно")
    LocalDate requestedFrom;

    @QueryParam("requestedTo")
    @Parameter(description = "День запроса, не включая")
    LocalDate requestedTo;

    @QueryParam("printBatchId")
    @Parameter(description = "Письма одного пакета печати")
    UUID printBatchId;

    NoticeSelection selection() {
        return new NoticeSelection(
                state,
                templateCode,
                channel,
                origin,
                accountId,
                accountNumber,
                supplierInn,
                requestId,
                requestedFrom,
                requestedTo,
                printBatchId);
    }
}
