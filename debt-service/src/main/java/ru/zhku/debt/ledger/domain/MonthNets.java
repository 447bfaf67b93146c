package ru.zhku.debt.ledger.domain;

import java.util.Arrays;
import java.util.Collection;

/**
 * What each service month of an account was charged, corrections included, in kopecks. A long history may be cut: of
 * months before the first kept one nothing is known then, and nothing may be added to them.
 */
public final class MonthNets {
    /** Two years, so that a correction or two do not reach behind the twelve months that are averaged. */
    static final int KEPT = 24;

    private int[] months;
    private long[] nets;
    private int size;
    private final boolean cut;

    private MonthNets(int[] months, long[] nets, boolean cut) {
        this.months = months;
        this.nets = nets;
        this.size = months.length;
        this.cut = cut;
    }

    /** Of the lines in force on a day. */
    public static MonthNets of(Collection<ChargeFact> lines, int asOf) {
        return none().with(lines, asOf);
    }

    /** {@code months} ascend. */
    public static MonthNets of(int[] months, long[] nets, boolean cut) {
        return new MonthNets(months, nets, cut);
    }

    public static MonthNets none() {
        return new MonthNets(new int[0], new long[0], false);
    }

    /** These months with further lines, as far as they are in force on a day. */
    public MonthNets with(Collection<ChargeFact> lines, int asOf) {
        var all = new MonthNets(months(), nets(), cut);
        for (var line : lines) {
            if (line.inForceOn() <= asOf) {
                all.add(line.month(), line.amount());
            }
        }
        return all;
    }

    private void add(int month, long amount) {
        int at = size;
        while (at > 0 && months[at - 1] > month) {
            at--;
        }
        if (at > 0 && months[at - 1] == month) {
            nets[at - 1] = Math.addExact(nets[at - 1], amount);
            return;
        }
        if (size == months.length) {
            months = Arrays.copyOf(months, size + 8);
            nets = Arrays.copyOf(nets, size + 8);
        }
        System.arraycopy(months, at, months, at + 1, size - at);
        System.arraycopy(nets, at, nets, at + 1, size - at);
        months[at] = month;
        nets[at] = amount;
        size++;
    }

    /** Only the last months, if they decide every monthly charge; otherwise all. */
    MonthNets shortened() {
        int from = size - KEPT;
        if (from <= 0 || positive(from) < MonthlyCharge.AVERAGED) {
            return this;
        }
        return new MonthNets(Arrays.copyOfRange(months, from, size), Arrays.copyOfRange(nets, from, size), true);
    }

    private int positive(int from) {
        int found = 0;
        for (int i = from; i < size; i++) {
            found += nets[i] > 0 ? 1 : 0;
        }
        return found;
    }

    /** Whether a line may be added without what was cut off: with a credit earlier months might count again. */
    public boolean canTake(int month, long amount) {
        return !cut || amount > 0 && month >= months[0];
    }

    MonthlyCharge charge(MonthlyChargeMethod method) {
        int most = method == MonthlyChargeMethod.LAST ? 1 : MonthlyCharge.AVERAGED;
        long sum = 0;
        int counted = 0;
        for (int i = size - 1; i >= 0 && counted < most; i--) {
            if (nets[i] > 0) {
                sum = Math.addExact(sum, nets[i]);
                counted++;
            }
        }
        return new MonthlyCharge(sum, counted);
    }

    public int[] months() {
        return Arrays.copyOf(months, size);
    }

    public long[] nets() {
        return Arrays.copyOf(nets, size);
    }

    public boolean isCut() {
        return cut;
    }
}
