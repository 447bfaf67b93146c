package ru.zhku.debt.intake.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import ru.zhku.kit.money.Money;

/** Takes the lines of one register one by one: good ones for posting, bad ones for quarantine. */
public abstract class RegisterLines {
    public static final int MOST_DEFECTS = 100_000;

    /** The ledger numbers the lines of a posting with 24 bits. */
    public static final int MOST_LINES = 16_000_000;

    /** A bad line word for word, in the order of its kind's columns. */
    public record Quarantined(long line, String[] fields) {}

    private final List<Defect> defects = new ArrayList<>();
    private final List<Quarantined> quarantine = new ArrayList<>();
    private long total;
    private long sum;
    private boolean sumKnown = true;

    public final void take(Row row) {
        if (total == MOST_LINES) {
            throw FileFault.atLine(
                    row.line(),
                    "too-many-lines",
                    "В файле больше " + MOST_LINES + " строк: разделите реестр на несколько файлов");
        }
        total++;
        boolean hasShape = !row.isFaulty() || !row.defect().code().isShape();
        if (hasShape) {
            check(row);
        }
        if (row.isFaulty()) {
            keep(row);
        }
    }

    /** Checks the cells and keeps the line if there is no fault in it. */
    protected abstract void check(Row row);

    protected final long summed(long kopecks) {
        sum += kopecks;
        if (Math.abs(sum) > Money.MAX_KOPECKS) {
            throw FileFault.of("sum-out-of-range", "Сумма всех строк больше допустимых 100 000 000 000,00 рублей");
        }
        return kopecks;
    }

    private void keep(Row row) {
        demandBearable(defects.size() + 1L, row.line());
        var defect = row.defect();
        defects.add(defect);
        sumKnown &= defect.code() != DefectCode.AMOUNT_FORMAT
                && defect.code() != DefectCode.AMOUNT_OUT_OF_RANGE
                && !defect.code().isShape();
        if (defect.code().canBeMended()) {
            quarantine.add(new Quarantined(row.line(), row.fields()));
        }
    }

    /** @throws FileFault when there are more defects than anybody would mend */
    public static void demandBearable(long defects, long line) {
        if (defects > MOST_DEFECTS) {
            throw FileFault.atLine(
                    line,
                    "too-many-defects",
                    "Дефектных строк больше " + MOST_DEFECTS + ": проверьте, тот ли это файл и того ли поставщика");
        }
    }

    /** @throws FileFault when what the sender counted is not what the file holds */
    public void demandTotals(Long controlCount, Long controlSum) {
        if (controlCount != null && controlCount != total) {
            throw FileFault.of(
                    "control-count",
                    "Число строк не сходится с контрольным: в файле " + total + ", заявлено " + controlCount);
        }
        if (controlSum != null && (controlSum != sum || !sumKnown)) {
            throw FileFault.of(
                    "control-sum",
                    String.format(
                            Locale.ROOT,
                            "Сумма строк не сходится с контрольной: в файле %s%s, заявлено %s",
                            Money.ofKopecks(sum),
                            sumKnown ? "" : " и строки, в которых сумма не читается",
                            Money.ofKopecks(controlSum)));
        }
    }

    public List<Defect> defects() {
        return defects;
    }

    public List<Quarantined> quarantine() {
        return quarantine;
    }

    public long total() {
        return total;
    }

    /** The sum as far as it can be shown. */
    public long sumWithinRange() {
        return Math.abs(sum) > Money.MAX_KOPECKS ? 0 : sum;
    }

    /** Kopecks of all lines whose amount can be read. */
    public long sum() {
        return sum;
    }
}
