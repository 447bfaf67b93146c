package ru.zhku.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** An invented closed town: always the same accounts, charges and payments, byte for byte. */
public final class DemoTown {

    private static final String CSV = "text/csv; charset=utf-8";

    private DemoTown() {}

    /** The four suppliers; they must be known before their registers are sent. */
    public static List<Supplier> suppliers() {
        return Firms.SUPPLIERS;
    }

    /** Writes every register into the folder and lists them in the order of their arrival. */
    public static List<RegisterFile> generate(Path dir) {
        try {
            Files.createDirectories(dir);
            return write(dir);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write the demo town's registers into " + dir, e);
        }
    }

    private static List<RegisterFile> write(Path dir) throws IOException {
        List<RegisterFile> registers = new ArrayList<>();
        try (RegisterWriter writer = new RegisterWriter()) {
            for (Schedule.Slot slot : Schedule.slots()) {
                RegisterFile register = register(dir, registers.size() + 1, slot);
                writer.open(slot, register.file());
                registers.add(register);
            }
            for (Household household : Population.build()) {
                for (int supplier = 0; supplier < Firms.SUPPLIERS.size(); supplier++) {
                    if (household.hasAccountAt(supplier)) {
                        writer.account(household, supplier);
                        writer.facts(household, supplier, Story.tell(household, supplier));
                    }
                }
            }
        }
        return registers;
    }

    private static RegisterFile register(Path dir, int ordinal, Schedule.Slot slot) {
        String inn = Firms.SUPPLIERS.get(slot.supplier()).inn();
        Path file = dir.resolve(String.format(Locale.ROOT, "%03d-%s-%s.csv", ordinal, inn, slot.kind()));
        return new RegisterFile(ordinal, inn, slot.kind(), file, slot.receivedOn(), CSV);
    }
}
