package ru.zhku.litigation.duty;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import ru.zhku.kit.money.Money;
import ru.zhku.kit.security.Roles;
import ru.zhku.kit.time.BusinessClock;
import ru.zhku.litigation.duty.domain.DutyQuote;
import ru.zhku.litigation.duty.domain.DutyRoute;
import ru.zhku.litigation.duty.domain.StateDuty;
import ru.zhku.litigation.law.domain.LawNumbers;

/** The state duty of any claim, without storing anything. */
@Path("/v1/state-duty")
@Tag(name = "Госпошлина и сроки")
class StateDutyResource {
    private final BusinessClock clock;

    StateDutyResource(BusinessClock clock) {
        this.clock = clock;
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "StateDuty")
    record DutyView(
            @NotNull Money duty,
            @NotNull String legalBasis,

            @Schema(description = "Расчёт для суда") @NotNull
            String formula,

            @Schema(description = "По какой день ставки сверены с законом") @NotNull
            LocalDate verifiedThrough,

            @Schema(description = "О чём помнить; пусто, если не о чем") @NotNull
            List<String> warnings) {}

    @GET
    @RolesAllowed({Roles.LAWYER, Roles.DEBT_ANALYST, Roles.PLAN_CONTROLLER, Roles.AUDITOR, Roles.SERVICE, Roles.ADMIN})
    @Operation(
            operationId = "getStateDuty",
            summary = "Госпошлина в суде общей юрисдикции по цене требования и дню отправки")
    public DutyView duty(
            @QueryParam("amount") @NotNull @Parameter(description = "Цена требования", example = "156789.10")
                    Money amount,
            @QueryParam("route") @NotNull DutyRoute route,
            @QueryParam("sentOn") @Parameter(description = "День отправки в суд; по умолчанию сегодня")
                    LocalDate sentOn) {
        var day = sentOn == null ? clock.today() : sentOn;
        var quote = StateDuty.standard().quote(amount, route, day);
        return new DutyView(
                quote.duty(),
                quote.legalBasis(),
                quote.formula(),
                quote.verifiedThrough(),
                Stream.concat(unverified(quote, day).stream(), aboveLimit(amount, route, day).stream())
                        .toList());
    }

    private static Optional<String> unverified(DutyQuote quote, LocalDate day) {
        return day.isAfter(quote.verifiedThrough())
                ? Optional.of("Ставки сверены с законом по " + quote.verifiedThrough() + ": для " + day
                        + " проверьте, не изменился ли НК РФ 333.19.")
                : Optional.empty();
    }

    /** The calculator answers above the limit of an order too, but says that such an order will not be had. */
    private static Optional<String> aboveLimit(Money amount, DutyRoute route, LocalDate day) {
        if (route != DutyRoute.COURT_ORDER) {
            return Optional.empty();
        }
        return LawNumbers.standard()
                .find("ORDER_LIMIT_RUBLES", "JUSTICE_OF_PEACE", day)
                .filter(limit -> amount.compareTo(limit.asRubles()) > 0)
                .map(limit -> "Сумма больше предела судебного приказа " + limit.asRubles() + " (" + limit.legalBasis()
                        + "): подавайте исковое заявление.");
    }
}
