package ru.zhku.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.IntStream;
import ru.zhku.local.Say;

/**
 * The way of the region through its months, by the API alone: charges on the third, payments on the tenth of the next
 * month. A few veterans of another supplier have three years behind them when it begins.
 */
final class Load {
    static final YearMonth FIRST = YearMonth.of(2021, 10);
    static final int VETERAN_MONTHS = 36;
    private static final int MOST_VETERANS = 300;
    private static final int CHARGES_DAY = 3;
    private static final int PAYMENTS_DAY = 10;
    private static final long SEED = 20221127L;

    private final Town town;
    private final Say say;
    private final Region region;
    private final Region veterans;

    Load(Town town, int accounts, Say say) {
        this.town = town;
        this.say = say;
        region = new Region("7707083893", "70", accounts, SEED);
        veterans = new Region("5191000150", "51", Math.min(accounts, MOST_VETERANS), SEED);
    }

    Region region() {
        return region;
    }

    Region veterans() {
        return veterans;
    }

    static YearMonth month(int index) {
        return FIRST.plusMonths(index);
    }

    /** Accounts, the veterans' years and the first months of the region. */
    void history(int months) {
        for (var one : List.of(veterans, region)) {
            town.introduce(one);
            say.step("accounts of " + one.supplierInn() + ": " + one.accounts());
            post(one, "ACCOUNTS", one.accountsFile(town.folder()));
        }
        var past = IntStream.rangeClosed(1, VETERAN_MONTHS)
                .mapToObj(back -> FIRST.minusMonths(VETERAN_MONTHS + 1L - back))
                .toList();
        say.step("veterans: " + VETERAN_MONTHS + " months");
        post(veterans, "CHARGES", veterans.chargesFile(town.folder(), past));
        post(veterans, "PAYMENTS", veterans.paymentsFile(town.folder(), past));
        for (int i = 0; i < months; i++) {
            say.step("month " + month(i));
            toCharges(month(i));
            post(region, "CHARGES", chargesFile(month(i)));
            toPayments(month(i));
            post(region, "PAYMENTS", paymentsFile(month(i)));
        }
    }

    void toCharges(YearMonth month) {
        town.moveClock(month.plusMonths(1).atDay(CHARGES_DAY));
    }

    void toPayments(YearMonth month) {
        town.moveClock(month.plusMonths(1).atDay(PAYMENTS_DAY));
    }

    Path chargesFile(YearMonth month) {
        return region.chargesFile(town.folder(), List.of(month));
    }

    Path paymentsFile(YearMonth month) {
        return region.paymentsFile(town.folder(), List.of(month));
    }

    private void post(Region one, String kind, Path file) {
        long begun = System.nanoTime();
        var register = town.post(one, kind, file);
        say.line("  " + kind + ": " + register.path("linesPosted").asLong() + " lines in "
                + Result.number((System.nanoTime() - begun) / 1e9) + " s");
        remove(file);
    }

    static void remove(Path file) {
        try {
            Files.delete(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
