package ru.zhku.debt.account.domain;

/**
 * An account that was found for its supplier.
 *
 * @param seq its number in the ledger
 */
public record AccountNamed(String number, long seq) {}
