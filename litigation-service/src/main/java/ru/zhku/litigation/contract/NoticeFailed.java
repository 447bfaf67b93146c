package ru.zhku.litigation.contract;

import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;

/**
 * notification-service: a letter could not be delivered; requestId is our claim where we asked for it,
 * replacedBy the letter that goes instead.
 */
public record NoticeFailed(
        UUID noticeId, UUID requestId, String channel, String reason, LocalDate failedOn, UUID replacedBy) {
    public NoticeFailed {
        Objects.requireNonNull(noticeId, "noticeId");
        Objects.requireNonNull(failedOn, "failedOn");
    }
}
