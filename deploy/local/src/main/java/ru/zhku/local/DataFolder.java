package ru.zhku.local;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/** The folder of one run: whose it is, and what runs before this one have noted of how far they came. */
final class DataFolder {

    private static final String FIRST_DAY = "first-day";
    private static final String TOWN_LOADED = "town-loaded";

    private final Path path;
    private final Optional<FileChannel> hold;

    private DataFolder(Path path, Optional<FileChannel> hold) {
        this.path = path;
        this.hold = hold;
    }

    /** The named folder, held until this process ends, or a fresh temporary one. */
    static DataFolder of(Optional<Path> named) {
        if (named.isEmpty()) {
            return new DataFolder(Folders.temporary(), Optional.empty());
        }
        var path = Folders.make(named.get().toAbsolutePath().normalize());
        return new DataFolder(path, Optional.of(hold(path)));
    }

    Path path() {
        return path;
    }

    /** Whether it outlives this run. */
    boolean isKept() {
        return hold.isPresent();
    }

    /**
     * The business date that the services were given when they were first started here. It is noted before that start
     * and given again at every later one, so a service that was stopped before it kept its clock begins where the
     * others did.
     */
    Optional<LocalDate> firstDay() {
        return read(FIRST_DAY);
    }

    void noteFirstDay(LocalDate day) {
        Folders.write(path.resolve(FIRST_DAY), day + "\n");
    }

    /** The day through which the demo town has been loaded. */
    Optional<LocalDate> townLoadedThrough() {
        return read(TOWN_LOADED);
    }

    void noteTownLoadedThrough(LocalDate day) {
        Folders.write(path.resolve(TOWN_LOADED), day + "\n");
    }

    private Optional<LocalDate> read(String name) {
        var file = path.resolve(name);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.parse(Files.readString(file).strip()));
        } catch (IOException | DateTimeParseException e) {
            throw new Failure("В файле " + file + " нет даты вида 2022-04-11: возьмите другую --data.", e);
        }
    }

    private static FileChannel hold(Path path) {
        var file = path.resolve("run.lock");
        try {
            var lock = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (lock.tryLock() == null) {
                throw new OverlappingFileLockException();
            }
            return lock;
        } catch (OverlappingFileLockException e) {
            throw new Failure(
                    "С папкой " + path + " уже работает другой запуск: остановите его или возьмите другую --data.", e);
        } catch (IOException e) {
            throw new Failure("Нельзя писать в " + path + ": проверьте права и место.", e);
        }
    }
}
