package ru.zhku.debt.ledger;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import ru.zhku.debt.account.domain.Resource;
import ru.zhku.debt.ageing.domain.AgeBucket;
import ru.zhku.debt.export.domain.Table;
import ru.zhku.debt.ledger.domain.PostingPurpose;
import ru.zhku.kit.money.Money;

/** What was charged on an account, what paid it, and what is left on a day. */
record StatementView(
        @Schema(required = true) UUID accountId,
        @Schema(required = true) String accountNumber,
        @Schema(required = true) LocalDate asOf,
        @Schema(required = true) List<Charge> charges,
        @Schema(required = true) Totals totals,

        @Schema(description = "что официально исправлено на этом счёте к asOf, по порядку проводок")
        List<Correction> corrections)
        implements Table {

    /** Where the id of the line stands in a row of the table. */
    private static final int ROW_ID = 16;

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
                    .filter(allocation -> allocation.kind.equals(Allocation.CREDIT))
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
            Correction correction) {
        private static final String CREDIT = "CREDIT";
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
                case REGISTER -> takes ? "Возврат" : "Оплата";
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

    @Override
    @JsonIgnore
    public List<String> header() {
        return HEADER;
    }

    /**
     * The charges with what money paid and what officials or the supplier took off, those that an official posted with
     * what they correct; then the other lines that officials posted, with the resource and month of the charge that they
     * correct; then the totals.
     */
    @Override
    @JsonIgnore
    public Stream<List<Object>> rows() {
        var byId = charges.stream().collect(Collectors.toMap(Charge::chargeId, Function.identity()));
        var others = corrections.stream()
                .filter(note -> !byId.containsKey(note.lineId))
                .map(note -> row(note, byId.get(note.correctsId)));
        return Stream.of(charges.stream().map(StatementView::row), others, totalRows())
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
                charge.outstanding,
                AgeBucket.valueOf(charge.bucket),
                charge.overdueDays,
                charge.limitationExpiresOn));
        row.addAll(charge.correction == null ? blank(7) : note(charge.correction));
        row.add(ROW_ID, charge.chargeId);
        return row;
    }

    /**
     * A line that is no charge: one that corrects a charge lowers it, all others are money that came or went.
     *
     * @param corrected the charge whose sum it changes, null if none
     */
    private static List<Object> row(Correction note, Charge corrected) {
        var row = new ArrayList<Object>();
        row.add(note.title(corrected != null));
        row.addAll(
                corrected == null
                        ? blank(4)
                        : List.of(
                                Resource.valueOf(corrected.resource),
                                corrected.serviceMonth,
                                corrected.documentNumber,
                                corrected.dueOn));
        row.addAll(blank(7));
        row.addAll(note(note));
        row.add(ROW_ID, note.lineId);
        return row;
    }

    private static List<Object> note(Correction note) {
        return Arrays.asList(
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
        return Stream.of(
                totalRow("Итого", totals.charged, totals.paid.minus(credited), credited, totals.principal),
                totalRow("Авансы", null, null, null, totals.advance),
                totalRow("Сальдо", null, null, null, totals.balance));
    }

    private static List<Object> totalRow(String title, Money charged, Money paid, Money credited, Money outstanding) {
        var row = new ArrayList<Object>();
        row.add(title);
        row.addAll(blank(4));
        row.addAll(Arrays.asList(charged, paid, credited, outstanding));
        row.addAll(blank(HEADER.size() - row.size()));
        return row;
    }

    private static List<Object> blank(int cells) {
        return Collections.nCopies(cells, null);
    }
}
