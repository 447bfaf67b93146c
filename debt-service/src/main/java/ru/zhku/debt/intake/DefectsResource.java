package ru.zhku.debt.intake;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import ru.zhku.debt.export.domain.Table;
import ru.zhku.debt.intake.RegisterQuery.DefectView;
import ru.zhku.kit.security.Roles;
import ru.zhku.kit.web.Cursor;
import ru.zhku.kit.web.Limits;
import ru.zhku.kit.web.Page;

@Path("/v1/registers/{id}/defects")
@Tag(name = "Реестры поставщиков")
class DefectsResource {

    private final RegisterAccess access;
    private final RegisterQuery query;

    DefectsResource(RegisterAccess access, RegisterQuery query) {
        this.access = access;
        this.query = query;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.DEBT_ANALYST, Roles.SUPPLIER, Roles.PLAN_CONTROLLER, Roles.AUDITOR, Roles.ADMIN})
    @Operation(summary = "Дефектные строки", description = "По порядку строк файла; CSV и XLSX выгружают все.")
    public Page<DefectView> list(
            @PathParam("id") UUID id, @QueryParam("limit") Integer limit, @QueryParam("cursor") String cursor) {
        access.demand(id);
        int size = Limits.of(limit);
        long after = cursor == null
                ? 0
                : RegisterAccess.number(Cursor.decode(cursor, 1).get(0));
        return Page.of(query.defects(id, after, size + 1), size, last -> Cursor.encode(last.line()));
    }

    @GET
    @Produces({Table.CSV + ";qs=0.5", Table.XLSX + ";qs=0.4"})
    @RolesAllowed({Roles.DEBT_ANALYST, Roles.SUPPLIER, Roles.PLAN_CONTROLLER, Roles.AUDITOR, Roles.ADMIN})
    @Operation(summary = "Дефектные строки", description = "По порядку строк файла; CSV и XLSX выгружают все.")
    @APIResponse(
            responseCode = "200",
            content = {
                @Content(mediaType = Table.CSV, schema = @Schema(type = SchemaType.STRING)),
                @Content(mediaType = Table.XLSX, schema = @Schema(type = SchemaType.STRING, format = "binary"))
            })
    public Table table(
            @PathParam("id") UUID id, @QueryParam("limit") Integer limit, @QueryParam("cursor") String cursor) {
        access.demand(id);
        return new Defects(query, id);
    }

    private record Defects(RegisterQuery query, UUID registerId) implements Table {
        @Override
        public List<String> header() {
            return List.of("Строка файла", "Столбец", "Значение", "Код", "Что не так и что делать");
        }

        @Override
        public Stream<List<Object>> rows() {
            return query.defects(registerId)
                    .map(defect -> Arrays.asList(
                            defect.line(), defect.column(), defect.value(), defect.code(), defect.reason()));
        }
    }
}
