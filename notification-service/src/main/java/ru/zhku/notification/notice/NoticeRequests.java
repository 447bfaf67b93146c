package ru.zhku.notification.notice;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import ru.zhku.kit.money.Money;
import ru.zhku.kit.problem.Refusal;
import ru.zhku.notification.account.domain.DebtFilter;
import ru.zhku.notification.channel.domain.Channel;
import ru.zhku.notification.notice.domain.ActOrder;
import ru.zhku.notification.notice.domain.NoticeAct;
import ru.zhku.notification.notice.domain.NoticeReason;
import ru.zhku.notification.notice.domain.NoticeState;
import ru.zhku.notification.notice.domain.Proof;
import ru.zhku.notification.notice.domain.ProofKind;
import ru.zhku.notification.template.domain.TemplateCode;

/** What goes into {@code /v1/notices} and {@code /v1/notice-acts}, and what each item becomes. */
final class NoticeRequests {
    /** How many notices one request may touch. */
    static final int MOST = 2_000;

    private NoticeRequests() {}

    record AccountFilter(
            List<String> supplierInn,
            List<String> consumerGroup,
            List<String> tenure,
            Boolean overThreshold,
            Money overdueFrom,
            Integer overdueMonthsFrom) {
        DebtFilter toDomain() {
            return new DebtFilter(supplierInn, consumerGroup, tenure, overThreshold, overdueFrom, overdueMonthsFrom);
        }
    }

    @Schema(description = "Ровно одно из accountId, accountIds, filter")
    record NewNoticesBody(
            UUID accountId,
            @Size(min = 1, max = MOST) List<@NotNull UUID> accountIds,
            @Valid AccountFilter filter,
            @NotNull TemplateCode templateCode,

            @Schema(description = "Пусто: выберет служба по виду письма и наличию электронного адреса")
            Channel channel) {
        void demandOneTarget() {
            int targets = (accountId == null ? 0 : 1) + (accountIds == null ? 0 : 1) + (filter == null ? 0 : 1);
            if (targets != 1) {
                throw Refusal.at("/accountId", "one-target", "names", "accountId, accountIds, filter");
            }
        }

        /** A claim starts terms and belongs to a candidate: only litigation sends it, or it would not know of it. */
        void demandOrderable() {
            if (templateCode == TemplateCode.PRETRIAL_CLAIM) {
                throw Refusal.at("/templateCode", "claim-by-litigation");
            }
        }
    }

    record NewNoticeItem(
            @NotNull UUID accountId,

            @Schema(description = "Уведомление; пусто при отказе и при пробном запуске")
            UUID noticeId,

            @Schema(description = "Код отказа; пусто, если уведомление создаётся")
            String refusal,

            @Schema(description = "Почему отказано") String detail) {}

    record NewNoticesAnswer(
            @NotNull Boolean dryRun,

            @NotNull @Schema(description = "Сколько уведомлений создано, а при пробном запуске — было бы создано")
            Integer count,

            @NotNull Integer refused,
            @NotNull List<NewNoticeItem> items) {}

    record ProofBody(
            @NotNull ProofKind kind,

            @Size(max = 120) @Schema(description = "Номер документа, без имён и контактов")
            String reference) {
        static Proof toDomain(ProofBody body) {
            return body == null
                    ? null
                    : new Proof(
                            body.kind(),
                            body.reference() == null ? null : body.reference().strip());
        }
    }

    record ActBody(
            @NotNull NoticeAct kind,
            @NotNull LocalDate on,
            @Valid ProofBody proof,
            NoticeReason reason) {
        ActOrder toOrder() {
            return new ActOrder(kind, on, ProofBody.toDomain(proof), reason);
        }
    }

    @Schema(description = "Ровно одно из ids и filter")
    record BulkActBody(
            @Size(min = 1, max = MOST) List<@NotNull UUID> ids,
            @Valid NoticeSelection filter,
            @NotNull NoticeAct kind,
            @NotNull LocalDate on,
            @Valid ProofBody proof,
            NoticeReason reason) {
        ActOrder toOrder() {
            return new ActOrder(kind, on, ProofBody.toDomain(proof), reason);
        }

        void demandOneTarget() {
            if ((ids == null) == (filter == null)) {
                throw Refusal.at("/ids", "one-target", "names", "ids, filter");
            }
        }
    }

    record ActItem(
            @NotNull UUID noticeId,

            @Schema(description = "Состояние после действия; при отказе и пробном запуске — нынешнее")
            NoticeState state,

            String refusal,
            String detail) {}

    record BulkActAnswer(
            @NotNull Boolean dryRun,
            @NotNull Integer count,
            @NotNull Integer refused,
            @NotNull List<ActItem> items) {}
}
