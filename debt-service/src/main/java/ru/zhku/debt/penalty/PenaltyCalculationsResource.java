package ru.zhku.debt.penalty;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import ru.zhku.kit.security.Roles;

@Path("/v1/penalty-calculations")
@Tag(name = "Пени")
class PenaltyCalculationsResource {
    private final Penalties penalties;

    PenaltyCalculationsResource(Penalties penalties) {
        this.penalties = penalties;
    }

    @POST
    @RolesAllowed({
        Roles.DEBT_ANALYST,
        Roles.LAWYER,
        Roles.RESIDENT_CLERK,
        Roles.PLAN_CONTROLLER,
        Roles.AUDITOR,
        Roles.SERVICE,
        Roles.ADMIN
    })
    @Operation(
            summary = "Рассчитать пени по названным начислениям и оплатам; ничего не сохраняется",
            description =
                    "Оплаты разносятся по правилам 1–3 книги расчётов и делят начисление на части; часть просрочена"
                            + " по день своей оплаты включительно, неоплаченный остаток — по день расчёта включительно."
                            + " Возвращённое возвратом считается не оплаченным никогда: первым снимается разнесённое последним."
                            + " Оплаты после дня расчёта не учитываются. Пени считаются точной дробью и округляются до копейки"
                            + " там, где сказано в policy.rounding.")
    public PenaltyView calculate(@Valid @NotNull PenaltyRequest request) {
        return penalties.of(request);
    }
}
