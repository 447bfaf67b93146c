package ru.zhku.debt.ledger;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import ru.zhku.debt.account.domain.Resource;
import ru.zhku.debt.ageing.domain.AgeBucket;
import ru.zhku.debt.export.domain.Table;
import ru.zhku.debt.ledger.domain.PostingPurpose;
import ru.zhku.kit.money.Money;

/** What was charged on an account, what came and went, and what is left of both on a day. */
record StatementView(
        @Schema(required = true) UUID accountId,
        @Schema(required = true) String accountNumber,
        @Schema(required = true) LocalDate asOf,
        @Schema(required = true) List<Charge> charges,

        @Schema(
                required = true,
                description = "оплаты, возвраты и уменьшения начислений, вступившие в силу к asOf, по порядку их"
                        + " зачёта: Σ amount = totals.paid + totals.advance")
        List<Receipt> receipts,

        @Schema(required = true) Totals totals,

        @Schema(description = "что официально исправлено на этом счёте к asOf, по порядку проводок")
        List<Correction> corrections)
        implements Table {

    record Charge(
            @Schema(required = true) UUID chargeId,
            @Schema(required = true) String resource,
            @Schema(required = true) String serviceMonth,
            @Schema(required = true) String documentNumber,
            @Schema(required = true) LocalDate dueOn,
            @Schema(required = true) Money charged,
            @Schema(required = true) Money paid,
            @Schema(required = true) Money outstanding,
            @Schema(required = true) String bucket,
            @Schema(required = true) long overdueDays,
            @Schema(required = true) LocalDate limitationExpiresOn,

            @Schema(required = true, description = "days off of the due date's year are not known")
            boolean calendarUnverified,

            @Schema(required = true) List<Allocation> allocations,

            @Schema(nullable = true, description = "почему это начисление провёл сотрудник, а не реестр")
            Correction correction) {

        /** What settled it without money. */
        private Money credited() {
            return allocations.stream()
                    .filter(allocation -> allocation.kind.equals(Receipt.CREDIT))
                    .map(Allocation::amount)
                    .reduce(Money.ZERO, Money::plus);
        }
    }

    /** {@code kind} PAYMENT, CREDIT (a negative charge) or REFUND (negative, it re-opened the charge). */
    record Allocation(
            @Schema(required = true) UUID paymentId,
            @Schema(required = true) String kind,
            @Schema(required = true) LocalDate paidOn,

            @Schema(required = true, description = "the day on which the money reached this charge")
            LocalDate allocatedOn,

            @Schema(required = true) Money amount,

            @Schema(nullable = true, description = "почему эту оплату, уменьшение или возврат провёл сотрудник")
            Correction correction) {}

    /**
     * What came to the account or went: {@code kind} PAYMENT, CREDIT (a negative charge) or REFUND.
     *
     * @param reference the operation code of money, the document of a credit
     * @param amount negative where it went
     * @param advance what is left of it
     */
    @Schema(name = "StatementReceipt")
    record Receipt(
            @Schema(required = true) UUID lineId,
            @Schema(required = true) String kind,
            @Schema(required = true) LocalDate receivedOn,
            @Schema(nullable = true) String resource,
            @Schema(nullable = true) String serviceMonth,
            @Schema(required = true) String reference,
            @Schema(required = true) Money amount,

            @Schema(required = true, description = "что из этого осталось авансом")
            Money advance,

            @Schema(nullable = true, description = "почему эту строку провёл сотрудник, а не реестр")
            Correction correction) {
        static final String PAYMENT = "PAYMENT";
        static final String CREDIT = "CREDIT";
        static final String REFUND = "REFUND";

        Receipt withAdvance(Money rest) {
            return new Receipt(lineId, kind, receivedOn, resource, serviceMonth, reference, amount, rest, correction);
        }

        String title() {
            if (correction != null) {
                return correction.title(kind.equals(CREDIT));
            }
            return switch (kind) {
                case CREDIT -> "Уменьшение начисления";
                case REFUND -> "Возврат";
                default -> "Оплата";
            };
        }
    }

    /**
     * A line that an official posted: storno and re-charge, transfer, money out of suspense, write-off and its reversal.
     * {@code documentId} is the correction, the write-off or its act; {@code correctsId} the line whose sum it changes.
     */
    @Schema(name = "StatementCorrection")
    record Correction(
            @Schema(required = true) UUID lineId,
            @Schema(required = true) UUID documentId,
            @Schema(required = true) PostingPurpose purpose,
            @Schema(required = true) String reasonCode,
            @Schema(required = true) String reason,
            @Schema(nullable = true) UUID correctsId,
            @Schema(nullable = true) UUID replacesId,
            @Schema(required = true) Money amount,
            @Schema(required = true) LocalDate postedOn) {

        /**
         * What the line is called where it is no charge. Money that corrects a line undoes that line.
         *
         * @param lowersCharge the line is a credit, not money
         */
        String title(boolean lowersCharge) {
            boolean takes = amount.isNegative();
            if (purpose == PostingPurpose.TRANSFER && correctsId != null) {
                return takes ? "Отмена переноса с другого счёта" : "Отмена переноса на другой счёт";
            }
            return switch (purpose) {
                case STORNO -> lowersCharge ? "Сторно начисления" : takes ? "Снятие оплаты" : "Отмена снятия оплаты";
                case TRANSFER -> takes ? "Перенос на другой счёт" : "Перенос с другого счёта";
                case SUSPENSE -> takes ? "Отмена зачисления невыясненных" : "Зачисление невыясненных";
                case WRITE_OFF -> "Списание";
                case WRITE_OFF_REVERSAL -> "Отмена списания";
                case REGISTER -> throw new IllegalStateException("a supplier's line is no correction");
            };
        }
    }

    record Totals(
            @Schema(required = true) Money charged,
            @Schema(required = true) Money paid,
            @Schema(required = true) Money notDue,
            @Schema(required = true) Money overdue,
            @Schema(required = true) Money principal,
            @Schema(required = true) Money advance,
            @Schema(required = true) Money balance,
            @Schema(required = true) Money monthlyCharge) {}

    private static final List<String> HEADER = List.of(
            "Строка",
            "Ресурс",
            "Месяц услуги",
            "Документ",
            "Срок оплаты",
            "Начислено, руб.",
            "Оплачено, руб.",
            "Снято исправлениями, руб.",
            "Не оплачено, руб.",
            "Дата поступления",
            "Поступило, руб.",
            "В авансе, руб.",
            "Срок долга",
            "Дней просрочки",
            "Последний день срока давности",
            "Исправление",
            "Причина исправления",
            "Сумма исправления, руб.",
            "Проведено",
            "Номер строки",
            "Исправляет строку",
            "Взамен строки",
            "Номер исправления или списания");

    /** Where the id of the line stands in a row of the table. */
    private static final int ROW_ID = HEADER.indexOf("Номер строки");

    @Override
    @JsonIgnore
    public List<String> header() {
        return HEADER;
    }

    /**
     * The charges with what money paid and what officials or the supplier took off, then what came and went, each with
     * what it corrects where an official posted it; then the totals.
     */
    @Override
    @JsonIgnore
    public Stream<List<Object>> rows() {
        return Stream.of(
                        charges.stream().map(StatementView::row),
                        receipts.stream().map(StatementView::row),
                        totalRows())
                .flatMap(Function.identity());
    }

    private static List<Object> row(Charge charge) {
        var credited = charge.credited();
        var row = new ArrayList<Object>(List.of(
                "Начисление",
                Resource.valueOf(charge.resource),
                charge.serviceMonth,
                charge.documentNumber,
                charge.dueOn,
                charge.charged,
                charge.paid.minus(credited),
                credited,
                charge.outstanding));
        row.addAll(blank(3));
        row.addAll(List.of(AgeBucket.valueOf(charge.bucket), charge.overdueDays, charge.limitationExpiresOn));
        row.addAll(note(charge.correction));
        row.add(ROW_ID, charge.chargeId);
        return row;
    }

    private static List<Object> row(Receipt receipt) {
        var row = new ArrayList<Object>(Arrays.asList(
                receipt.title(),
                receipt.resource == null ? null : Resource.valueOf(receipt.resource),
                receipt.serviceMonth,
                receipt.reference));
        row.addAll(blank(5));
        row.addAll(List.of(receipt.receivedOn, receipt.amount, receipt.advance));
        row.addAll(blank(3));
        row.addAll(note(receipt.correction));
        row.add(ROW_ID, receipt.lineId);
        return row;
    }

    private static List<Object> note(Correction note) {
        return note == null
                ? blank(7)
                : Arrays.asList(
                        note.purpose,
                        note.reason,
                        note.amount,
                        note.postedOn,
                        note.correctsId,
                        note.replacesId,
                        note.documentId);
    }

    private Stream<List<Object>> totalRows() {
        var credited = charges.stream().map(Charge::credited).reduce(Money.ZERO, Money::plus);
        var received = receipts.stream().map(Receipt::amount).reduce(Money.ZERO, Money::plus);
        var paid = totals.paid.minus(credited);
        return Stream.of(
                totalRow("Итого", totals.charged, paid, credited, totals.principal, null, received, totals.advance),
                totalRow("Сальдо", null, null, null, totals.balance, null, null, null));
    }

    private static List<Object> totalRow(String title, Object... sums) {
        var row = new ArrayList<Object>();
        row.add(title);
        row.addAll(blank(4));
        row.addAll(Arrays.asList(sums));
        row.addAll(blank(HEADER.size() - row.size()));
        return row;
    }

    private static List<Object> blank(int cells) {
        return Collections.nCopies(cells, null);
    }
}
