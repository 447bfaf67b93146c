package ru.zhku.debt.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import ru.zhku.debt.ledger.domain.ChargeFact;
import ru.zhku.debt.ledger.domain.ConsumerClass;
import ru.zhku.debt.ledger.domain.PaymentFact;

/** One account with all its facts. */
final class AccountFacts {
    final long seq;
    final UUID id;
    final String number;
    final String supplierInn;
    final String oktmo;
    final List<ConsumerClass> classes = new ArrayList<>(1);
    final List<ChargeFact> charges = new ArrayList<>();
    final List<PaymentFact> payments = new ArrayList<>();

    AccountFacts(long seq, UUID id, String number, String supplierInn, String oktmo) {
        this.seq = seq;
        this.id = id;
        this.number = number;
        this.supplierInn = supplierInn;
        this.oktmo = oktmo;
    }

    boolean hasRefund() {
        return payments.stream().anyMatch(PaymentFact::isRefund);
    }
}
