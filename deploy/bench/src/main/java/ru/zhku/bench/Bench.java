package ru.zhku.bench;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import ru.zhku.local.Failure;
import ru.zhku.local.Say;

/** deploy/bin/bench: loads a region, measures, prints the table and writes it. */
public final class Bench {
    private final Options options;
    private final Say say;
    private final List<Result> results = new ArrayList<>();
    private double smallMatrix = Double.NaN;

    Bench(Options options, Say say) {
        this.options = options;
        this.say = say;
    }

    public static void main(String[] arguments) {
        var say = new Say(new PrintStream(System.out, true, StandardCharsets.UTF_8), System.console() != null);
        try {
            new Bench(Options.parse(arguments), say).run();
            System.exit(0);
        } catch (Failure e) {
            say.line("✗ " + e.getMessage());
        } catch (RuntimeException e) {
            say.failure("✗", e);
        }
        System.exit(1);
    }

    List<Result> run() {
        var about = new LinkedHashMap<String, String>();
        about.put("load average at the beginning", String.valueOf(Machine.loadAverage()));
        if (options.wants(Metric.MATRIX) && options.small() > 0) {
            smallTown();
        }
        try (var town = Town.start(Load.FIRST.atDay(20), say)) {
            measure(town);
            about.put("load average at the end", String.valueOf(Machine.loadAverage()));
            about.put(
                    "region",
                    options.accounts() + " accounts × " + Region.RESOURCES.size() + " resources; history of "
                            + options.history() + " months of all of them through the API, of 36 months of "
                            + Math.min(options.accounts(), 300) + " accounts; medians of " + options.repeat()
                            + " further months");
            about.putAll(Machine.description(town));
        }
        var report = new Report(options, about, results);
        report.write();
        say.line("\n" + report.table());
        say.line("written to " + options.out().toAbsolutePath());
        return results;
    }

    private void smallTown() {
        say.step("the small town: " + options.small() + " accounts");
        try (var town = Town.start(Load.FIRST.atDay(20), say)) {
            var load = new Load(town, options.small(), say);
            load.history(options.history());
            town.calm();
            smallMatrix = new Matrix(town).inDatabase();
        }
    }

    private void measure(Town town) {
        var load = new Load(town, options.accounts(), say);
        load.history(options.history());
        var next = Load.month(options.history());
        if (options.wantsImports() || options.wants(Metric.REJECT)) {
            next = imports(town, load);
        }
        town.calm();
        reads(town, load);
        if (options.wants(Metric.CUBE)) {
            say.step("cube against facts");
            results.add(new CubeCheck(town).measure());
        }
        if (options.wants(Metric.BACKDATED)) {
            say.step("back-dated lines");
            results.add(new LateLines(town, load).measure(next.minusMonths(1), Math.max(5, options.repeat())));
        }
        if (options.wants(Metric.CUBE) && options.wants(Metric.BACKDATED)) {
            results.add(new CubeCheck(town).measure());
        }
    }

    /** Returns the first month that is not there yet. */
    private YearMonth imports(Town town, Load load) {
        var imports = new Imports(town, load, say);
        int done = options.history();
        if (options.wantsImports()) {
            imports.prepare();
            for (int i = 0; i < options.repeat(); i++) {
                imports.month(Load.month(done++));
            }
        }
        load.toCharges(Load.month(done));
        if (options.wants(Metric.REJECT)) {
            imports.reject(Load.month(done));
        }
        results.addAll(imports.results());
        if (options.wants(Metric.RELAY)) {
            say.step("outbox relay");
            results.add(imports.relay());
        }
        return Load.month(done);
    }

    private void reads(Town town, Load load) {
        if (options.wants(Metric.MATRIX)) {
            say.step("matrix");
            matrix(new Matrix(town));
        }
        var reads = new Reads(town, load);
        if (options.wants(Metric.DEBTORS)) {
            say.step("debtor page");
            results.add(reads.debtorPage());
        }
        if (options.wants(Metric.STATEMENT)) {
            say.step("statement");
            results.add(reads.statement());
        }
        if (options.wants(Metric.REST)) {
            say.step("REST reads");
            results.add(reads.rest());
        }
    }

    private void matrix(Matrix matrix) {
        double ours = matrix.inDatabase();
        double rest = matrix.overRest();
        double openItems = matrix.fromOpenItems();
        results.add(Result.ofTimes(
                "matrix at a random date (in the database)",
                Measured.ofWall(ours),
                Measured.ofWall(openItems),
                0.01,
                "over REST " + Result.number(rest * 1000) + " ms; baseline: open items of the date, by SQL"));
        results.add(Result.ofNumber("matrix in the database", ours * 1000, "ms", 10, ""));
        if (!Double.isNaN(smallMatrix)) {
            results.add(Result.ofTimes(
                    "matrix of " + options.accounts() + " accounts",
                    Measured.ofWall(ours),
                    Measured.ofWall(smallMatrix),
                    3,
                    "baseline: that of " + options.small() + " accounts"));
        }
    }
}
