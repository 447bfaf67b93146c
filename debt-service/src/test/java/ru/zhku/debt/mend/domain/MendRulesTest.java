package ru.zhku.debt.mend.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import ru.zhku.debt.intake.domain.RegisterKind;
import ru.zhku.kit.problem.Refusal;

/** A mend tells whose line it is; what the supplier said of money and days it only writes legibly. */
class MendRulesTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "PAYMENTS | accountNumber | A-9           | A-1",
                "PAYMENTS | els           | ''            | 51РС000002",
                "CHARGES  | resource      | STEAM         | HEATING",
                "CHARGES  | amount        | 1 000,50      | 1000.50",
                "CHARGES  | amount        | 1.000,50      | 1000,50",
                "CHARGES  | amount        | '1,000.50'    | 1000.50",
                "CHARGES  | amount        | 1.234.567,8   | 1234567.80",
                "CHARGES  | amount        | '1''000,50'   | 1000.50",
                "CHARGES  | amount        | 12 345 678    | 12345678",
                "CHARGES  | amount        | 1000,5 руб.   | 1000.50",
                "CHARGES  | amount        | −10,00        | -10.00",
                "CHARGES  | amount        | 100.00        | 100.00",
                "CHARGES  | serviceMonth  | 03.2022       | 2022-03",
                "PAYMENTS | paidOn        | 31.03.2022    | 2022-03-31",
                "PAYMENTS | paidOn        | 03/31/2022    | 2022-03-31",
                "PAYMENTS | paidOn        | 2022.03.31 г. | 2022-03-31",
                "PAYMENTS | operationCode | op-1          | op-1",
                "ACCOUNTS | phone         | нет           | ''",
                "ACCOUNTS | validFrom     | 2022-03-01    | 2022-04-01",
            })
    void whatMayBePutRight(RegisterKind kind, String column, String original, String mended) {
        assertThatCode(() -> MendRules.demand(kind, column, original, mended)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "CHARGES  | amount        | 100.00     | 100.01     | mend-changes-value",
                "CHARGES  | amount        | 1 000,50   | 100050     | mend-changes-value",
                "CHARGES  | amount        | 1 000,50   | -1000.50   | mend-changes-value",
                "CHARGES  | amount        | ''         | 100        | mend-changes-value",
                "CHARGES  | amount        | сто        | 100        | mend-changes-value",
                "CHARGES  | amount        | 12.3456    | 123456     | mend-changes-value",
                "CHARGES  | amount        | 1,000      | 1000       | mend-changes-value",
                "CHARGES  | amount        | 1.000      | 1          | mend-changes-value",
                "CHARGES  | amount        | '0,500'    | 500.00     | mend-changes-value",
                "CHARGES  | amount        | 0 500      | 500        | mend-changes-value",
                "CHARGES  | amount        | 0.500,00   | 500        | mend-changes-value",
                "CHARGES  | amount        | '1,000,50' | 1000.50    | mend-changes-value",
                "CHARGES  | amount        | 1 000'000  | 1000000    | mend-changes-value",
                "CHARGES  | amount        | 0          | 5          | mend-changes-value",
                "CHARGES  | serviceMonth  | 03.2022    | 2023-02    | mend-changes-value",
                "CHARGES  | serviceMonth  | 3.2022     | 2022-03    | mend-changes-value",
                "CHARGES  | serviceMonth  | 2022-03    | 2022-02    | mend-changes-value",
                "CHARGES  | dueOn         | ''         | 2022-05-10 | mend-changes-value",
                "PAYMENTS | paidOn        | 2022-03-12 | 2022-03-21 | mend-changes-value",
                "PAYMENTS | paidOn        | 31.03.2022 | 2022-03-30 | mend-changes-value",
                "PAYMENTS | paidOn        | 31.03.2022 | 31/03/2022 | mend-changes-value",
                "PAYMENTS | paidOn        | 01.04.2022 | 2021-04-02 | mend-changes-value",
                "PAYMENTS | paidOn        | 01.04.2022 | 2021-02-04 | mend-changes-value",
                "PAYMENTS | paidOn        | 31.03.22   | 2022-03-31 | mend-changes-value",
                "PAYMENTS | paidOn        | 01042022   | 2022-04-01 | mend-changes-value",
                "PAYMENTS | paidOn        | 30.02.2022 | 2022-02-30 | mend-changes-value",
                "PAYMENTS | operationCode | op-1       | op-2       | mend-changes-value",
                "PAYMENTS | operationCode | ''         | op-2       | mend-changes-value",
                "PAYMENTS | payerName     | ''         | Иванов     | mend-column-unknown",
                "BALANCES | accountNumber | A-1        | A-2        | mend-not-replayed",
            })
    void whatMustNot(RegisterKind kind, String column, String original, String mended, String code) {
        var refusal = catchThrowableOfType(Refusal.class, () -> MendRules.demand(kind, column, original, mended));
        assertThat(refusal.code()).isEqualTo(code);
    }

    @Test
    void valuesFitTheirColumn() {
        var tooLong = catchThrowableOfType(
                Refusal.class, () -> MendRules.demand(RegisterKind.CHARGES, "accountNumber", "", "1".repeat(41)));
        assertThat(tooLong.code()).isEqualTo("mend-value");
        var control = catchThrowableOfType(
                Refusal.class, () -> MendRules.demand(RegisterKind.CHARGES, "accountNumber", "", "a\tb"));
        assertThat(control.code()).isEqualTo("mend-value");
        assertThat(MendRules.whole(RegisterKind.PAYMENTS, new String[] {"a"}))
                .hasSize(RegisterKind.PAYMENTS.columns().size())
                .startsWith("a", "")
                .doesNotContainNull();
    }
}
