package ru.zhku.debt.liability.domain;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import ru.zhku.kit.problem.Refusal;

/**
 * Everybody who answers for the debt of one account, on any day. Who has a share owes that share (ГК 249); those liable
 * jointly owe together what the shares leave of the whole (ЖК 69 ч. 2, 31 ч. 3). A rest that nobody is recorded for is
 * unknown; where nobody at all is recorded, the payer of the register owes.
 */
public final class Terms {
    private static final LocalDate EVER = LocalDate.of(1900, 1, 1);

    private final List<Term> terms;

    private Terms(List<Term> terms) {
        this.terms = List.copyOf(terms);
    }

    public static Terms of(List<Term> terms) {
        return new Terms(terms);
    }

    /**
     * @throws Refusal {@code debtor-shares-exceed-whole} if on some day the shares exceed the whole,
     *     {@code debtor-joint-without-rest} if they leave nothing to joint debtors, {@code debtor-twice} if a person
     *     is recorded twice on one day
     */
    public Terms demandSense() {
        var days = new TreeSet<LocalDate>();
        terms.forEach(term -> days.add(term.from() == null ? EVER : term.from()));
        days.forEach(this::demandSense);
        return this;
    }

    private void demandSense(LocalDate day) {
        var persons = new HashSet<UUID>();
        boolean joint = false;
        for (var term : on(day)) {
            joint |= term.liability() == Liability.JOINT;
            if (!persons.add(term.personId())) {
                throw Refusal.of("debtor-twice", "day", day);
            }
        }
        var shares = shares(on(day));
        int toWhole = shares.compareTo(Share.WHOLE);
        if (toWhole > 0) {
            throw Refusal.of("debtor-shares-exceed-whole", "day", day, "sum", shares);
        }
        if (joint && toWhole == 0) {
            throw Refusal.of("debtor-joint-without-rest", "day", day);
        }
    }

    /** What each owes of the debt of one day; the parts add up to the whole. */
    public SortedMap<LiableUnit, Share> units(LocalDate day) {
        var units = new TreeMap<LiableUnit, Share>();
        var holding = on(day);
        if (holding.isEmpty()) {
            units.put(LiableUnit.REGISTER_PAYER, Share.WHOLE);
            return units;
        }
        var joint = holding.stream()
                .filter(term -> term.liability() == Liability.JOINT)
                .map(Term::personId)
                .toList();
        holding.stream()
                .filter(term -> term.liability() == Liability.SHARE)
                .forEach(term -> units.put(LiableUnit.share(term.personId()), term.share()));
        var rest = Share.WHOLE.minus(shares(holding));
        if (!rest.isNone()) {
            units.put(joint.isEmpty() ? LiableUnit.UNKNOWN : LiableUnit.joint(joint), rest);
        }
        return units;
    }

    private List<Term> on(LocalDate day) {
        return terms.stream().filter(term -> term.covers(day)).toList();
    }

    private static Share shares(List<Term> holding) {
        return holding.stream()
                .filter(term -> term.liability() == Liability.SHARE)
                .map(Term::share)
                .reduce(Share.NONE, Share::plus);
    }
}
