package ru.zhku.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** When the registers come, and in what order. */
class ExchangeTest {

    @Test
    void registersAreNumberedInTheOrderOfTheirArrival() {
        List<RegisterFile> registers = Registers.town();
        for (int i = 0; i < registers.size(); i++) {
            RegisterFile register = registers.get(i);
            assertThat(register.ordinal()).isEqualTo(i + 1);
            assertThat(register.file().getFileName())
                    .hasToString("%03d-%s-%s.csv".formatted(i + 1, register.supplierInn(), register.kind()));
            if (i > 0) {
                assertThat(register.receivedOn())
                        .isAfterOrEqualTo(registers.get(i - 1).receivedOn());
            }
        }
        assertThat(registers).extracting(RegisterFile::contentType).containsOnly("text/csv; charset=utf-8");
    }

    @Test
    void theExchangeRunsFromMarch2021ToEarlyApril2022() {
        List<RegisterFile> registers = Registers.town();
        assertThat(registers.get(0).receivedOn()).isEqualTo("2021-03-01");
        assertThat(registers.get(registers.size() - 1).receivedOn()).isEqualTo("2022-04-08");
        for (Supplier supplier : DemoTown.suppliers()) {
            assertThat(registers.stream().filter(r -> r.supplierInn().equals(supplier.inn())))
                    .extracting(RegisterFile::kind)
                    .containsOnly("ACCOUNTS", "PAYMENTS", "CHARGES")
                    .filteredOn("CHARGES"::equals)
                    .hasSize(1 + 12);
        }
    }

    @Test
    void paymentsComeBeforeTheChargesOfTheSameMonthAndAFewRegistersAreLate() {
        long late = Registers.of("CHARGES")
                .filter(r -> r.receivedOn().getDayOfMonth() > 5)
                .count();
        assertThat(late).isBetween(3L, 6L);
        Registers.of("CHARGES").filter(r -> r.ordinal() > 12).forEach(charges -> {
            boolean paymentsKnown = Registers.of("PAYMENTS")
                    .anyMatch(p -> p.supplierInn().equals(charges.supplierInn())
                            && p.ordinal() < charges.ordinal()
                            && YearMonth.from(p.receivedOn()).equals(YearMonth.from(charges.receivedOn())));
            assertThat(paymentsKnown).as("payments before %s", charges.file()).isTrue();
        });
    }

    @Test
    void everyServiceMonthIsSentOnceAndInTime() {
        Set<String> months = new HashSet<>();
        Registers.eachLine("CHARGES", (register, line) -> {
            YearMonth month = YearMonth.parse(line.getField("serviceMonth"));
            months.add(month.toString());
            YearMonth sent = YearMonth.from(register.receivedOn()).minusMonths(1);
            boolean correction = !line.getField("reason").isEmpty();
            boolean opening = sent.equals(YearMonth.of(2021, 2));
            if (correction || opening) {
                assertThat(month).isBeforeOrEqualTo(sent);
            } else {
                assertThat(month).isEqualTo(sent);
            }
        });
        assertThat(months).hasSize(60).contains("2017-03", "2022-02");
    }

    @Test
    void noPaymentIsDatedAfterTheDayItsRegisterArrived() {
        Registers.eachLine(
                "PAYMENTS",
                (register, line) -> assertThat(LocalDate.parse(line.getField("paidOn")))
                        .as(line.toString())
                        .isBetween(LocalDate.of(2017, 3, 1), register.receivedOn()));
    }
}
