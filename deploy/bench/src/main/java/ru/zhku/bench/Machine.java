package ru.zhku.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** Where it was measured and how busy that was. */
final class Machine {
    private Machine() {}

    static double loadAverage() {
        return ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
    }

    static Map<String, String> description(Town town) {
        var about = new LinkedHashMap<String, String>();
        about.put("processors", Runtime.getRuntime().availableProcessors() + " × " + processor());
        about.put("memory", memory());
        about.put("system", System.getProperty("os.name") + " " + System.getProperty("os.version"));
        about.put("java", System.getProperty("java.vm.name") + " " + System.getProperty("java.version"));
        about.put(
                "postgresql",
                town.text("show server_version") + ", fsync " + town.text("show fsync") + ", synchronous_commit "
                        + town.text("show synchronous_commit") + ", shared_buffers " + town.text("show shared_buffers")
                        + ", max_wal_size " + town.text("show max_wal_size"));
        about.put("service", "packaged debt-service, -Xmx512m, parallel collector");
        return about;
    }

    private static String processor() {
        return line("/proc/cpuinfo", "model name").replaceFirst(".*:\\s*", "");
    }

    private static String memory() {
        var kilobytes = line("/proc/meminfo", "MemTotal").replaceAll("\\D", "");
        return kilobytes.isEmpty() ? "unknown" : Long.parseLong(kilobytes) / (1 << 20) + " GB";
    }

    private static String line(String file, String start) {
        try (var lines = Files.lines(Path.of(file))) {
            return lines.filter(line -> line.startsWith(start)).findFirst().orElse("");
        } catch (IOException e) {
            return "";
        }
    }
}
