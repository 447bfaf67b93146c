package ru.zhku.measures.fact.domain;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The exchange with suppliers in one month: who was expected to send, and the first register of charges that each of
 * them sent from the month's first day on. Expected (known) is who sent accounts or charges lately, so that a supplier
 * that has left the town does not lower the share for ever; its last payments and balances do not keep it known.
 */
public record Exchange(LocalDate from, LocalDate dueOn, SortedSet<String> known, SortedMap<String, Register> received) {

    /** @param closesOn the last day on which a late register still counts for this month */
    public static Exchange of(Registers registers, LocalDate from, LocalDate dueOn, LocalDate closesOn) {
        var earliest = from.minusMonths(registers.knownMonths());
        var known = new TreeSet<String>();
        var received = new TreeMap<String, Register>();
        registers.all().stream()
                .sorted(Comparator.comparing(Register::receivedOn))
                .forEach(register -> {
                    boolean lately = !register.receivedOn().isBefore(earliest)
                            && !register.receivedOn().isAfter(dueOn);
                    if (register.isOfSupply() && lately) {
                        known.add(register.supplierInn());
                    }
                    boolean inMonth = !register.receivedOn().isBefore(from)
                            && !register.receivedOn().isAfter(closesOn);
                    if (register.isExchange() && inMonth) {
                        received.putIfAbsent(register.supplierInn(), register);
                    }
                });
        received.keySet().retainAll(known);
        return new Exchange(from, dueOn, known, received);
    }

    /** The registers that came by the due day. */
    public List<Register> onTime() {
        return received.values().stream()
                .filter(register -> !register.receivedOn().isAfter(dueOn))
                .toList();
    }

    /** The day on which the last known supplier had sent its register; empty while one is missing. */
    public Optional<LocalDate> completeOn() {
        if (known.isEmpty() || !received.keySet().containsAll(known)) {
            return Optional.empty();
        }
        return received.values().stream().map(Register::receivedOn).max(Comparator.naturalOrder());
    }
}
