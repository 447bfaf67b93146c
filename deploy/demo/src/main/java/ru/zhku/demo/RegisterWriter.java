package ru.zhku.demo;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The registers of the whole exchange, open at once; each line goes into the one that carries its month. */
final class RegisterWriter implements Closeable {

    private static final Map<String, String[]> HEADERS = Map.of(
            Schedule.ACCOUNTS,
            ("accountNumber;els;houseGuid;street;house;flat;consumerGroup;tenure;areaSqm;residents;payerName;payerInn;"
                            + "phone;email;openedOn;validFrom;oktmo")
                    .split(";"),
            Schedule.CHARGES,
            "accountNumber;resource;serviceMonth;amount;dueOn;reason;documentNumber".split(";"),
            Schedule.PAYMENTS,
            "accountNumber;resource;paidOn;amount;serviceMonth;operationCode".split(";"));

    private final Map<Schedule.Slot, CsvWriter> writers = new HashMap<>();
    private final Map<String, Schedule.Slot> slots = new HashMap<>();
    private final int[] operations = new int[Firms.SUPPLIERS.size()];
    private final int[] corrections = new int[Firms.SUPPLIERS.size()];

    void open(Schedule.Slot slot, Path file) throws IOException {
        CsvWriter writer = CsvWriter.builder()
                .fieldSeparator(';')
                .lineDelimiter(LineDelimiter.LF)
                .build(file, StandardCharsets.UTF_8);
        writer.writeRecord(HEADERS.get(slot.kind()));
        writers.put(slot, writer);
        slots.put(key(slot.supplier(), slot.kind(), slot.period()), slot);
    }

    void account(Household household, int supplier) {
        account(
                household,
                supplier,
                -1,
                household.standing(),
                Calendar.month(household.openedMonth()).atDay(1));
        Household.Change change = household.change();
        if (change != null) {
            account(household, supplier, change.round(), change.standing(), change.validFrom());
        }
    }

    private void account(
            Household household, int supplier, int round, Household.Standing standing, LocalDate validFrom) {
        Household.Place place = household.place();
        Payer payer = standing.payer();
        int area = household.areaTenths();
        boolean lived = standing.ownsFlat() && !standing.empty();
        line(supplier, Schedule.ACCOUNTS, round)
                .writeRecord(
                        household.accountNumber(supplier),
                        place.els(),
                        place.houseGuid(),
                        place.street(),
                        place.house(),
                        place.flat(),
                        standing.group(),
                        standing.tenure(),
                        area / 10 + "." + area % 10,
                        lived ? String.valueOf(household.residents()) : "",
                        payer.name(),
                        payer.inn(),
                        payer.phone(),
                        payer.email(),
                        household.openedOn().toString(),
                        validFrom.toString(),
                        Firms.OKTMO);
    }

    void facts(Household household, int supplier, Facts facts) {
        String number = household.accountNumber(supplier);
        facts.charges().forEach(charge -> charge(number, supplier, charge));
        facts.payments().forEach(payment -> payment(number, supplier, payment));
    }

    private void charge(String number, int supplier, Facts.Charge charge) {
        boolean correction = !charge.reason().isEmpty();
        int period = Math.max(charge.sentWith(), Calendar.OPENING_MONTHS - 1);
        line(supplier, Schedule.CHARGES, period)
                .writeRecord(
                        number,
                        charge.resource(),
                        Calendar.month(charge.serviceMonth()).toString(),
                        amount(supplier, charge.kopecks()),
                        charge.dueOn() == null ? "" : charge.dueOn().toString(),
                        charge.reason(),
                        correction
                                ? String.format(Locale.ROOT, "П-%d-%05d", supplier + 1, ++corrections[supplier])
                                : "");
    }

    private void payment(String number, int supplier, Facts.Payment payment) {
        int period = Math.max(Calendar.indexOf(payment.paidOn()), Calendar.OPENING_MONTHS - 1);
        int named = payment.serviceMonth();
        line(supplier, Schedule.PAYMENTS, period)
                .writeRecord(
                        number,
                        payment.resource(),
                        payment.paidOn().toString(),
                        amount(supplier, payment.kopecks()),
                        named == Facts.Payment.NO_MONTH
                                ? ""
                                : Calendar.month(named).toString(),
                        String.format(Locale.ROOT, "%d-%06d", supplier + 1, ++operations[supplier]));
    }

    /** The gas supplier's programme writes a decimal comma. */
    private static String amount(int supplier, long kopecks) {
        String sign = kopecks < 0 ? "-" : "";
        long size = Math.abs(kopecks);
        return String.format(
                Locale.ROOT, "%s%d%s%02d", sign, size / 100, supplier == Firms.GAS ? "," : ".", size % 100);
    }

    private CsvWriter line(int supplier, String kind, int period) {
        return writers.get(slots.get(key(supplier, kind, period)));
    }

    private static String key(int supplier, String kind, int period) {
        return supplier + kind + period;
    }

    @Override
    public void close() throws IOException {
        for (CsvWriter writer : List.copyOf(writers.values())) {
            writer.close();
        }
    }
}
