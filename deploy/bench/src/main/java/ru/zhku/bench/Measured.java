package ru.zhku.bench;

import java.util.Arrays;

/** How long something took and how many CPU seconds; NaN where no CPU time was taken. */
record Measured(double wall, double cpu) {
    static Measured ofWall(double seconds) {
        return new Measured(seconds, Double.NaN);
    }

    /** The medians of both, each for itself. */
    static Measured median(Measured... all) {
        return new Measured(
                median(Arrays.stream(all).mapToDouble(Measured::wall).toArray()),
                median(Arrays.stream(all).mapToDouble(Measured::cpu).toArray()));
    }

    static double median(double... values) {
        var sorted = values.clone();
        Arrays.sort(sorted);
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }
}
