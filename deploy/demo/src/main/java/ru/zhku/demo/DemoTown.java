package ru.zhku.demo;

import java.nio.file.Path;
import java.util.List;

/** An invented closed town: always the same accounts, charges and payments, byte for byte. */
public final class DemoTown {

    private DemoTown() {}

    /** The four suppliers; they must be known before their registers are sent. */
    public static List<Supplier> suppliers() {
        throw new UnsupportedOperationException("not written yet");
    }

    /** Writes every register into the folder and lists them in the order of their arrival. */
    public static List<RegisterFile> generate(Path dir) {
        throw new UnsupportedOperationException("not written yet");
    }
}
