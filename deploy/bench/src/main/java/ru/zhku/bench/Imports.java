package ru.zhku.bench;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.postgresql.PGConnection;
import ru.zhku.local.Failure;
import ru.zhku.local.Say;
import ru.zhku.local.Service;

/** Months of the whole region, one after the other, each beside COPY of the very rows that it became. */
final class Imports {
    /** The tables that a posting fills, with what tells its rows by the posting's number. */
    private enum Lines {
        CHARGES("charge"),
        PAYMENTS("payment");

        private final String table;

        Lines(String table) {
            this.table = table;
        }
    }

    private final Town town;
    private final Load load;
    private final Say say;
    private final List<Measured> charges = new ArrayList<>();
    private final List<Measured> chargesCopied = new ArrayList<>();
    private final List<Measured> payments = new ArrayList<>();
    private final List<Measured> paymentsCopied = new ArrayList<>();
    private final List<Measured> again = new ArrayList<>();
    private final List<Measured> digests = new ArrayList<>();
    private final List<Measured> refused = new ArrayList<>();
    private final List<Measured> parsed = new ArrayList<>();
    private final List<Measured> days = new ArrayList<>();
    private final List<Double> serviceCpu = new ArrayList<>();
    private long writtenAgain;
    private long chargeLines;
    private double heapMegabytes;
    private long outboxBefore;
    private long outboxAfter;

    Imports(Town town, Load load, Say say) {
        this.town = town;
        this.load = load;
        this.say = say;
    }

    /** The tables for COPY hold what ours hold, in the same order and with the same indexes. */
    void prepare() {
        for (var table : List.of("charge", "payment", "allocation")) {
            town.execute("create table bench_" + table + " (like " + table + " including all)");
            town.execute("insert into bench_" + table + " select * from " + table);
        }
    }

    void month(YearMonth month) {
        say.step("measured month " + month);
        load.toCharges(month);
        var file = load.chargesFile(month);
        measureCharges(file);
        measureAgain(file);
        Load.remove(file);
        load.toPayments(month);
        var paid = load.paymentsFile(month);
        town.calm();
        var took = Cpu.time(town, () -> town.post(load.region(), "PAYMENTS", paid));
        Load.remove(paid);
        payments.add(took.took());
        paymentsCopied.add(copied(Lines.PAYMENTS));
        tell("payments", payments, paymentsCopied);
        town.calm();
        days.add(Cpu.run(town, () -> town.moveClock(month.plusMonths(1).atDay(12))));
        say.line("  two business days, the due date among them: " + days.get(days.size() - 1));
    }

    private void measureCharges(Path file) {
        town.calm();
        outboxBefore = lastEvent();
        try (var heap = new HeapWatch(town.suite().service(Service.DEBT).pid())) {
            double ofService = town.serviceCpuSeconds();
            var took = Cpu.time(town, () -> town.post(load.region(), "CHARGES", file));
            serviceCpu.add(town.serviceCpuSeconds() - ofService);
            chargeLines = took.result().path("linesPosted").asLong();
            charges.add(took.took());
            heapMegabytes = Math.max(heapMegabytes, heap.megabytes());
        }
        chargesCopied.add(copied(Lines.CHARGES));
        outboxAfter = lastEvent();
        tell("charges", charges, chargesCopied);
    }

    private void tell(String what, List<Measured> ours, List<Measured> theirs) {
        var last = ours.get(ours.size() - 1);
        var copy = theirs.get(theirs.size() - 1);
        say.line("  " + what + ": " + last + ", \\copy " + copy + ", ratio " + Result.number(last.wall() / copy.wall())
                + ", CPU of the service " + serviceCpu + ", heap " + Result.number(heapMegabytes) + " MB, load "
                + Machine.loadAverage());
    }

    /** The rows of the last posting, written out and copied into the twin tables, as psql's \copy does it. */
    private Measured copied(Lines lines) {
        town.calm();
        long no = town.number("select max(no) from posting");
        var own = "select * from " + lines.table + " where id >= " + (no << 32) + " and id < " + (no + 1 << 32)
                + " order by id";
        var rows = out(own, "rows");
        var allocations = out("select * from allocation where posting_no = " + no, "allocations");
        town.execute("checkpoint");
        var took = in(lines, rows, allocations);
        Load.remove(rows);
        Load.remove(allocations);
        return took;
    }

