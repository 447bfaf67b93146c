package ru.zhku.debt.ledger;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
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
            Correction correction) {}

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
            @Schema(required = true) LocalDate postedOn) {}

    record Totals(
            @Schema(required = true) Money charged,
            @Schema(required = true) Money paid,
            @Schema(required = true) Money notDue,
            @Schema(required = true) Money overdue,
            @Schema(required = true) Money principal,
            @Schema(required = true) Money advance,
            @Schema(required = true) Money balance,
            @Schema(required = true) Money monthlyCharge) {}

    @Override
    @JsonIgnore
    public List<String> header() {
        return List.of(
                "resource",
                "serviceMonth",
                "documentNumber",
                "dueOn",
                "charged",
                "paid",
                "outstanding",
                "bucket",
                "overdueDays",
                "limitationExpiresOn");
    }

    @Override
    @JsonIgnore
    public Stream<List<Object>> rows() {
        return charges.stream()
                .map(c -> List.of(
                        c.resource,
                        c.serviceMonth,
                        c.documentNumber,
                        c.dueOn,
                        c.charged,
                        c.paid,
                        c.outstanding,
                        c.bucket,
                        c.overdueDays,
                        c.limitationExpiresOn));
    }
}
