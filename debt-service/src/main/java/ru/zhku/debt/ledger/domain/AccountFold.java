package ru.zhku.debt.ledger.domain;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;

/**
 * Folds the facts of one account in the order of the days on which they come into force, whatever the order of their
 * arrival. Within a day: charges, credits, advances left from before, then payments and refunds together. Nothing
 * depends on anything but the facts, so any past day can be shown again by stopping there.
 */
public final class AccountFold {
    public static final int NEVER = Integer.MAX_VALUE;

    private final List<ChargeFact> charges = new ArrayList<>();
    private final List<ChargeFact> credits = new ArrayList<>();
    private final List<PaymentFact> payments;
    private final FoldListener listener;
    private final List<FoldedCharge> inForce = new ArrayList<>();
    private final List<FoldedCharge> open = new ArrayList<>();
    private final List<Advance> advances = new ArrayList<>();
    private final List<FoldedCharge> sharing = new ArrayList<>();
    private int nextCharge;
    private int nextCredit;
    private int nextPayment;
    private int day;
    private PaymentFact overdrawn;

    /** Goes on where an earlier fold has ended, with facts of later days, no refund among them. */
    public AccountFold(
            FoldState from, Collection<ChargeFact> lines, Collection<PaymentFact> payments, FoldListener listener) {
        this(lines, payments, listener);
        day = from.lastDay();
        if (nextDay() <= day || this.payments.stream().anyMatch(PaymentFact::isRefund)) {
            throw new IllegalArgumentException("these facts need the whole history of their account");
        }
        from.open().forEach(charge -> open.add(new FoldedCharge(charge.fact(), charge.paid())));
        inForce.addAll(open);
        from.advances()
                .forEach(money ->
                        advances.add(new Advance(money.sourceId(), money.resource(), money.month(), money.rest())));
    }

    public AccountFold(Collection<ChargeFact> lines, Collection<PaymentFact> payments, FoldListener listener) {
        for (var line : lines) {
            (line.isCredit() ? credits : charges).add(line);
        }
        charges.sort(ChargeFact.BY_DAY);
        credits.sort(ChargeFact.BY_DAY);
        this.payments = new ArrayList<>(payments);
        this.payments.sort(PaymentFact.BY_DAY);
        this.listener = listener;
    }

    /** The next day on which a fact comes into force, {@link #NEVER} after the last. */
    public int nextDay() {
        int next = nextCharge < charges.size() ? charges.get(nextCharge).inForceOn() : NEVER;
        if (nextCredit < credits.size()) {
            next = Math.min(next, credits.get(nextCredit).inForceOn());
        }
        if (nextPayment < payments.size()) {
            next = Math.min(next, payments.get(nextPayment).paidOn());
        }
        return next;
    }

    /** Folds everything in force on {@code lastDay}; false as soon as a refund exceeds what is paid on its day. */
    public boolean through(int lastDay) {
        for (int next = nextDay(); overdrawn == null && next != NEVER && next <= lastDay; next = nextDay()) {
            day = next;
            chargesComeIntoForce();
            creditsComeIntoForce();
            useAdvances();
            paymentsComeIn();
            listener.dayDone(day, this);
        }
        return overdrawn == null;
    }

    public boolean throughEnd() {
        return through(NEVER);
    }

    /** Behind the last fact; {@code charged} are the months of all lines. */
    public FoldState state(MonthNets charged) {
        if (nextDay() != NEVER || overdrawn != null) {
            throw new IllegalStateException("the fold is not at its end");
        }
        return new FoldState(
                day,
                open.stream()
                        .map(charge -> new FoldState.OpenCharge(charge.fact(), charge.paid()))
                        .toList(),
                advances(),
                charged.shortened());
    }

    /** The refund that exceeds what is paid on its day, or null. */
    public PaymentFact overdrawn() {
        return overdrawn;
    }

    /** All charges in force, in the order in which they came. */
    public List<FoldedCharge> charges() {
        return inForce;
    }

    /** Charges with an unpaid rest, the oldest due first. */
    public List<FoldedCharge> open() {
        return open;
    }

    /** Money that has found no charge, in the order in which it came. */
    public List<FoldState.Advance> advances() {
        return advances.stream()
                .map(money -> new FoldState.Advance(money.sourceId, money.resource, money.month, money.rest))
                .toList();
    }

    public long advance() {
        long sum = 0;
        for (var advance : advances) {
            sum += advance.rest;
        }
        return sum;
    }

    private void chargesComeIntoForce() {
        for (; nextCharge < charges.size() && charges.get(nextCharge).inForceOn() == day; nextCharge++) {
            var charge = new FoldedCharge(charges.get(nextCharge));
            inForce.add(charge);
            openAgain(charge);
            listener.charged(charge.fact());
        }
    }

    private void creditsComeIntoForce() {
        for (; nextCredit < credits.size() && credits.get(nextCredit).inForceOn() == day; nextCredit++) {
            var credit = credits.get(nextCredit);
            listener.credited(credit);
            receive(new Advance(credit.id(), credit.resource(), credit.month(), -credit.amount()));
        }
    }

