package ru.zhku.debt.account.domain;

import java.util.UUID;

/**
 * An account as other features name it.
 *
 * @param seq its number in the ledger
 */
public record AccountRef(long seq, UUID id, String accountNumber, String supplierInn, String oktmo) {}
