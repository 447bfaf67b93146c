package ru.zhku.litigation.contract;

import java.util.UUID;

/** Heard: an agreement or a pause of this account began or ended; which of them the type says. */
public record HoldChanged(UUID accountId) {}
