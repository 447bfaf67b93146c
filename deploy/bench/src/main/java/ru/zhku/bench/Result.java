package ru.zhku.bench;

/**
 * A line of the table.
 *
 * @param ratio of ours to the baseline, for rates too: how much slower or larger; NaN without a baseline
 * @param target the largest acceptable value of what is judged: the ratio, or where there is no baseline ours; NaN for
 *     lines that only inform
 */
record Result(String metric, String ours, String baseline, double ratio, double target, boolean isMet, String note) {

    /** Both were timed; judged by the wall clock. */
    static Result ofTimes(String metric, Measured ours, Measured baseline, double target, String note) {
        double ratio = ours.wall() / baseline.wall();
        return new Result(metric, text(ours), text(baseline), ratio, target, isMet(ratio, target), note);
    }

    /** A number without a baseline. */
    static Result ofNumber(String metric, double ours, String unit, double target, String note) {
        return new Result(metric, number(ours) + " " + unit, "–", Double.NaN, target, isMet(ours, target), note);
    }

    /** Rates per second: at least {@code target} of the baseline's. */
    static Result ofRates(String metric, double ours, double baseline, double target, String note) {
        double ratio = ours / baseline;
        return new Result(metric, number(ours) + " /s", number(baseline) + " /s", ratio, target, ratio >= target, note);
    }

    private static boolean isMet(double value, double target) {
        return Double.isNaN(target) || value <= target;
    }

    private static String text(Measured measured) {
        var cpu = Double.isNaN(measured.cpu()) ? "" : ", " + seconds(measured.cpu()) + " CPU";
        return seconds(measured.wall()) + cpu;
    }

    private static String seconds(double seconds) {
        return seconds < 0.5 ? number(seconds * 1000) + " ms" : number(seconds) + " s";
    }

    /** Three significant digits. */
    static String number(double value) {
        if (value == 0) {
            return "0";
        }
        int whole = (int) Math.floor(Math.log10(Math.abs(value))) + 1;
        return String.format(java.util.Locale.ROOT, "%,." + Math.max(0, 3 - whole) + "f", value);
    }
}
