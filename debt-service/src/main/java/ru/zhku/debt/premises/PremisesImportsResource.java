package ru.zhku.debt.premises;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import ru.zhku.debt.export.domain.Table;
import ru.zhku.debt.intake.domain.Charsets;
import ru.zhku.kit.problem.Refusal;
import ru.zhku.kit.security.Roles;

@Path("/v1/premises/imports")
@Tag(name = "Муниципальный жилищный фонд")
class PremisesImportsResource {
    private final PremisesImports imports;
    private final PremisesCallers callers;

    PremisesImportsResource(PremisesImports imports, PremisesCallers callers) {
        this.imports = imports;
        this.callers = callers;
    }

    @POST
    @Consumes(Table.CSV)
    @RolesAllowed({Roles.DEBT_ANALYST, Roles.ADMIN})
    @Operation(
            summary = "Поставить на учёт списком",
            description =
                    "CSV с разделителем «;» и заголовком: street, house, state, since обязательны; kind, flat, part,"
                            + " els, houseGuid, cadastralNumber, areaSqm, documentNumber, documentOn, reason — по"
                            + " надобности. Верные строки записываются, неверные перечисляются. Тот же файл ещё раз ничего"
                            + " не добавит.")
    @RequestBody(
            required = true,
            content = @Content(mediaType = Table.CSV, schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public PremisesImports.View take(
            @QueryParam("oktmo") String oktmo,
            @QueryParam("dryRun") @Parameter(description = "true — только проверить") Boolean dryRun,
            @HeaderParam(HttpHeaders.CONTENT_TYPE) @Parameter(hidden = true) String contentType,
            InputStream body) {
        var municipality = callers.municipality(oktmo);
        return imports.take(PremisesCsv.read(body, charset(contentType)), municipality, Boolean.TRUE.equals(dryRun));
    }

    private static Charset charset(String contentType) {
        var named = contentType == null
                ? null
                : MediaType.valueOf(contentType).getParameters().get(MediaType.CHARSET_PARAMETER);
        if (named == null) {
            return StandardCharsets.UTF_8;
        }
        return Charsets.named(named.replace("\"", ""))
                .orElseThrow(() -> Refusal.at("Content-Type", "register-charset", "charset", named));
    }
}
