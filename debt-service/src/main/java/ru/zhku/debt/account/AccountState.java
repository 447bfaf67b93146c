package ru.zhku.debt.account;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import ru.zhku.debt.account.domain.AccountLine;
import ru.zhku.debt.account.domain.ConsumerGroup;
import ru.zhku.debt.account.domain.Tenure;

/** A known account while a register is compared with it. */
final class AccountState {
    record Dated(LocalDate validFrom, ConsumerGroup group, Tenure tenure) {}

    final long seq;
    final boolean isNew;
    AccountLine.Place place;
    AccountLine.Payer payer;
    String oktmo;
    private final List<Dated> classes = new ArrayList<>(1);

    AccountState(long seq, boolean isNew) {
        this.seq = seq;
        this.isNew = isNew;
    }

    /** Behind those of an equal day: what was recorded last holds. */
    void add(Dated dated) {
        int at = classes.size();
        while (at > 0 && classes.get(at - 1).validFrom().isAfter(dated.validFrom())) {
            at--;
        }
        classes.add(at, dated);
    }

    /** Whether exactly this was recorded for this very day. */
    boolean isRecorded(Dated wanted) {
        Dated ofTheDay = null;
        for (var dated : classes) {
            if (dated.validFrom().equals(wanted.validFrom())) {
                ofTheDay = dated;
            }
        }
        return wanted.equals(ofTheDay);
    }

    /** Whether this class is in force on its day anyhow. */
    boolean holds(Dated wanted) {
        if (classes.isEmpty()) {
            return false;
        }
        var holding = classes.get(0);
        for (var dated : classes) {
            if (!dated.validFrom().isAfter(wanted.validFrom())) {
                holding = dated;
            }
        }
        return holding.group() == wanted.group() && holding.tenure() == wanted.tenure();
    }
}
