package ru.zhku.litigation.contract;

import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;

/** notification-service: a letter reached its addressee; requestId is our claim where we asked for it. */
public record NoticeDelivered(
        UUID noticeId, UUID requestId, String channel, LocalDate sentOn, LocalDate deliveredOn, Proof proof) {
    /** How the delivery can be shown to a court. */
    public record Proof(String kind, String reference) {}

    public NoticeDelivered {
        Objects.requireNonNull(noticeId, "noticeId");
        Objects.requireNonNull(deliveredOn, "deliveredOn");
    }
}
