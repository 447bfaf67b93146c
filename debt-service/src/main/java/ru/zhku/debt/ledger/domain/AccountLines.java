package ru.zhku.debt.ledger.domain;

import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * One account with all its facts, in no order.
 *
 * @param classes ascending by validity
 * @param statedDue ids of the charges whose due date was stated, not derived from the service month
 */
public record AccountLines(
        UUID id,
        String number,
        String supplierInn,
        List<ConsumerClass> classes,
        List<ChargeFact> charges,
        List<PaymentFact> payments,
        Set<Long> statedDue) {}
