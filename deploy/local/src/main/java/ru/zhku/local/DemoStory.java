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

    void play(Api api, Clocks clocks, LocalDate today, Stopwatch watch, Say say) {
        var sender = new Registers(api, say);
        watch.time("suppliers", () -> DemoTown.suppliers().forEach(sender::introduce));
        for (var happening : happenings(api, sender, today)) {
            watch.time("clock", () -> clocks.moveTo(happening.on()));
            watch.time(happening.step(), happening.act());
        }
    }

    private List<Happening> happenings(Api api, Registers sender, LocalDate today) {
        var all = new ArrayList<Happening>();
        var loaded = registersUntil(today);
        for (var register : loaded) {
            all.add(new Happening(register.receivedOn(), "registers", () -> sender.load(register, loaded.size())));
        }
        var offices = new Offices(api);
        all.add(new Happening(
                LocalDate.of(2022, 1, 9), "officials", () -> offices.takeInventory(LocalDate.of(2021, 12, 31))));
        var decree = LocalDate.of(2022, 3, 4);
        all.add(new Happening(decree, "officials", () -> offices.adoptPlan(decree)));
        all.add(new Happening(
                LocalDate.of(2022, 4, 8), "officials", () -> offices.takeInventory(LocalDate.of(2022, 3, 31))));
        return all.stream()
                .filter(happening -> !happening.on().isAfter(today))
                .sorted(Comparator.comparing(Happening::on))
                .toList();
    }
}
