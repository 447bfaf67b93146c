package ru.zhku.debt.ledger.domain;

/** Between the two halves of a change of class. */
@FunctionalInterface
public interface Reclassification {
    /** After the last row of {@code account_class} is written: books the accounts in their new classes. */
    void finish();
}
