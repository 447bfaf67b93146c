package ru.zhku.demo;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.stream.Stream;

/** The generated town, written once for all tests and read back as any supplier's file would be. */
final class Registers {

    private static List<RegisterFile> town;

    private Registers() {}

    static synchronized List<RegisterFile> town() {
        if (town == null) {
            town = DemoTown.generate(Path.of("target", "town"));
        }
        return town;
    }

    static Stream<RegisterFile> of(String kind) {
        return town().stream().filter(register -> register.kind().equals(kind));
    }

    static void eachLine(String kind, BiConsumer<RegisterFile, NamedCsvRecord> check) {
        of(kind).forEach(register -> {
            try (CsvReader<NamedCsvRecord> reader =
                    CsvReader.builder().fieldSeparator(';').ofNamedCsvRecord(register.file())) {
                reader.forEach(line -> check.accept(register, line));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    static long kopecks(String amount) {
        return new java.math.BigDecimal(amount.replace(',', '.'))
                .movePointRight(2)
                .longValueExact();
    }
}
