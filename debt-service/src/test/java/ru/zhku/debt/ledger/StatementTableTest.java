package ru.zhku.debt.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import ru.zhku.debt.ledger.domain.PostingPurpose;
import ru.zhku.kit.money.Money;

/** What officers read in the rows of a statement. */
class StatementTableTest {
    private static final LocalDate DAY = LocalDate.of(2022, 4, 11);
    private static final UUID CHARGE = UUID.randomUUID();

    /** Of 100.00 a payment settled 70.00, a refund gave 20.00 of it back, a storno took 30.00 off: 20.00 are owed. */
    @Test
    void whatMoneyPaidAndWhatWasTakenOffStandApart() {
        var charge = new StatementView.Charge(
                CHARGE,
                "HEATING",
                "2022-01",
                "",
                LocalDate.of(2022, 2, 10),
                Money.parse("100.00"),
                Money.parse("80.00"),
                Money.parse("20.00"),
                "M1_3",
                60,
                LocalDate.of(2025, 2, 10),
                false,
                List.of(allocation("PAYMENT", "70.00"), allocation("REFUND", "-20.00"), allocation("CREDIT", "30.00")),
                null);
        var zero = Money.ZERO;
        var owed = Money.parse("20.00");
        var totals = new StatementView.Totals(
                charge.charged(), charge.paid(), zero, owed, owed, Money.parse("5.00"), Money.parse("15.00"), zero);
        var storno = note("STORNO", "-30.00", CHARGE);
        var receipts = List.of(
                receipt("PAYMENT", "75.00", "5.00", null),
                receipt("REFUND", "-20.00", "0.00", null),
                receipt("CREDIT", "30.00", "0.00", storno));
        var statement =
                new StatementView(UUID.randomUUID(), "A-1", DAY, List.of(charge), receipts, totals, List.of(storno));

        assertThat(statement.header().subList(5, 12))
                .containsExactly(
                        "Начислено, руб.",
                        "Оплачено, руб.",
                        "Снято исправлениями, руб.",
                        "Не оплачено, руб.",
                        "Дата поступления",
                        "Поступило, руб.",
                        "В авансе, руб.");
        var rows = statement.rows().toList();
        assertThat(rows).hasSize(6).allSatisfy(row -> assertThat(row).hasSameSizeAs(statement.header()));
        assertThat(rows.stream().map(row -> row.get(0)))
                .containsExactly("Начисление", "Оплата", "Возврат", "Сторно начисления", "Итого", "Сальдо");
        assertThat(rows.get(0).subList(5, 9)).containsExactly(money("100.00", "50.00", "30.00", "20.00"));
        assertThat(rows.get(1).subList(9, 12)).containsExactly(DAY, Money.parse("75.00"), Money.parse("5.00"));
        assertThat(rows.get(4).subList(5, 9)).containsExactly(money("100.00", "50.00", "30.00", "20.00"));
        assertThat(rows.get(4).subList(9, 12)).containsExactly(null, Money.parse("85.00"), Money.parse("5.00"));
        assertThat(rows.get(5).subList(5, 9)).containsExactly(null, null, null, Money.parse("15.00"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    STORNO             | -100.00 | CHARGE | Сторно начисления
                    STORNO             |  -40.00 | MONEY  | Снятие оплаты
                    STORNO             |   40.00 | MONEY  | Отмена снятия оплаты
                    TRANSFER           |  -15.00 |        | Перенос на другой счёт
                    TRANSFER           |   15.00 |        | Перенос с другого счёта
                    TRANSFER           |   15.00 | MONEY  | Отмена переноса на другой счёт
                    TRANSFER           |  -15.00 | MONEY  | Отмена переноса с другого счёта
                    SUSPENSE           |   60.00 |        | Зачисление невыясненных
                    SUSPENSE           |  -60.00 | MONEY  | Отмена зачисления невыясненных
                    WRITE_OFF          | -100.00 | CHARGE | Списание
                    WRITE_OFF_REVERSAL |  100.00 | CHARGE | Отмена списания
                    """)
    void aLineThatIsNoChargeIsNamedByWhatItDid(String purpose, String amount, String corrects, String title) {
        var note = note(purpose, amount, corrects == null ? null : UUID.randomUUID());
        assertThat(note.title("CHARGE".equals(corrects))).isEqualTo(title);
    }

    private static StatementView.Allocation allocation(String kind, String amount) {
        return new StatementView.Allocation(UUID.randomUUID(), kind, DAY, DAY, Money.parse(amount), null);
    }

    private static StatementView.Receipt receipt(
            String kind, String amount, String advance, StatementView.Correction why) {
        return new StatementView.Receipt(
                UUID.randomUUID(), kind, DAY, null, null, "p", Money.parse(amount), Money.parse(advance), why);
    }

    private static StatementView.Correction note(String purpose, String amount, UUID corrects) {
        return new StatementView.Correction(
                UUID.randomUUID(),
                UUID.randomUUID(),
                PostingPurpose.valueOf(purpose),
                "TARIFF",
                "Тариф применён неверно",
                corrects,
                null,
                Money.parse(amount),
                DAY);
    }

    private static Object[] money(String... amounts) {
        return Arrays.stream(amounts).map(Money::parse).toArray();
    }
}
