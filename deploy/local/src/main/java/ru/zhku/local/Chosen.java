package ru.zhku.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;

/**
 * Whom an official's act concerns, noted before the act is done: an act that was broken off in its midst is done again
 * for the same ones, although those that it has reached would not be chosen any more.
 */
final class Chosen {

    private final Path folder;

    Chosen(Path folder) {
        this.folder = folder;
    }

    /** @param act a name of its own for every act, fit for a file */
    List<String> once(String act, Supplier<List<String>> choice) {
        var file = folder.resolve(act);
        if (!Files.exists(file)) {
            Folders.write(file, String.join("\n", choice.get()));
        }
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
