package ru.zhku.debt.cause;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.Arrays;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import ru.zhku.debt.cause.domain.CauseRule;
import ru.zhku.debt.cause.domain.DebtCause;
import ru.zhku.kit.security.Roles;

@Path("/v1/cause-codes")
@Tag(name = "Причины задолженности")
class CauseCodesResource {
    @Schema(name = "CauseCodes")
    record View(@Schema(required = true) List<Code> items) {}

    @Schema(name = "CauseCode")
    record Code(
            @Schema(required = true) DebtCause cause,
            @Schema(required = true) String label,
            @Schema(required = true) String definition,

            @Schema(
                    required = true,
                    description = "Правила, которые её предлагают; без них её называет только сотрудник")
            List<Rule> rules) {}

    @Schema(name = "CauseCodeRule")
    record Rule(
            @Schema(required = true) CauseRule rule,

            @Schema(required = true, description = "Старшинство: сработает первое")
            int precedence,

            @Schema(required = true) String label) {}

    @GET
    @RolesAllowed({
        Roles.DEBT_ANALYST,
        Roles.LAWYER,
        Roles.RESIDENT_CLERK,
        Roles.PLAN_CONTROLLER,
        Roles.AUDITOR,
        Roles.SERVICE,
        Roles.ADMIN
    })
    @Operation(summary = "Причины с определениями и правилами, по которым они предлагаются")
    public View codes() {
        return new View(Arrays.stream(DebtCause.values())
                .map(cause -> new Code(cause, cause.label(), cause.definition(), rules(cause)))
                .toList());
    }

    private static List<Rule> rules(DebtCause cause) {
        return Arrays.stream(CauseRule.values())
                .filter(rule -> rule.cause() == cause)
                .map(rule -> new Rule(rule, rule.ordinal() + 1, rule.label()))
                .toList();
    }
}
