package ru.zhku.debt.exchange.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import ru.zhku.debt.intake.domain.RegisterKind;
import ru.zhku.kit.time.WorkingCalendar;

/** Decree № 164, row 2 (M02.2): the exchange with suppliers by the 5th of each month, inclusive. */
class SupplierExchangeTest {
    private static final WorkingCalendar CALENDAR = WorkingCalendar.shipped();
    private static final ExchangeTerms PLAN = ExchangeTerms.ofPlan(5, 2);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                // received   | months of charges | asOf       | state         | late
                "2022-04-05   | 2022-03..2022-03  | 2022-04-11 | RECEIVED      | 0",
                "2022-04-06   | 2022-03..2022-03  | 2022-04-11 | RECEIVED_LATE | 1",
                "2022-03-31   | 2022-03..2022-03  | 2022-04-11 | RECEIVED      | 0",
                "2022-05-20   | 2021-01..2022-04  | 2022-05-21 | RECEIVED_LATE | 45",
                "2022-04-05   | 2022-02..2022-02  | 2022-04-05 | DUE           | 0",
                "2022-04-05   | 2022-02..2022-02  | 2022-04-06 | OVERDUE       | 1",
                "2022-04-05   | 2022-04..2022-04  | 2022-05-05 | OVERDUE       | 30",
                "2022-04-05   | 2022-03..2022-03  | 2022-04-04 | DUE           | 0",
                "2022-04-07   | 2022-03..2022-03  | 2022-04-06 | OVERDUE       | 1",
            })
    void chargesAreThoseOfTheMonthBefore(
            LocalDate received, String months, LocalDate asOf, ExchangeState state, long late) {
        var register = charges(received, months);
        var exchange = find(new SupplierExchange(PLAN, List.of(), List.of(register)), RegisterKind.CHARGES, asOf);
        assertThat(exchange.dueOn()).isEqualTo(LocalDate.of(2022, 4, 5));
        assertThat(exchange.state()).isEqualTo(state);
        assertThat(exchange.daysLate()).isEqualTo(late);
    }

    @ParameterizedTest
    @CsvSource({
        "2022-04-01, RECEIVED",
        "2022-04-05, RECEIVED",
        "2022-04-30, RECEIVED_LATE",
        "2022-03-31, OVERDUE",
        "2022-05-01, OVERDUE"
    })
    void paymentsServeTheMonthInWhichTheyCome(LocalDate received, ExchangeState state) {
        var register = new ReceivedRegister(UUID.randomUUID(), RegisterKind.PAYMENTS, received, null, null);
        var exchange = new SupplierExchange(PLAN, List.of(), List.of(register));
        assertThat(find(exchange, RegisterKind.PAYMENTS, LocalDate.of(2022, 5, 9))
                        .state())
                .isEqualTo(state);
    }

    @Test
    void theFirstRegisterCounts() {
        var first = charges(LocalDate.of(2022, 4, 4), "2022-03..2022-03");
        var second = charges(LocalDate.of(2022, 4, 20), "2022-01..2022-03");
        var exchange = new SupplierExchange(PLAN, List.of(), List.of(first, second));
        assertThat(find(exchange, RegisterKind.CHARGES, LocalDate.of(2022, 5, 1))
                        .register()
                        .id())
                .isEqualTo(first.id());
    }

    @ParameterizedTest
    @CsvSource({
        // day, moved, month, due
        "5,  false, 2022-06, 2022-06-05", // a Sunday stands
        "5,  true,  2022-06, 2022-06-06",
        "5,  true,  2022-03, 2022-03-05", // a working Saturday
        "31, false, 2022-04, 2022-04-30",
        "31, true,  2022-04, 2022-05-04", // 30 April to 3 May are days off
        "29, false, 2023-02, 2023-02-28"
    })
    void theTermOfAMonth(int day, boolean moved, YearMonth month, LocalDate due) {
        assertThat(agreement(day, moved, "2022-01-01", null, RegisterKind.ACCOUNTS)
                        .dueOn(month, CALENDAR))
                .isEqualTo(due);
    }

    @Test
    void paymentsThatComeByATermMovedIntoTheNextMonthAreInTime() {
        var moved = agreement(31, true, "2022-01-01", null, RegisterKind.PAYMENTS);
        var register =
                new ReceivedRegister(UUID.randomUUID(), RegisterKind.PAYMENTS, LocalDate.of(2022, 5, 4), null, null);
        var exchange = new SupplierExchange(PLAN, List.of(moved), List.of(register));
        assertThat(find(exchange, RegisterKind.PAYMENTS, LocalDate.of(2022, 5, 9))
                        .state())
                .isEqualTo(ExchangeState.RECEIVED);
    }

    @Test
    void anAgreementHoldsFromTheMonthWhoseFirstDayItCovers() {
        var old = agreement(10, false, "2022-02-01", null, RegisterKind.CHARGES);
        var fresh = agreement(20, false, "2022-04-02", "2022-06-30", RegisterKind.ACCOUNTS, RegisterKind.BALANCES);
        var corrected = agreement(21, false, "2022-04-02", "2022-06-30", RegisterKind.ACCOUNTS);
        var exchange = new SupplierExchange(PLAN, List.of(fresh, old, corrected), List.of());
        assertThat(shown(exchange, "2022-01")).isEqualTo("CHARGES 2022-01-05, PAYMENTS 2022-01-05");
        assertThat(shown(exchange, "2022-02")).isEqualTo("CHARGES 2022-02-10");
        assertThat(shown(exchange, "2022-04")).isEqualTo("CHARGES 2022-04-10");
        assertThat(shown(exchange, "2022-05"))
                .as("of one first day the one entered last")
                .isEqualTo("ACCOUNTS 2022-05-21");
        assertThat(shown(exchange, "2022-07")).isEqualTo("CHARGES 2022-07-10");
        var nothing = agreement(5, false, "2022-08-01", null);
        assertThat(shown(new SupplierExchange(PLAN, List.of(nothing), List.of()), "2022-08"))
                .isEmpty();
    }

    @Test
    void anUnknownYearIsMarkedWhereTheTermMoves() {
        var exchange = new SupplierExchange(
                PLAN, List.of(agreement(5, true, "2022-01-01", null, RegisterKind.CHARGES)), List.of());
        var far = YearMonth.of(2099, 4);
        assertThat(exchange.in(far, LocalDate.of(2022, 1, 1), CALENDAR).get(0).calendarUnverified())
                .isTrue();
        assertThat(new SupplierExchange(PLAN, List.of(), List.of())
                        .in(far, LocalDate.of(2022, 1, 1), CALENDAR)
                        .get(0)
                        .calendarUnverified())
                .isFalse();
    }

    private static Exchange find(SupplierExchange exchange, RegisterKind kind, LocalDate asOf) {
        return exchange.in(YearMonth.of(2022, 4), asOf, CALENDAR).stream()
                .filter(e -> e.kind() == kind)
                .findFirst()
                .orElseThrow();
    }

    private static String shown(SupplierExchange exchange, String month) {
        return exchange.in(YearMonth.parse(month), LocalDate.of(2022, 4, 11), CALENDAR).stream()
                .map(e -> e.kind() + " " + e.dueOn())
                .collect(Collectors.joining(", "));
    }

    private static ReceivedRegister charges(LocalDate received, String months) {
        var ends = Arrays.stream(months.split("\\.\\.")).map(YearMonth::parse).toList();
        return new ReceivedRegister(UUID.randomUUID(), RegisterKind.CHARGES, received, ends.get(0), ends.get(1));
    }

    private static ExchangeTerms agreement(int day, boolean moved, String from, String to, RegisterKind... kinds) {
        return new ExchangeTerms(
                UUID.randomUUID(),
                Set.copyOf(new ArrayList<>(List.of(kinds))),
                day,
                moved,
                2,
                LocalDate.parse(from),
                to == null ? null : LocalDate.parse(to),
                LocalDate.of(2022, 1, 1));
    }
}
