package ru.zhku.debt.identifier;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import ru.zhku.debt.identifier.domain.IdentifierCheck;
import ru.zhku.debt.identifier.domain.IdentifierKind;
import ru.zhku.kit.security.Roles;

@Path("/v1/identifier-checks")
@Tag(name = "Проверка идентификаторов")
class IdentifierChecksResource {
    @Schema(name = "IdentifierCheckRequest")
    record Request(
            @Schema(required = true) @NotNull IdentifierKind kind,

            @Schema(required = true, examples = "7707083893") @NotBlank @Size(max = 100)
            String value,

            @Schema(nullable = true, description = "БИК банка; обязателен для счетов") @Size(max = 20)
            String bik) {}

    @Schema(name = "IdentifierCheck")
    record View(
            @Schema(required = true) IdentifierKind kind,
            @Schema(required = true) boolean valid,

            @Schema(nullable = true, description = "Что не так и что делать; у верного — что не проверялось")
            String reason) {}

    @POST
    @RolesAllowed({
        Roles.DEBT_ANALYST,
        Roles.LAWYER,
        Roles.RESIDENT_CLERK,
        Roles.PLAN_CONTROLLER,
        Roles.SUPPLIER,
        Roles.AUDITOR,
        Roles.SERVICE,
        Roles.ADMIN
    })
    @Operation(
            summary = "Проверить форму и контрольные цифры идентификатора",
            description = "Ничего не хранит и не записывает. Выдан ли идентификатор кому-нибудь, здесь не известно.")
    public View check(@Valid @NotNull Request request) {
        var check = IdentifierCheck.of(request.kind(), request.value(), request.bik());
        return new View(request.kind(), check.valid(), check.reason());
    }
}
