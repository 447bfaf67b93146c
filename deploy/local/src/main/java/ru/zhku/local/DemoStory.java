package ru.zhku.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
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
    private final Chosen chosen;

    /** Where the story is played, and who tells of it. */
    record Stage(Api api, Clocks clocks, Stopwatch watch, Say say) {}

    /** Writes the register files into the folder; the officials' notes lie beside them. */
    DemoStory(Path folder) {
        this.registers = DemoTown.generate(folder.resolve("registers"));
        this.chosen = new Chosen(folder.resolve("chosen"));
    }

    LocalDate firstDay() {
        return registers.stream()
                .map(RegisterFile::receivedOn)
                .min(Comparator.naturalOrder())
                .orElseThrow();
    }

    /** Those received after the one day and until the other, in the order of their arrival. */
    List<RegisterFile> registers(LocalDate after, LocalDate until) {
        return registers.stream()
                .filter(register -> register.receivedOn().isAfter(after))
                .filter(register -> !register.receivedOn().isAfter(until))
                .toList();
    }

    /** The files of all registers received by the day, under the same names. */
    void copyRegisters(Path folder, LocalDate until) {
        for (var register : registers(LocalDate.MIN, until)) {
            var target = folder.resolve(register.file().getFileName().toString());
            try {
                Files.copy(register.file(), target, StandardCopyOption.REPLACE_EXISTING);
            } catch (IOException e) {
                throw new Failure("Не пишется " + target + ": проверьте место и права.", e);
            }
        }
    }

    /**
     * Plays what happens after the one day and until the other. A story that was broken off goes on: registers already
     * posted are known by their digest, acts already done by their key.
     *
     * @param after {@link LocalDate#MIN} in a town of which nothing is known yet
     * @return how many lines of the registers were defective
     */
    long play(LocalDate after, LocalDate until, Stage stage) {
        var sender = new Registers(stage.api(), stage.say());
        if (after.equals(LocalDate.MIN)) {
            stage.watch().time("suppliers", () -> DemoTown.suppliers().forEach(sender::introduce));
        }
        var begun = stage.clocks().today();
        for (var happening : happenings(stage.api(), sender, after, until)) {
            if (happening.isOver(begun)) {
                continue;
            }
            stage.watch().time("clock", () -> stage.clocks().reach(happening.on()));
            stage.watch().time(happening.step(), happening.act());
        }
        return sender.defects();
    }

    private List<Happening> happenings(Api api, Registers sender, LocalDate after, LocalDate until) {
        int count = registers(LocalDate.MIN, until).size();
        var loads = registers(after, until).stream()
                .map(register ->
                        new Happening(register.receivedOn(), Happening.REGISTERS, () -> sender.load(register, count)));
        var acts = officials(api).stream()
                .filter(act -> act.on().isAfter(after) && !act.on().isAfter(until));
        return Stream.concat(loads, acts)
                .sorted(Comparator.comparing(Happening::on))
                .toList();
    }

    private List<Happening> officials(Api api) {
        var offices = new Offices(api);
        var lawyers = new Lawyers(api, chosen);
        var clerks = new Clerks(api, chosen);
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
