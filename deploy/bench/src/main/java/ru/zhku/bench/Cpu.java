package ru.zhku.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Supplier;

/** CPU seconds by the kernel's account (Linux; elsewhere none are told). */
final class Cpu {
    private static final double TICKS_PER_SECOND = 100;

    private Cpu() {}

    /** What runs, beside the wall clock; the CPU time of the calling thread is added to that of the servers. */
    static <T> Timed<T> time(Town town, Supplier<T> work) {
        var threads = ManagementFactory.getThreadMXBean();
        double cpu = town.cpuSeconds() + threads.getCurrentThreadCpuTime() / 1e9;
        long begun = System.nanoTime();
        T result = work.get();
        double wall = (System.nanoTime() - begun) / 1e9;
        double used = town.cpuSeconds() + threads.getCurrentThreadCpuTime() / 1e9 - cpu;
        return new Timed<>(result, new Measured(wall, used));
    }

    static Measured run(Town town, Runnable work) {
        return time(town, () -> {
                    work.run();
                    return null;
                })
                .took();
    }

    record Timed<T>(T result, Measured took) {}

    /** A process with those of its children that still run and those that it has seen end. */
    static double ofTree(long pid) {
        double sum = seconds(pid, true);
        return sum
                + ProcessHandle.of(pid).stream()
                        .flatMap(ProcessHandle::children)
                        .mapToDouble(child -> seconds(child.pid(), true))
                        .sum();
    }

    static double ofProcess(long pid) {
        return seconds(pid, false);
    }

    private static double seconds(long pid, boolean withEndedChildren) {
        try {
            var stat = Files.readString(Path.of("/proc/" + pid + "/stat"));
            var fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
            long ticks = Long.parseLong(fields[11]) + Long.parseLong(fields[12]);
            if (withEndedChildren) {
                ticks += Long.parseLong(fields[13]) + Long.parseLong(fields[14]);
            }
            return ticks / TICKS_PER_SECOND;
        } catch (IOException e) {
            return 0; // a child that ended meanwhile is in its parent's account
        }
    }
}
