package ru.zhku.notification.contract;

import java.time.LocalDate;
import java.util.UUID;

/** A notice reached its addressee and there is proof of it and of its date. */
public record NoticeDelivered(
        UUID noticeId,
        UUID requestId,
        UUID accountId,
        String oktmo,
        String templateCode,
        String channel,
        LocalDate sentOn,
        LocalDate deliveredOn,
        DeliveryProof proof) {
    public record DeliveryProof(String kind, String reference) {}
}
