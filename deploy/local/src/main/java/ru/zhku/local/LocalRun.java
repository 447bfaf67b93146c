package ru.zhku.local;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.util.Optional;

/** One run from the checks to the printed result; closed at any moment it leaves no process. */
final class LocalRun implements AutoCloseable {

    private static final long MEGABYTE = 1024L * 1024;
    private static final long NEEDED_FOR_DATA = 700;
    private static final long NEEDED_FOR_BUILD = 500;
    private static final long NEARLY_FULL = 30;

    private final Path home;
    private final Options options;
    private final Say say;
    private final Stopwatch watch = new Stopwatch();
    private final Build build;
    private Path folder;
    private Suite suite;
    private FileChannel lock;
    private volatile boolean closed;

    LocalRun(Path home, Options options, Say say) {
        this.home = home;
        this.options = options;
        this.say = say;
        this.build = new Build(home, say);
    }

    void up() {
        Ports.demandFree(Suite.promisedPorts().values());
        demandSpace(home, NEEDED_FOR_BUILD);
        options.out().ifPresent(Folders::make);
        chooseFolder();
        watch.time("build", build::packageWhatIsNotBuilt);
        try {
            start();
        } catch (Failure e) {
            if (megabytesFree(folder) < NEARLY_FULL) {
                throw new Failure(
                        "Кончилось место на диске в " + folder + ": освободите не менее " + NEEDED_FOR_DATA
                                + " МБ и запустите снова. (" + e.getMessage() + ")",
                        e);
            }
            throw e;
        }
    }

    private void start() {
        Optional<DemoStory> story = options.empty()
                ? Optional.empty()
                : Optional.of(new DemoStory(Folders.make(folder.resolve("registers"))));
        boolean fresh = !Suite.holdsData(folder);
        var today = options.today().orElse(Options.DEFAULT_TODAY);
        var begin = story.map(DemoStory::firstDay)
                .filter(day -> day.isBefore(today))
                .orElse(today);
        suite = suiteFor(fresh ? Optional.of(begin) : Optional.empty());
        say.step("Запускаю PostgreSQL, Kafka и почту");
        watch.time("servers", suite::startServers);
        say.step("Запускаю службы");
        watch.time("services", suite::startServices);
        try (var settling = suite.settling()) {
            var clocks = new Clocks(suite.api(), settling, say);
            story.ifPresent(town -> load(town, clocks, today));
            if (fresh || options.today().isPresent()) {
                say.step("Перевожу деловую дату на " + today);
                watch.time("clock", () -> clocks.moveTo(today));
            }
            say.step("Жду, пока улягутся события");
            watch.time("settle", settling::await);
            tell(story, clocks.today(), settling);
        }
    }

    private void load(DemoStory town, Clocks clocks, LocalDate today) {
        var done = folder.resolve("town-loaded");
        if (Files.exists(done)) {
            say.step("Показательный город уже загружен в " + folder);
            return;
        }
        say.step("Загружаю показательный город: реестров "
                + town.registersUntil(today).size());
        town.play(suite.api(), clocks, today, watch, say);
        try {
            Files.writeString(done, today + "\n");
        } catch (IOException e) {
            throw new Failure("Не пишется " + done + ": проверьте место и права.", e);
        }
    }

    private void tell(Optional<DemoStory> story, LocalDate today, Settling settling) {
        var outcome = Outcome.of(suite.api(), today, settling.deadLetters(), watch);
        new Report(say).print(outcome);
        options.out().ifPresent(out -> {
            story.ifPresent(town -> town.copyRegisters(out, today));
            outcome.write(out.resolve("result.json"));
            say.line("Реестры и result.json: " + out.toAbsolutePath());
        });
        new Report(say).addresses(suite);
    }

    boolean isStopping() {
        return closed;
    }

    @Override
    public synchronized void close() {
        closed = true;
        build.stop();
        if (suite != null) {
            say.step("Останавливаю службы, Kafka и PostgreSQL");
            suite.close();
            say.line("Остановлено.");
        } else if (folder != null && options.data().isEmpty()) {
            Folders.delete(folder);
        }
    }

    private synchronized Suite suiteFor(Optional<LocalDate> today) {
        if (closed) {
            throw new Failure("Запуск остановлен.");
        }
        boolean kept = options.data().isPresent();
        var logs = kept ? folder.resolve("logs") : Folders.state(home).resolve("logs");
        return Suite.of(new Suite.Settings(home, folder, logs, kept, today, Suite.promisedPorts()), say);
    }

    private void chooseFolder() {
        folder = options.data()
                .map(Path::toAbsolutePath)
                .map(Path::normalize)
                .map(Folders::make)
                .orElseGet(Folders::temporary);
        if (options.data().isPresent()) {
            lockFolder();
        }
        demandSpace(folder, NEEDED_FOR_DATA);
    }

    private void lockFolder() {
        var file = folder.resolve("run.lock");
        try {
            lock = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (lock.tryLock() == null) {
                throw new OverlappingFileLockException();
            }
        } catch (OverlappingFileLockException e) {
            throw new Failure(
                    "С папкой " + folder + " уже работает другой запуск: остановите его или возьмите другую --data.",
                    e);
        } catch (IOException e) {
            throw new Failure("Нельзя писать в " + folder + ": проверьте права и место.", e);
        }
    }

    private static void demandSpace(Path place, long megabytes) {
        long free = megabytesFree(place);
        if (free < megabytes) {
            throw new Failure("На диске с " + place + " свободно " + free + " МБ, а нужно " + megabytes
                    + ": освободите место или укажите другую папку (--data, для временных TMPDIR).");
        }
    }

    private static long megabytesFree(Path place) {
        return place.toFile().getUsableSpace() / MEGABYTE;
    }
}
