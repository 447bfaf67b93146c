package ru.zhku.debt.intake;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import ru.zhku.debt.intake.domain.RegisterFormat;
import ru.zhku.debt.intake.domain.RegisterKind;
import ru.zhku.debt.intake.domain.RegisterStatus;
import ru.zhku.kit.money.Money;

@Schema(name = "Register")
record RegisterView(
        @Schema(required = true) UUID id,
        @Schema(required = true) String supplierInn,
        @Schema(required = true) RegisterKind kind,
        @Schema(required = true) RegisterStatus status,
        RegisterFormat format,

        @Schema(required = true, minimum = "0", maximum = "100")
        int progressPercent,

        @Schema(required = true) long linesTotal,
        @Schema(required = true) long linesPosted,

        @Schema(required = true, description = "Операции, проведённые раньше с тем же содержанием")
        long linesDuplicate,

        @Schema(required = true) long linesDefective,

        @Schema(
                required = true,
                description = "По всем строкам, в которых сумма читается; исправленная сумма входит, когда её строка"
                        + " проведена")
        Money sumTotal,

        @Schema(required = true) Money sumPosted,

        @Schema(required = true, description = "Деловая дата приёма")
        LocalDate receivedOn,

        @Schema(required = true) Instant receivedAt,
        @Schema(nullable = true) Instant finishedAt,
        @JsonInclude(JsonInclude.Include.NON_NULL) RejectionView rejection) {

    @Schema(name = "Rejection", description = "Почему реестр отклонён целиком")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record RejectionView(
            @Schema(required = true, examples = "missing-column")
            String code,

            @Schema(required = true) String reason,
            Long line,
            String column) {}

    static RegisterView of(Register register) {
        var totals = register.totals();
        var rejection = register.rejection();
        return new RegisterView(
                register.id(),
                register.supplierInn(),
                register.kind(),
                register.status(),
                register.file().format(),
                register.progress(),
                totals.lines(),
                totals.posted(),
                totals.duplicate(),
                totals.defective(),
                Money.ofKopecks(totals.sum()),
                Money.ofKopecks(totals.sumPosted()),
                register.receivedOn(),
                register.receivedAt(),
                register.finishedAt(),
                rejection == null
                        ? null
                        : new RejectionView(
                                rejection.code(), rejection.reason(), rejection.line(), rejection.column()));
    }
}
