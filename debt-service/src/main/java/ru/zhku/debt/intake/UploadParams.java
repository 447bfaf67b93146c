package ru.zhku.debt.intake;

import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import ru.zhku.debt.intake.domain.OnDefect;
import ru.zhku.debt.intake.domain.RegisterFormat;
import ru.zhku.debt.intake.domain.RegisterKind;
import ru.zhku.kit.money.Money;

/** What the sender says of the file he uploads. */
class UploadParams {
    @QueryParam("supplierInn")
    @Parameter(required = true, example = "5190300016")
    String supplierInn;

    @QueryParam("kind")
    @Parameter(required = true)
    RegisterKind kind;

    @QueryParam("format")
    @Parameter(description = "По умолчанию по Content-Type: CSV или XLSX. SBER и CLIENT_BANK_1C — только для PAYMENTS")
    RegisterFormat format;

    @QueryParam("controlCount")
    @Parameter(description = "Число строк без заголовка")
    @Schema(minimum = "0")
    Long controlCount;

    @QueryParam("controlSum")
    @Parameter(description = "Сумма столбца amount (balance) по всем строкам")
    Money controlSum;

    @QueryParam("onDefect")
    @Parameter(description = "По умолчанию QUARANTINE")
    OnDefect onDefect;

    @HeaderParam(HttpHeaders.CONTENT_TYPE)
    @Parameter(hidden = true)
    String contentType;

    @HeaderParam(HttpHeaders.CONTENT_ENCODING)
    @Parameter(hidden = true)
    String contentEncoding;
}
