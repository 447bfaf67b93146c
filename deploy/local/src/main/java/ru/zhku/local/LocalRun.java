package ru.zhku.local;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** One run from the checks to the printed result; closed at any moment it leaves no process. */
final class LocalRun implements AutoCloseable {

    private static final long MEGABYTE = 1024L * 1024;
    private static final long NEEDED_FOR_DATA = 700;
    private static final long NEEDED_FOR_BUILD = 500;
    private static final long NEARLY_FULL = 30;

    private final Path home;
    private final Options options;
    private final Say say;
    private final Map<Service, Integer> ports;
    private final Stopwatch watch = new Stopwatch();
    private final Build build;
    private DataFolder folder;
    private Suite suite;
    private volatile boolean closed;

    LocalRun(Path home, Options options, Say say, Map<Service, Integer> ports) {
        this.home = home;
        this.options = options;
        this.say = say;
        this.ports = ports;
        this.build = new Build(home, say);
    }

    /** Returns whether every step succeeded, to the last event and the last line of the registers. */
    boolean up() {
        Ports.demandFree(ports.values());
        demandSpace(home, NEEDED_FOR_BUILD);
        options.out().ifPresent(Folders::make);
        folder = DataFolder.of(options.data());
        demandSpace(folder.path(), NEEDED_FOR_DATA);
        try {
            watch.time("build", build::packageWhatIsNotBuilt);
            return start();
        } catch (Failure e) {
            throw fullDisk(e).orElse(e);
        } catch (UncheckedIOException e) {
            throw fullDisk(e)
                    .orElseGet(() -> new Failure(
                            "Файлы не читаются или не пишутся: " + e.getMessage() + ". Проверьте место и права.", e));
        }
    }

    private boolean start() {
        Optional<DemoStory> story = options.empty() ? Optional.empty() : Optional.of(new DemoStory(folder.path()));
        var first = folder.firstDay().orElseGet(() -> firstDay(story));
        suite = suiteFor(first);
        say.step("Запускаю PostgreSQL, Kafka и почту");
        watch.time("servers", suite::startServers);
        say.step("Запускаю службы");
        folder.noteFirstDay(first);
        watch.time("services", suite::startServices);
        try (var settling = suite.settling()) {
            var clocks = new Clocks(suite.api(), settling, say);
            var today = lastDay(story, clocks);
            clocks.demandReachable(today);
            long defects = story.map(town -> load(town, clocks, today)).orElse(0L);
            if (today.isAfter(clocks.today())) {
                say.step("Перевожу деловую дату на " + today);
                watch.time("clock", () -> clocks.moveTo(today));
            }
            say.step("Жду, пока улягутся события");
            watch.time("settle", settling::await);
            return tell(story, today, settling.deadLetters()) && defects == 0;
        }
    }

    /** The services begin when the town's exchange does, unless that is later than what was asked for. */
    private LocalDate firstDay(Optional<DemoStory> story) {
        var today = options.today().orElse(Options.DEFAULT_TODAY);
        return story.map(DemoStory::firstDay).filter(day -> day.isBefore(today)).orElse(today);
    }

    /** As asked; else the end of the town's story, or of what is loaded of it; what stands later stays there. */
    private LocalDate lastDay(Optional<DemoStory> story, Clocks clocks) {
        return options.today().orElseGet(() -> {
            var standing = clocks.latest();
            return story.map(town -> folder.townLoadedThrough().orElse(Options.DEFAULT_TODAY))
                    .filter(standing::isBefore)
                    .orElse(standing);
        });
    }

    /** Loads what came since the town was loaded last; returns how many lines were defective. */
    private long load(DemoStory town, Clocks clocks, LocalDate today) {
        var after = folder.townLoadedThrough().orElse(LocalDate.MIN);
        int registers = town.registers(after, today).size();
        if (registers == 0) {
            say.step("Показательный город уже загружен в " + folder.path());
        } else {
            say.step("Загружаю показательный город: реестров " + registers);
        }
        long defects = town.play(after, today, new DemoStory.Stage(suite.api(), clocks, watch, say));
        if (today.isAfter(after)) {
            folder.noteTownLoadedThrough(today);
        }
        return defects;
    }

    private boolean tell(Optional<DemoStory> story, LocalDate today, long deadLetters) {
        var outcome = Outcome.of(suite.api(), today, deadLetters, watch);
        new Report(say).print(outcome);
        options.out().ifPresent(out -> {
            story.ifPresent(town -> town.copyRegisters(out, today));
            outcome.write(out.resolve("result.json"));
            say.line("Реестры и result.json: " + out.toAbsolutePath());
        });
        new Report(say).addresses(suite);
        return deadLetters == 0;
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
        } else if (folder != null && !folder.isKept()) {
            Folders.delete(folder.path());
        }
    }

    private synchronized Suite suiteFor(LocalDate firstDay) {
        if (closed) {
            throw new Failure("Запуск остановлен.");
        }
        var logs = folder.isKept()
                ? folder.path().resolve("logs")
                : Folders.state(home).resolve("logs");
        return Suite.of(new Suite.Settings(home, folder.path(), logs, folder.isKept(), firstDay, ports), say);
    }

    private Optional<Failure> fullDisk(RuntimeException e) {
        return Stream.of(folder.path(), home, Path.of(System.getProperty("user.home")))
                .filter(place -> megabytesFree(place) < NEARLY_FULL)
                .findFirst()
                .map(place -> new Failure(
                        "Кончилось место на диске с " + place + ": освободите не менее " + NEEDED_FOR_DATA
                                + " МБ и запустите снова. (" + e.getMessage() + ")",
                        e));
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
