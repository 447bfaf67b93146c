package ru.zhku.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import ru.zhku.demo.DemoTown;
import ru.zhku.demo.RegisterFile;

/** The demo town day by day: each register on its day of receipt, the officials' acts on theirs. */
final class DemoStory {

    private static final LocalDate FIRST_POST = LocalDate.of(2021, 3, 16);
    private static final LocalDate DECREE = LocalDate.of(2022, 3, 4);
    private static final LocalDate FILING = LocalDate.of(2022, 3, 22);
    private static final LocalDate ORDERS = LocalDate.of(2022, 4, 6);
    private static final LocalDate LAST_DAY = LocalDate.of(2022, 4, 11);

    private final List<RegisterFile> registers;

    /** Writes the register files into the folder. */
    DemoStory(Path folder) {
        this.registers = DemoTown.generate(folder);
    }

    LocalDate firstDay() {
        return registers.stream()
                .map(RegisterFile::receivedOn)
                .min(Comparator.naturalOrder())
                .orElseThrow();
    }

    /** Those received by the day, in the order of their arrival. */
    List<RegisterFile> registersUntil(LocalDate today) {
        return registers.stream()
                .filter(register -> !register.receivedOn().isAfter(today))
                .toList();
    }

    /** The files of those registers, under the same names. */
    void copyRegisters(Path folder, LocalDate today) {
        for (var register : registersUntil(today)) {
            var target = folder.resolve(register.file().getFileName().toString());
            try {
                Files.copy(register.file(), target, StandardCopyOption.REPLACE_EXISTING);
            } catch (IOException e) {
                throw new Failure("Не пишется " + target + ": проверьте место и права.", e);
            }
        }
    }

    /** A story that was broken off goes on: registers already posted are known by their digest. */
    void play(Api api, Clocks clocks, LocalDate today, Stopwatch watch, Say say) {
        var sender = new Registers(api, say);
        watch.time("suppliers", () -> DemoTown.suppliers().forEach(sender::introduce));
        var begun = clocks.today();
        for (var happening : happenings(api, sender, today)) {
            if (happening.isOver(begun)) {
                continue;
            }
            watch.time("clock", () -> clocks.reach(happening.on()));
            watch.time(happening.step(), happening.act());
        }
    }

    private List<Happening> happenings(Api api, Registers sender, LocalDate today) {
        var all = new ArrayList<Happening>();
        var loaded = registersUntil(today);
        for (var register : loaded) {
            all.add(new Happening(
                    register.receivedOn(), Happening.REGISTERS, () -> sender.load(register, loaded.size())));
        }
        all.addAll(officials(api));
        return all.stream()
                .filter(happening -> !happening.on().isAfter(today))
                .sorted(Comparator.comparing(Happening::on))
                .toList();
    }

    private static List<Happening> officials(Api api) {
        var offices = new Offices(api);
        var lawyers = new Lawyers(api);
        var clerks = new Clerks(api);
        var all = new ArrayList<Happening>();
        for (var day = FIRST_POST; day.isBefore(LAST_DAY); day = day.plusMonths(1)) {
            var post = day;
            var receipts = day.plusDays(10);
            all.add(official(post, () -> clerks.post(post)));
            all.add(official(receipts, () -> clerks.noteReceipts(receipts)));
        }
        all.add(official(LocalDate.of(2022, 1, 9), () -> offices.takeInventory(LocalDate.of(2021, 12, 31))));
        all.add(official(LocalDate.of(2022, 2, 15), lawyers::sendClaims));
        all.add(official(DECREE, () -> offices.adoptPlan(DECREE)));
        all.add(official(FILING, () -> lawyers.fileCases(FILING)));
        all.add(official(ORDERS, () -> lawyers.enterOrders(ORDERS)));
        all.add(official(LocalDate.of(2022, 4, 8), () -> offices.takeInventory(LocalDate.of(2022, 3, 31))));
        return all;
    }

    private static Happening official(LocalDate on, Runnable act) {
        return new Happening(on, "officials", act);
    }
}
