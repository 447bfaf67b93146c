package ru.zhku.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** No line of the town may end in quarantine. */
class LinesTest {

    @Test
    void suppliersHaveTheRightCheckDigits() {
        assertThat(DemoTown.suppliers()).hasSize(4).allSatisfy(supplier -> {
            assertThat(innIsValid(supplier.inn())).isTrue();
            assertThat(supplier.ogrn()).matches("\\d{13}");
            long head = Long.parseLong(supplier.ogrn().substring(0, 12));
            assertThat(supplier.ogrn()).endsWith(String.valueOf(head % 11 % 10));
            assertThat(supplier.oktmo()).isEqualTo("47733000");
        });
    }

    @Test
    void knownNumbersProveTheChecks() {
        assertThat(innIsValid("7707083893")).isTrue();
        assertThat(innIsValid("7707083894")).isFalse();
        assertThat(innIsValid("500100732259")).isTrue();
    }

    @Test
    void everyAccountLineIsWellFormed() {
        Map<String, String> accountOfFlat = new HashMap<>();
        Registers.eachLine("ACCOUNTS", (register, line) -> {
            assertThat(line.getField("accountNumber")).matches("[1-4]\\d{6}");
            assertThat(line.getField("els")).matches("\\d{2}[А-Я]{2}\\d{6}");
            assertThat(java.util.UUID.fromString(line.getField("houseGuid")).version())
                    .isEqualTo(4);
            assertThat(line.getField("payerName")).isNotBlank();
            assertThat(line.getField("payerInn")).matches(inn -> inn.isEmpty() || innIsValid(inn), "check digits");
            assertThat(line.getField("phone")).matches("|\\+7900000\\d{4}");
            assertThat(line.getField("email")).matches("|[a-z0-9]+@example\\.org");
            assertThat(line.getField("areaSqm")).matches("\\d+\\.\\d");
            assertThat(LocalDate.parse(line.getField("openedOn"))).isBefore("2021-03-01");
            assertThat(LocalDate.parse(line.getField("validFrom"))).isBeforeOrEqualTo(register.receivedOn());
            String address = line.getField("street") + line.getField("house") + "/" + line.getField("flat");
            assertThat(accountOfFlat.merge(address, line.getField("els"), (a, b) -> a))
                    .isEqualTo(line.getField("els"));
        });
        assertThat(accountOfFlat).hasSize(1400);
        assertThat(new HashSet<>(accountOfFlat.values())).hasSize(1400);
    }

    @Test
    void everyChargeIsOfAKnownAccountAndNotZero() {
        Map<String, String> supplierOf = suppliersOfAccounts();
        Map<String, Long> net = new TreeMap<>();
        Registers.eachLine("CHARGES", (register, line) -> {
            assertThat(supplierOf.get(line.getField("accountNumber"))).isEqualTo(register.supplierInn());
            long kopecks = Registers.kopecks(line.getField("amount"));
            assertThat(kopecks).isNotZero();
            assertThat(line.getField("dueOn")).matches("|\\d{4}-\\d{2}-\\d{2}");
            if (!line.getField("reason").isEmpty()) {
                assertThat(line.getField("documentNumber")).isNotEmpty();
            }
            String key = line.getField("accountNumber") + line.getField("resource") + line.getField("serviceMonth");
            net.merge(key, kopecks, Long::sum);
        });
        assertThat(net.values()).as("a correction takes back a part").allMatch(kopecks -> kopecks > 0);
    }

    @Test
    void everyPaymentIsOfAKnownAccountWithAnOperationOfItsOwn() {
        Map<String, String> supplierOf = suppliersOfAccounts();
        Set<String> operations = new HashSet<>();
        Registers.eachLine("PAYMENTS", (register, line) -> {
            assertThat(supplierOf.get(line.getField("accountNumber"))).isEqualTo(register.supplierInn());
            assertThat(Registers.kopecks(line.getField("amount"))).isNotZero();
            assertThat(line.getField("serviceMonth")).matches("|20\\d{2}-\\d{2}");
            assertThat(operations.add(register.supplierInn() + line.getField("operationCode")))
                    .isTrue();
        });
        assertThat(operations).hasSizeGreaterThan(200_000);
    }

    @Test
    void everyRefundIsCoveredByWhatWasPaidBefore() {
        Map<String, TreeMap<LocalDate, Long>> paid = new HashMap<>();
        long[] refunds = {0};
        Registers.eachLine("PAYMENTS", (register, line) -> {
            long kopecks = Registers.kopecks(line.getField("amount"));
            refunds[0] += kopecks < 0 ? 1 : 0;
            assertThat(kopecks < 0 && !line.getField("resource").isEmpty()).isFalse();
            paid.computeIfAbsent(line.getField("accountNumber"), a -> new TreeMap<>())
                    .merge(LocalDate.parse(line.getField("paidOn")), kopecks, Long::sum);
        });
        assertThat(refunds[0]).isBetween(100L, 2000L);
        paid.forEach((account, days) -> {
            long sum = 0;
            for (long kopecks : days.values()) {
                sum += kopecks;
                assertThat(sum).as("refunds of %s", account).isNotNegative();
            }
        });
    }

    private static Map<String, String> suppliersOfAccounts() {
        Map<String, String> supplierOf = new HashMap<>();
        Registers.eachLine(
                "ACCOUNTS",
                (register, line) -> supplierOf.putIfAbsent(line.getField("accountNumber"), register.supplierInn()));
        return supplierOf;
    }

    private static boolean innIsValid(String inn) {
        int[] weights = {3, 7, 2, 4, 10, 3, 5, 9, 4, 6, 8};
        return switch (inn.length()) {
            case 10 -> digitFits(inn, 9, weights, 2);
            case 12 -> digitFits(inn, 10, weights, 1) && digitFits(inn, 11, weights, 0);
            default -> false;
        };
    }

    private static boolean digitFits(String inn, int at, int[] weights, int firstWeight) {
        int sum = 0;
        for (int i = 0; i < at; i++) {
            sum += Character.digit(inn.charAt(i), 10) * weights[firstWeight + i];
        }
        return sum % 11 % 10 == Character.digit(inn.charAt(at), 10);
    }
}
