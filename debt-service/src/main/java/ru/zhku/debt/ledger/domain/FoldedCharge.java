package ru.zhku.debt.ledger.domain;

/** A charge in force, with what the fold has paid of it so far. */
public final class FoldedCharge {
    private final ChargeFact fact;
    private long paid;

    FoldedCharge(ChargeFact fact) {
        this.fact = fact;
    }

    public ChargeFact fact() {
        return fact;
    }

    public long paid() {
        return paid;
    }

    public long outstanding() {
        return fact.amount() - paid;
    }

    FoldedCharge(ChargeFact fact, long paid) {
        this.fact = fact;
        this.paid = paid;
    }

    void pay(long amount) {
        paid += amount;
    }
}
