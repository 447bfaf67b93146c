package ru.zhku.litigation.candidate.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import ru.zhku.kit.money.Money;
import ru.zhku.litigation.law.domain.LawNumbers;

class FreshDebtTest {
    /** Постановление № 164, row 6: more than three monthly charges, strictly, of what was not dealt with yet. */
    @ParameterizedTest
    @CsvSource({
        // share,  settled, overdue, monthly, calls
        "6000.00, 3000.00, 6000.00, 1000.00, false", // exactly three
        "6000.01, 3000.00, 6000.01, 1000.00, true",
        "3000.00, 3000.00, 3000.00, 1000.00, false", // nothing new
        "2000.00, 3000.00, 2000.00, 1000.00, false", // paid below
        // the rent is a tenth of the debt, so a tenth of the monthly charge of 1 000.00 is its own: over 300.00
        "600.00,  300.00,  6000.00, 1000.00, false",
        "601.00,  300.00,  6010.00, 1000.00, true",
        "100000000000.00, 1.00, 100000000000.00, 1000.00, true", // nothing overflows
    })
    void callsForWork(String share, String settled, String overdue, String monthly, boolean calls) {
        var debt = new FreshDebt(Money.parse(share), Money.parse(settled), Money.parse(overdue), Money.parse(monthly));
        assertThat(debt.callsForWork(LocalDate.of(2022, 4, 11), LawNumbers.standard()))
                .isEqualTo(calls);
    }
}
