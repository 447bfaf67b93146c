package ru.zhku.bench;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** The matrix by age at random dates: in the database, over REST, and the same sums from open items. */
final class Matrix {
    private static final int DATES = 40;
    private static final int OPEN_ITEM_DATES = 3;
    private static final String[] ITS_TABLES = {
        "cube", "cube_close", "holder", "holder_close", "closing", "turnover", "mixed_account"
    };

    private final Town town;
    private final List<LocalDate> dates;

    Matrix(Town town) {
        this.town = town;
        dates = dates(town, DATES);
    }

    /** Between the first posted month and the business date, the same in every run. */
    static List<LocalDate> dates(Town town, int count) {
        var random = new Random(42);
        var first = Load.FIRST.minusMonths(Load.VETERAN_MONTHS).atDay(1);
        var last = LocalDate.parse(town.get("/v1/business-clock").path("today").asText());
        int days = (int) (last.toEpochDay() - first.toEpochDay());
        var dates = new ArrayList<LocalDate>();
        for (int i = 0; i < count; i++) {
            dates.add(first.plusDays(random.nextInt(days) + 1));
        }
        return dates;
    }

    private static String path(LocalDate date) {
        return "/v1/ageing?by=resource&asOf=" + date;
    }

    /** Seconds that the statements of one matrix take, by PostgreSQL's own account. */
    double inDatabase() {
        askAll();
        return town.logged(this::askAll).millis(ITS_TABLES) / DATES / 1000;
    }

    double overRest() {
        askAll();
        var took = new double[DATES];
        for (int i = 0; i < DATES; i++) {
            long begun = System.nanoTime();
            town.get(path(dates.get(i)));
            took[i] = (System.nanoTime() - begun) / 1e9;
        }
        return Measured.median(took);
    }

    private void askAll() {
        dates.forEach(date -> town.get(path(date)));
    }

    /** Seconds of the same sums over a table of the open items of a date, which is there already. */
    double fromOpenItems() {
        var took = new double[OPEN_ITEM_DATES];
        for (int i = 0; i < OPEN_ITEM_DATES; i++) {
            var date = LocalDate.parse(
                            town.get("/v1/business-clock").path("today").asText())
                    .minusDays(20L * i);
            town.execute("drop table if exists bench_open");
            town.execute("create table bench_open as select c.account_seq, c.resource, c.due_on,"
                    + " c.amount - coalesce(p.paid, 0) as rest from charge c left join (select charge_id,"
                    + " sum(amount) as paid from allocation where effective_on <= date '" + date
                    + "' group by charge_id) p on p.charge_id = c.id where c.amount > 0 and c.in_force_on <= date '"
                    + date + "' and c.amount <> coalesce(p.paid, 0)");
            town.execute("analyze bench_open");
            long begun = System.nanoTime();
            town.execute(
                    "select width_bucket(date '" + date + "' - due_on, array[1, 31, 91, 181, 366, 1096]), resource,"
                            + " sum(rest), count(distinct account_seq) from bench_open group by 1, 2");
            took[i] = (System.nanoTime() - begun) / 1e9;
        }
        town.execute("drop table bench_open");
        return Measured.median(took);
    }
}
