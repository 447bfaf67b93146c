package ru.zhku.debt.intake;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
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
    @RolesAllowed({Roles.DEBT_ANALYST, Roles.SUPPLIER, Roles.AUDITOR, Roles.ADMIN})
    @Operation(summary = "Дефектные строки", description = "По порядку строк файла; text/csv выгружает все.")
    public Page<DefectView> list(
            @PathParam("id") UUID id, @QueryParam("limit") Integer limit, @QueryParam("cursor") String cursor) {
        access.demand(id);
        int size = Limits.of(limit);
        long after = cursor == null
                ? 0
                : RegisterAccess.number(Cursor.decode(cursor, 1).get(0));
        var views = new ArrayList<DefectView>();
        query.defects(id, after, size + 1, views::add);
        return Page.of(views, size, last -> Cursor.encode(last.line()));
    }

    @GET
    @Produces("text/csv;charset=utf-8;qs=0.5")
    @RolesAllowed({Roles.DEBT_ANALYST, Roles.SUPPLIER, Roles.AUDITOR, Roles.ADMIN})
    @Operation(summary = "Дефектные строки", description = "По порядку строк файла; text/csv выгружает все.")
    @APIResponse(
            responseCode = "200",
            content = @Content(mediaType = "text/csv", schema = @Schema(type = SchemaType.STRING)))
    public StreamingOutput csv(
            @PathParam("id") UUID id, @QueryParam("limit") Integer limit, @QueryParam("cursor") String cursor) {
        access.demand(id);
        return out -> {
            var writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
            writer.write("\uFEFFline;column;value;code;reason\r\n");
            query.defects(id, 0, Integer.MAX_VALUE, defect -> write(writer, defect));
            writer.flush();
        };
    }

    private static void write(Writer writer, DefectView defect) {
        try {
            writer.write(defect.line() + ";" + cell(defect.column()) + ";" + cell(defect.value()) + ";"
                    + cell(defect.code()) + ";" + cell(defect.reason()) + "\r\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Quoted where it must be; a value that a spreadsheet would take for a formula begins with an apostrophe. */
    private static String cell(String value) {
        if (value == null) {
            return "";
        }
        var guarded = !value.isEmpty() && "=+-@\t".indexOf(value.charAt(0)) >= 0 ? "'" + value : value;
        boolean plain = guarded.chars().noneMatch(c -> c == ';' || c == '"' || c == '\n' || c == '\r');
        return plain ? guarded : '"' + guarded.replace("\"", "\"\"") + '"';
    }
}