    private Path out(String query, String name) {
        var file = town.folder().resolve(name + ".copy");
        try (var connection = town.connect();
                var out = Files.newOutputStream(file)) {
            connection.unwrap(PGConnection.class).getCopyAPI().copyOut("copy (" + query + ") to stdout", out);
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The connection outlives the measurement: the CPU time of its backend is to be read. */
    private Measured in(Lines lines, Path rows, Path allocations) {
        try (var connection = town.connect()) {
            connection.setAutoCommit(false);
            return Cpu.run(town, () -> copy(connection, lines, rows, allocations));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void copy(Connection connection, Lines lines, Path rows, Path allocations) {
        try (var first = Files.newInputStream(rows);
                var second = Files.newInputStream(allocations)) {
            var copy = connection.unwrap(PGConnection.class).getCopyAPI();
            copy.copyIn("copy bench_" + lines.table + " from stdin", first, 1 << 16);
            copy.copyIn("copy bench_allocation from stdin", second, 1 << 16);
            connection.commit();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void measureAgain(Path file) {
        long before = rows();
        var ours = Cpu.time(town, () -> town.send(load.region(), "CHARGES", file, ""));
        if (ours.result().status() != 200) {
            throw new Failure("the second upload was taken as a new one");
        }
        again.add(ours.took());
        writtenAgain += rows() - before;
        digests.add(Cpu.run(town, () -> digest(file)));
    }

    void reject(YearMonth month) {
        say.step("a register with one bad line, to be taken whole or not at all");
        var file = load.region().spoiltFile(town.folder(), month);
        for (int i = 0; i < 3; i++) {
            town.calm();
            long before = rows();
            var ours = Cpu.time(town, () -> town.take(load.region(), "CHARGES", file, "&onDefect=REJECT"));
            if (!ours.result().path("status").asText().equals("REJECTED")) {
                throw new Failure("the spoilt register was not rejected: " + ours.result());
            }
            refused.add(ours.took());
            writtenAgain += rows() - before;
            parsed.add(Cpu.run(town, () -> parse(file)));
        }
        Load.remove(file);
    }

    private long rows() {
        return town.number("select last_value from posting_no")
                + town.number("select count(*) from outbox where type like '%imported%'");
    }

    private static byte[] digest(Path file) {
        try (var in = unpacked(file)) {
            var digest = MessageDigest.getInstance("SHA-256");
            var piece = new byte[1 << 16];
            for (int read = in.read(piece); read >= 0; read = in.read(piece)) {
                digest.update(piece, 0, read);
            }
            return digest.digest();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void parse(Path file) {
        try (var csv = CsvReader.builder()
                .fieldSeparator(';')
                .ofCsvRecord(new InputStreamReader(unpacked(file), StandardCharsets.UTF_8))) {
            long fields = 0;
            for (var line : csv) {
                fields += line.getFieldCount();
            }
            if (fields == 0) {
                throw new IllegalStateException("an empty file");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InputStream unpacked(Path file) throws IOException {
        return new GZIPInputStream(new BufferedInputStream(Files.newInputStream(file), 1 << 16), 1 << 16);
    }

    private long lastEvent() {
        return town.number("select coalesce(max(seq), 0) from outbox");
    }

    /** Of the events that the last import of charges left behind. */
    Result relay() {
        return new Relay(town).measure(outboxBefore, outboxAfter);
    }

    List<Result> results() {
        var found = new ArrayList<Result>();
        if (!charges.isEmpty()) {
            found.add(Result.ofTimes(
                    "import of a month's CHARGES, to visible",
                    median(charges),
                    median(chargesCopied),
                    2,
                    chargeLines + " lines; of the CPU time "
                            + Result.number(Measured.median(
                                    serviceCpu.stream().mapToDouble(one -> one).toArray()))
                            + " s of the service; baseline: \\copy of the resulting rows; goal 1.5"));
            found.add(Result.ofTimes(
                    "import of a month's PAYMENTS, to visible",
                    median(payments),
                    median(paymentsCopied),
                    Double.NaN,
                    "baseline: \\copy of the resulting rows, allocations among them"));
            found.add(Result.ofTimes(
                    "second upload of the same file",
                    median(again),
                    median(digests),
                    1.1,
                    "rows written: " + writtenAgain + "; baseline: unpack and digest"));
            found.add(Result.ofNumber(
                    "heap of the service during the import", heapMegabytes, "MB", 512, "the most in use, -Xmx512m"));
            found.add(Result.ofNumber(
                    "two business days, a due date among them",
                    median(days).wall(),
                    "s",
                    Double.NaN,
                    Result.number(median(days).cpu()) + " s CPU; all debtors become overdue"));
        }
        if (!refused.isEmpty()) {
            found.add(Result.ofTimes(
                    "register with one bad line, onDefect=REJECT",
                    median(refused),
                    median(parsed),
                    1.2,
                    "rows written: " + writtenAgain + "; baseline: unpack and parse"));
        }
        return found;
    }

    private static Measured median(List<Measured> all) {
        return Measured.median(all.toArray(Measured[]::new));
    }
}
