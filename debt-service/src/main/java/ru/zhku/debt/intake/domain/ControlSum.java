package ru.zhku.debt.intake.domain;

import java.util.OptionalLong;
import ru.zhku.kit.money.Money;
import ru.zhku.kit.problem.Refusal;

/** A sum of lines that can be held against what the bank itself states in its file. */
final class ControlSum {
    private long kopecks;
    private boolean isKnown = true;

    /** An amount that cannot be read makes the whole sum unknown. */
    void add(String amount) {
        var read = read(amount.strip());
        isKnown &= read.isPresent() && Math.abs(kopecks + read.getAsLong()) <= Money.MAX_KOPECKS;
        kopecks += isKnown ? read.getAsLong() : 0;
    }

    void addUnreadable() {
        isKnown = false;
    }

    /** @throws FileFault when the sums differ, or one of them is unknown */
    void demand(ControlSum stated, long line) {
        if (!isKnown || !stated.isKnown || kopecks != stated.kopecks) {
            throw FileFault.atLine(
                    line,
                    "control-sum",
                    "Сумма платежей не сходится с заявленной банком: в файле " + this + ", заявлено " + stated);
        }
    }

    @Override
    public String toString() {
        return isKnown ? Money.ofKopecks(kopecks).toString() : "суммы, которые не читаются";
    }

    private static OptionalLong read(String amount) {
        try {
            return OptionalLong.of(Money.parse(amount).kopecks());
        } catch (IllegalArgumentException | Refusal e) {
            return OptionalLong.empty();
        }
    }
}
