package ru.zhku.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Where things lie, and the few chores with folders. */
public final class Folders {

    static final String TEMPORARY_PREFIX = "zhku-run-";

    private Folders() {}

    /** The root of the clone: the folder, here or above, that holds deploy/kafka/topics.csv. */
    public static Path home() {
        var start = Path.of(System.getProperty("zhku.home", ""));
        for (var folder = start.toAbsolutePath(); folder != null; folder = folder.getParent()) {
            if (Files.exists(folder.resolve("deploy/kafka/topics.csv"))) {
                return folder;
            }
        }
        throw new Failure("В папках над " + start + " нет deploy/kafka/topics.csv: запускайте из клона проекта.");
    }

    static Path state(Path home) {
        return home.resolve("deploy/local/.state");
    }

    public static Path temporary() {
        try {
            return Files.createTempDirectory(TEMPORARY_PREFIX);
        } catch (IOException e) {
            throw new Failure("Нельзя создать временную папку: проверьте место и права в " + tmp() + ".", e);
        }
    }

    static Path make(Path folder) {
        try {
            return Files.createDirectories(folder);
        } catch (IOException e) {
            throw new Failure("Нельзя создать папку " + folder + ": проверьте место и права.", e);
        }
    }

    /** Writes the file whole or not at all, whenever the launcher is stopped. */
    static void write(Path file, String text) {
        try {
            make(file.getParent());
            var draft = Files.writeString(file.resolveSibling(file.getFileName() + ".new"), text);
            Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new Failure("Не пишется " + file + ": проверьте место и права.", e);
        }
    }

    static void delete(Path folder) {
        if (!Files.exists(folder)) {
            return;
        }
        try (var paths = Files.walk(folder)) {
            paths.sorted(Comparator.reverseOrder())
                    .forEach(path -> path.toFile().delete());
        } catch (IOException | UncheckedIOException e) {
            // what is still being written stays in the temporary folder
        }
    }

    /** The time of the newest file under the given places; those that do not exist are passed over. */
    static Optional<FileTime> newest(List<Path> places) {
        return places.stream()
                .filter(Files::exists)
                .map(Folders::newestUnder)
                .flatMap(Optional::stream)
                .max(Comparator.naturalOrder());
    }

    static List<String> lastLines(Path file, int count) {
        try {
            var lines = new String(Files.readAllBytes(file), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
            return lines.subList(Math.max(0, lines.size() - count), lines.size());
        } catch (IOException e) {
            return List.of();
        }
    }

    private static Optional<FileTime> newestUnder(Path place) {
        try (var paths = Files.walk(place)) {
            return paths.filter(Files::isRegularFile).map(Folders::modified).max(Comparator.naturalOrder());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static FileTime modified(Path file) {
        try {
            return Files.getLastModifiedTime(file);
        } catch (IOException e) {
            return FileTime.fromMillis(0);
        }
    }

    private static String tmp() {
        return System.getProperty("java.io.tmpdir");
    }
}
