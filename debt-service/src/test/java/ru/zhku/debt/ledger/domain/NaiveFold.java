package ru.zhku.debt.ledger.domain;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import ru.zhku.debt.account.domain.Resource;

/** A second reading of the rules, as slow and plain as the text; it shares no code with {@link AccountFold}. */
final class NaiveFold {
    final Map<Long, Long> paid = new HashMap<>();
    final List<long[]> advances = new ArrayList<>(); // resource, month, rest
    boolean overdrawn;
    private final List<ChargeFact> inForce = new ArrayList<>();

    NaiveFold(List<ChargeFact> charges, List<PaymentFact> payments, int asOf) {
        var days = new TreeSet<Integer>();
        charges.forEach(c -> days.add(c.inForceOn()));
        payments.forEach(p -> days.add(p.paidOn()));
        for (int day : days.headSet(asOf, true)) {
            charges.stream().filter(c -> c.inForceOn() == day && c.amount() > 0).forEach(inForce::add);
            charges.stream()
                    .filter(c -> c.inForceOn() == day && c.amount() < 0)
                    .sorted(Comparator.comparing((ChargeFact c) -> name(c))
                            .thenComparing(c -> points(c.documentNumber()), NaiveFold::compare)
                            .thenComparing(ChargeFact::amount)
                            .thenComparing(ChargeFact::id))
                    .forEach(c -> pay(new long[] {c.resource(), c.month(), -c.amount()}, true));
            new ArrayList<>(advances).forEach(a -> pay(a, false));
            payments.stream()
                    .filter(p -> p.paidOn() == day)
                    .sorted(Comparator.comparing((PaymentFact p) -> points(p.operationCode()), NaiveFold::compare)
                            .thenComparing(PaymentFact::amount)
                            .thenComparing(PaymentFact::id))
                    .forEach(p -> {
                        if (p.amount() > 0) {
                            pay(new long[] {p.resource(), p.month(), p.amount()}, true);
                        } else {
                            refund(p);
                        }
                    });
        }
    }

    long advance() {
        return advances.stream().mapToLong(a -> a[2]).sum();
    }

    private void pay(long[] money, boolean arriving) {
        if (arriving) {
            advances.add(money);
        }
        while (money[2] > 0) {
            var may = inForce.stream()
                    .filter(c -> unpaid(c) > 0 && (money[0] == 0 || money[0] == c.resource()))
                    .toList();
            var named = may.stream().filter(c -> c.month() == money[1]).toList();
            var from = named.isEmpty() ? may : named;
            if (from.isEmpty()) {
                return;
            }
            int oldest = from.stream().mapToInt(ChargeFact::dueOn).min().getAsInt();
            var group = from.stream().filter(c -> c.dueOn() == oldest).toList();
            money[2] -= share(group, group.stream().map(this::unpaid).toList(), money[2], 1);
        }
        advances.remove(money);
    }

    private void refund(PaymentFact refund) {
        long left = -refund.amount();
        for (int i = advances.size() - 1; i >= 0; i--) {
            var a = advances.get(i);
            if (refund.resource() == 0 || a[0] == 0 || a[0] == refund.resource()) {
                long taken = Math.min(left, a[2]);
                a[2] -= taken;
                left -= taken;
            }
        }
        advances.removeIf(a -> a[2] == 0);
        while (left > 0) {
            var may = inForce.stream()
                    .filter(c -> paid.getOrDefault(c.id(), 0L) > 0)
                    .filter(c -> refund.resource() == 0 || refund.resource() == c.resource())
                    .toList();
            if (may.isEmpty()) {
                overdrawn = true;
                return;
            }
            int newest = may.stream().mapToInt(ChargeFact::dueOn).max().getAsInt();
            var group = may.stream().filter(c -> c.dueOn() == newest).toList();
            left -= share(group, group.stream().map(c -> paid.get(c.id())).toList(), left, -1);
        }
        new ArrayList<>(advances).forEach(a -> pay(a, false));
    }

    private long share(List<ChargeFact> group, List<Long> weights, long amount, int sign) {
        long total = weights.stream().mapToLong(w -> w).sum();
        long given = Math.min(amount, total);
        var order = new ArrayList<Integer>();
        long left = given;
        var parts = new long[group.size()];
        for (int i = 0; i < group.size(); i++) {
            order.add(i);
            parts[i] = product(given, weights.get(i))
                    .divide(BigInteger.valueOf(total))
                    .longValue();
            left -= parts[i];
        }
        order.sort(Comparator.comparing((Integer i) -> product(given, weights.get(i))
                        .mod(BigInteger.valueOf(total))
                        .negate())
                .thenComparing(i -> name(group.get(i)))
                .thenComparing(i -> points(group.get(i).documentNumber()), NaiveFold::compare)
                .thenComparing(i -> group.get(i).amount())
                .thenComparing(i -> group.get(i).id()));
        for (int i = 0; i < left; i++) {
            parts[order.get(i)]++;
        }
        for (int i = 0; i < parts.length; i++) {
            paid.merge(group.get(i).id(), sign * parts[i], Long::sum);
        }
        return given;
    }

    private long unpaid(ChargeFact charge) {
        return charge.amount() - paid.getOrDefault(charge.id(), 0L);
    }

    private static BigInteger product(long a, long b) {
        return BigInteger.valueOf(a).multiply(BigInteger.valueOf(b));
    }

    private static String name(ChargeFact charge) {
        return Resource.of(charge.resource()).name();
    }

    private static int[] points(String text) {
        return text.codePoints().toArray();
    }

    private static int compare(int[] a, int[] b) {
        return java.util.Arrays.compare(a, b);
    }
}
