package ru.zhku.debt.ledger.domain;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * One account with all its facts, in no order.
 *
 * @param classes ascending by validity
 * @param statedDue ids of the charges whose due date was stated, not derived from the service month
 * @param reversed write-offs that were taken back
 */
public record AccountLines(
        UUID id,
        String number,
        String supplierInn,
        List<ConsumerClass> classes,
        List<ChargeFact> charges,
        List<PaymentFact> payments,
        Set<Long> statedDue,
        List<ReversedWriteOff> reversed) {

    /** A credit and the charge that took it back; {@code fromDay} is the epoch day from which both are in force. */
    public record ReversedWriteOff(long creditId, long chargeId, int fromDay) {}

    /**
     * The charges for calculations over the whole life of a debt: without write-offs that were taken back by a day, and
     * without the charges that took them back. So a debt that was given up and taken up again is one debt.
     */
    public List<ChargeFact> chargesAsIfNotWrittenOff(int day) {
        var gone = new HashSet<Long>();
        for (var pair : reversed) {
            if (pair.fromDay <= day) {
                gone.add(pair.creditId);
                gone.add(pair.chargeId);
            }
        }
        return gone.isEmpty()
                ? charges
                : charges.stream().filter(charge -> !gone.contains(charge.id())).toList();
    }
}
