package ru.zhku.notification.notice;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import ru.zhku.kit.money.Money;
import ru.zhku.notification.channel.domain.Channel;
import ru.zhku.notification.notice.domain.NoticeAct;
import ru.zhku.notification.notice.domain.NoticeOrigin;
import ru.zhku.notification.notice.domain.NoticeReason;
import ru.zhku.notification.notice.domain.NoticeState;
import ru.zhku.notification.notice.domain.Proof;
import ru.zhku.notification.notice.domain.ProofKind;
import ru.zhku.notification.template.domain.TemplateCode;

/** What {@code /v1/notices} answers: ids, sums and days, no names and no addresses. */
final class NoticeViews {
    private NoticeViews() {}

    record NoticeItem(
            @NotNull UUID id,
            @NotNull String number,
            @NotNull UUID accountId,
            String accountNumber,
            String supplierInn,
            String consumerGroup,
            String tenure,
            @NotNull TemplateCode templateCode,
            Channel channel,
            @NotNull NoticeState state,
            @NotNull NoticeOrigin origin,
            UUID requestId,
            @NotNull Money amount,
            @NotNull LocalDate asOf,
            @NotNull Integer overdueMonths,
            @NotNull LocalDate requestedOn,
            LocalDate letterOn,
            LocalDate sentOn,
            LocalDate deliveredOn,
            NoticeReason reason) {}

    record ProofView(
            @NotNull ProofKind kind,
            @Schema(description = "Номер документа") String reference,

            @NotNull @Schema(description = "Доказывает получение и его день: с него идут сроки")
            Boolean startsTerm) {
        static ProofView of(Proof proof) {
            return proof == null
                    ? null
                    : new ProofView(
                            proof.kind(), proof.reference(), proof.kind().startsTerm());
        }
    }

    record FactView(
            @NotNull NoticeAct act,
            @NotNull NoticeState state,
            @NotNull LocalDate on,
            @NotNull Instant at,
            ProofView proof,
            NoticeReason reason,
            @NotNull String actor) {
        static FactView of(NoticeFacts.Fact fact) {
            return new FactView(
                    fact.act(),
                    fact.state(),
                    fact.on(),
                    fact.at(),
                    ProofView.of(fact.proof()),
                    fact.reason(),
                    fact.actor());
        }
    }

    record WaitView(
            @NotNull @Schema(description = "Не раньше") Instant notBefore,

            @NotNull @Schema(description = "QUIET_HOURS, LIMIT_DAY, LIMIT_WEEK, LIMIT_MONTH")
            String rule) {}

    record NoticeView(
            @NotNull UUID id,
            @NotNull Long version,
            @NotNull String number,
            @NotNull UUID accountId,
            String accountNumber,
            String supplierInn,
            @NotNull String oktmo,
            String consumerGroup,
            String tenure,
            @NotNull TemplateCode templateCode,
            Integer templateVersion,
            Channel channel,
            @NotNull NoticeState state,
            @NotNull NoticeOrigin origin,
            UUID requestId,

            @Schema(description = "Недоставленное уведомление, вместо которого это")
            UUID replacesId,

            @NotNull Money amount,
            @NotNull LocalDate asOf,
            @NotNull Integer overdueMonths,
            @NotNull LocalDate requestedOn,
            LocalDate letterOn,
            LocalDate sentOn,

            @Schema(description = "День вручения: с него идут сроки")
            LocalDate deliveredOn,

            NoticeReason reason,
            ProofView proof,

            WaitView waits,

            @NotNull @Schema(description = "Что с уведомлением можно сделать сейчас")
            List<NoticeAct> possibleActs,

            @NotNull List<FactView> facts) {}

    record NoticeSummary(@NotNull Long total, @NotNull Map<NoticeState, Long> byState) {}
}
