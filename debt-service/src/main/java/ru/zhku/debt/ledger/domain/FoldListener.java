package ru.zhku.debt.ledger.domain;

/** Hears what the fold does, in the order in which it does it. All amounts are kopecks, all days epoch days. */
public interface FoldListener {
    FoldListener SILENT = new FoldListener() {};

    default void charged(ChargeFact charge) {}

    default void credited(ChargeFact credit) {}

    default void received(PaymentFact paymentOrRefund) {}

    /** {@code amount} is negative where a refund re-opens the charge. */
    default void allocated(int day, ChargeFact charge, long sourceId, long amount) {}

    default void dayDone(int day, AccountFold fold) {}
}
