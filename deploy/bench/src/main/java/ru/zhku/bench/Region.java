package ru.zhku.bench;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoField;
import java.util.List;
import java.util.zip.GZIPOutputStream;

/**
 * A region of one billing centre, the same to the byte wherever it is made: every figure is a hash of the seed, the
 * account, the month and the resource. Each account has five charges a month and at most one payment.
 */
final class Region {
    static final List<String> RESOURCES = List.of("HEATING", "HOT_WATER", "WATER_SUPPLY", "SANITATION", "ELECTRICITY");

    /** Of a hundred: how they pay. The rest pays nothing. */
    private static final int PUNCTUAL = 68;

    private static final int AHEAD = PUNCTUAL + 10;
    private static final int A_MONTH_LATE = AHEAD + 10;
    private static final int HALF = A_MONTH_LATE + 7;

    private static final int FLATS = 80;

    private final String supplierInn;
    private final String prefix;
    private final int accounts;
    private final long seed;

    Region(String supplierInn, String prefix, int accounts, long seed) {
        this.supplierInn = supplierInn;
        this.prefix = prefix;
        this.accounts = accounts;
        this.seed = seed;
    }

    String supplierInn() {
        return supplierInn;
    }

    int accounts() {
        return accounts;
    }

    String account(int i) {
        return prefix + (1_000_000 + i);
    }

    Path accountsFile(Path folder) {
        return write(folder, "accounts", out -> {
            out.write("accountNumber;street;house;flat;consumerGroup;tenure;areaSqm;payerName;validFrom\n");
            for (int i = 0; i < accounts; i++) {
                int house = i / FLATS;
                out.write(account(i) + ";ул. Областная " + house / 100 + ";" + (house % 100 + 1) + ";" + (i % FLATS + 1)
                        + ";POPULATION;" + (hash(i, 0, 1) % 3 == 0 ? "SOCIAL_TENANT" : "OWNER") + ";"
                        + (30 + hash(i, 0, 2) % 60) + ".5;Плательщик " + i + ";2015-01-01\n");
            }
        });
    }

    /** All charges of these months, the earliest first. */
    Path chargesFile(Path folder, List<YearMonth> months) {
        return write(folder, "charges-" + months.get(0), out -> charges(out, months));
    }

    /** The charges of a month with one more line, the last one, whose amount cannot be read. */
    Path spoiltFile(Path folder, YearMonth month) {
        return write(folder, "spoilt-" + month, out -> {
            charges(out, List.of(month));
            out.write(account(0) + ";HEATING;" + month + ";12x;spoilt\n");
        });
    }

    /** What was paid for these months until the tenth of the month after each. */
    Path paymentsFile(Path folder, List<YearMonth> months) {
        return write(folder, "payments-" + months.get(0), out -> {
            out.write("accountNumber;paidOn;amount;operationCode\n");
            for (var month : months) {
                for (int i = 0; i < accounts; i++) {
                    long paid = paid(i, month);
                    if (paid > 0) {
                        line(out, account(i), paidOn(i, month).toString(), rubles(paid), month + "-" + i);
                    }
                }
            }
        });
    }

    /** A register of one charge. */
    Path oneCharge(Path folder, int account, YearMonth month, String document) {
        return write(folder, "one-" + document, out -> {
            out.write("accountNumber;resource;serviceMonth;amount;documentNumber\n");
            line(out, account(account), "HEATING", month.toString(), "1.00", document);
        });
    }

    private void charges(Writer out, List<YearMonth> months) throws IOException {
        out.write("accountNumber;resource;serviceMonth;amount;documentNumber\n");
        for (var month : months) {
            var text = month.toString();
            for (int i = 0; i < accounts; i++) {
                var account = account(i);
                var document = "K" + text + "-" + i;
                for (int resource = 0; resource < RESOURCES.size(); resource++) {
                    line(out, account, RESOURCES.get(resource), text, rubles(charged(i, month, resource)), document);
                }
            }
        }
    }

    /** Kopecks: up to twice a resource's usual bill of this account, some from the meter of the month. */
    long charged(int account, YearMonth month, int resource) {
        long usual = 20_000 + hash(account, 0, 10 + resource) % 200_000;
        return usual * (80 + hash(account, number(month), 20 + resource) % 41) / 100;
    }

    long charged(int account, YearMonth month) {
        long sum = 0;
        for (int resource = 0; resource < RESOURCES.size(); resource++) {
            sum += charged(account, month, resource);
        }
        return sum;
    }

    /** Kopecks that the account pays after this month; an early payer pays for the next one too, half as much. */
    long paid(int account, YearMonth month) {
        long habit = hash(account, 0, 3) % 100;
        if (habit < PUNCTUAL) {
            return charged(account, month);
        }
        if (habit < AHEAD) {
            return number(month) % 2 == 0 ? charged(account, month) * 2 : 0;
        }
        if (habit < A_MONTH_LATE) {
            return charged(account, month.minusMonths(1));
        }
        return habit < HALF ? charged(account, month) / 2 : 0;
    }

    private LocalDate paidOn(int account, YearMonth month) {
        return month.plusMonths(1).atDay(4 + (int) (hash(account, number(month), 4) % 6));
    }

    private static void line(Writer out, String... fields) throws IOException {
        for (int i = 0; i < fields.length; i++) {
            if (i > 0) {
                out.write(';');
            }
            out.write(fields[i]);
        }
        out.write('\n');
    }

    private static String rubles(long kopecks) {
        long rest = kopecks % 100;
        return kopecks / 100 + (rest < 10 ? ".0" : ".") + rest;
    }

    private static int number(YearMonth month) {
        return (int) month.getLong(ChronoField.PROLEPTIC_MONTH);
    }

    /** SplitMix64: well mixed, and the same everywhere. */
    private long hash(long account, long month, long what) {
        long z = seed + account * 0x9e3779b97f4a7c15L + month * 0xd1b54a32d192ed03L + what * 0x8cb92ba72f3d8dd7L;
        z = (z ^ z >>> 30) * 0xbf58476d1ce4e5b9L;
        z = (z ^ z >>> 27) * 0x94d049bb133111ebL;
        return (z ^ z >>> 31) >>> 1;
    }

    private Path write(Path folder, String name, Writing writing) {
        var file = folder.resolve(prefix + name + ".csv.gz");
        try (var out = new BufferedWriter(
                new OutputStreamWriter(
                        new GZIPOutputStream(Files.newOutputStream(file), 1 << 16), StandardCharsets.UTF_8),
                1 << 16)) {
            writing.to(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file;
    }

    @FunctionalInterface
    private interface Writing {
        void to(Writer out) throws IOException;
    }
}