    private void paymentsComeIn() {
        for (; nextPayment < payments.size() && payments.get(nextPayment).paidOn() == day; nextPayment++) {
            var payment = payments.get(nextPayment);
            listener.received(payment);
            if (!payment.isRefund()) {
                receive(new Advance(payment.id(), payment.resource(), payment.month(), payment.amount()));
            } else if (!refund(payment)) {
                overdrawn = payment;
                return;
            }
        }
    }

    private void receive(Advance money) {
        use(money);
        if (money.rest > 0) {
            advances.add(money);
        }
    }

    private void useAdvances() {
        if (advances.isEmpty() || open.isEmpty()) {
            return;
        }
        advances.forEach(this::use);
        advances.removeIf(advance -> advance.rest == 0);
    }

    /** Rules 1 and 2: the month that is named first, then the oldest due; only the resource that is named. */
    private void use(Advance money) {
        if (money.month != PostingBatch.NONE) {
            payOldest(money, charge -> money.mayPay(charge) && charge.month() == money.month);
        }
        payOldest(money, money::mayPay);
    }

    private void payOldest(Advance money, Predicate<ChargeFact> eligible) {
        for (int i = 0; i < open.size() && money.rest > 0; ) {
            int due = open.get(i).fact().dueOn();
            sharing.clear();
            for (; i < open.size() && open.get(i).fact().dueOn() == due; i++) {
                if (eligible.test(open.get(i).fact())) {
                    sharing.add(open.get(i));
                }
            }
            payTogether(money);
        }
        open.removeIf(charge -> charge.outstanding() == 0);
    }

    private void payTogether(Advance money) {
        var unpaid = sharing.stream().mapToLong(FoldedCharge::outstanding).toArray();
        long total = sum(unpaid);
        var shares = money.rest >= total ? unpaid : Shares.split(money.rest, unpaid);
        for (int i = 0; i < shares.length; i++) {
            book(sharing.get(i), money.sourceId, shares[i]);
            money.rest -= shares[i];
        }
    }

    /** Rule 5: from the advances, newest first, then by re-opening what is due last. */
    private boolean refund(PaymentFact refund) {
        long left = -refund.amount();
        for (int i = advances.size() - 1; i >= 0 && left > 0; i--) {
            var advance = advances.get(i);
            if (refund.resource() == 0 || advance.resource == 0 || advance.resource == refund.resource()) {
                long taken = Math.min(left, advance.rest);
                advance.rest -= taken;
                left -= taken;
            }
        }
        advances.removeIf(advance -> advance.rest == 0);
        left = reopen(refund, left);
        useAdvances();
        return left == 0;
    }

    private long reopen(PaymentFact refund, long amount) {
        var paid = new ArrayList<FoldedCharge>();
        for (var charge : inForce) {
            if (charge.paid() > 0 && (refund.resource() == 0 || charge.fact().resource() == refund.resource())) {
                paid.add(charge);
            }
        }
        paid.sort((a, b) -> ChargeFact.BY_DUE.compare(a.fact(), b.fact()));
        long left = amount;
        for (int end = paid.size(); end > 0 && left > 0; ) {
            int start = end;
            while (start > 0
                    && paid.get(start - 1).fact().dueOn()
                            == paid.get(end - 1).fact().dueOn()) {
                start--;
            }
            left -= reopenTogether(refund, paid.subList(start, end), left);
            end = start;
        }
        return left;
    }

    private long reopenTogether(PaymentFact refund, List<FoldedCharge> sameDue, long amount) {
        var paid = sameDue.stream().mapToLong(FoldedCharge::paid).toArray();
        var shares = amount >= sum(paid) ? paid : Shares.split(amount, paid);
        for (int i = 0; i < shares.length; i++) {
            var charge = sameDue.get(i);
            boolean settled = charge.outstanding() == 0;
            book(charge, refund.id(), -shares[i]);
            if (settled && shares[i] > 0) {
                openAgain(charge);
            }
        }
        return sum(shares);
    }

    private void book(FoldedCharge charge, long sourceId, long amount) {
        if (amount != 0) {
            charge.pay(amount);
            listener.allocated(day, charge.fact(), sourceId, amount);
        }
    }

    private void openAgain(FoldedCharge charge) {
        int at = open.size();
        while (at > 0 && ChargeFact.BY_DUE.compare(open.get(at - 1).fact(), charge.fact()) > 0) {
            at--;
        }
        open.add(at, charge);
    }

    private static long sum(long[] amounts) {
        long sum = 0;
        for (long amount : amounts) {
            sum = Math.addExact(sum, amount);
        }
        return sum;
    }

    /** Money that looks for a charge: a payment or a credit, and later its rest. */
    private static final class Advance {
        private final long sourceId;
        private final int resource;
        private final int month;
        private long rest;

        Advance(long sourceId, int resource, int month, long rest) {
            this.sourceId = sourceId;
            this.resource = resource;
            this.month = month;
            this.rest = rest;
        }

        boolean mayPay(ChargeFact charge) {
            return resource == 0 || resource == charge.resource();
        }
    }
}
