package ru.zhku.notification.contract;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A notice did not reach its addressee.
 *
 * @param replacedBy the notice that goes by another channel instead; null where nothing follows
 */
public record NoticeFailed(
        UUID noticeId,
        UUID requestId,
        UUID accountId,
        String oktmo,
        String templateCode,
        String channel,
        String reason,
        LocalDate failedOn,
        UUID replacedBy) {}
