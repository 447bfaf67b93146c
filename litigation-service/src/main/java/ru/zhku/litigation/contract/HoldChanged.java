package ru.zhku.litigation.contract;

import java.util.UUID;

/**
 * Heard: an agreement or the pauses of this account began or ended; which of them the type says.
 *
 * @param agreementId null in what is told of pauses
 */
public record HoldChanged(UUID accountId, UUID agreementId) {}
