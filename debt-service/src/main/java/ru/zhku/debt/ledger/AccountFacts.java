package ru.zhku.debt.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import ru.zhku.debt.ledger.domain.AccountDebt;
import ru.zhku.debt.ledger.domain.AccountFold;
import ru.zhku.debt.ledger.domain.ChargeFact;
import ru.zhku.debt.ledger.domain.ConsumerClass;
import ru.zhku.debt.ledger.domain.FoldListener;
import ru.zhku.debt.ledger.domain.FoldState;
import ru.zhku.debt.ledger.domain.MonthNets;
import ru.zhku.debt.ledger.domain.PaymentFact;

/** One account with all its facts, or with the state behind those that are not read and with later ones. */
final class AccountFacts {
    final long seq;
    final UUID id;
    final String number;
    final String supplierInn;
    final String oktmo;
    final List<ConsumerClass> classes = new ArrayList<>(1);
    final List<ChargeFact> charges = new ArrayList<>();
    final List<PaymentFact> payments = new ArrayList<>();

    /** The figures that are stored; null if there are none, or if they were not asked for. */
    AccountDebt.Card stored;

    /** Stands for all facts that are not in the lists; null if all are. */
    FoldState before;

    AccountFacts(long seq, UUID id, String number, String supplierInn, String oktmo) {
        this.seq = seq;
        this.id = id;
        this.number = number;
        this.supplierInn = supplierInn;
        this.oktmo = oktmo;
    }

    void stored(AccountDebt.Card figures, FoldState state) {
        stored = figures;
        before = state;
    }

    boolean hasRefund() {
        return payments.stream().anyMatch(PaymentFact::isRefund);
    }

    AccountFold fold(FoldListener listener) {
        return before == null
                ? new AccountFold(charges, payments, listener)
                : new AccountFold(before, charges, payments, listener);
    }

    /** The months that are charged on a day, which is not before the state's. */
    MonthNets charged(int asOf) {
        return before == null ? MonthNets.of(charges, asOf) : before.months().with(charges, asOf);
    }
}
