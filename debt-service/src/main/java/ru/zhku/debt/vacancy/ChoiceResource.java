package ru.zhku.debt.vacancy;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import ru.zhku.debt.ledger.domain.AsOf;
import ru.zhku.debt.premises.Premises;
import ru.zhku.debt.premises.domain.PremisesState;
import ru.zhku.debt.vacancy.domain.Estimate;
import ru.zhku.debt.vacancy.domain.EstimateKind;
import ru.zhku.debt.vacancy.domain.StockChoice;
import ru.zhku.kit.problem.Refusal;
import ru.zhku.kit.security.Roles;
import ru.zhku.kit.time.BusinessClock;

@Path("/v1/premises/{id}/choice")
@Tag(name = "Пустующий фонд: расходы и бюджет")
class ChoiceResource {
    private static final int FIVE_YEARS = 60;
    private static final int MOST_MONTHS = 600;

    private final VacancyCosts costs;
    private final EstimateStore estimates;
    private final Premises premises;
    private final BusinessClock clock;

    ChoiceResource(VacancyCosts costs, EstimateStore estimates, Premises premises, BusinessClock clock) {
        this.costs = costs;
        this.estimates = estimates;
        this.premises = premises;
        this.clock = clock;
    }

    @GET
    @RolesAllowed({Roles.DEBT_ANALYST, Roles.LAWYER, Roles.PLAN_CONTROLLER, Roles.AUDITOR, Roles.SERVICE, Roles.ADMIN})
    @Operation(
            summary = "Консервация, ремонт или предоставление — с цифрами и их источниками",
            description = "Пока не введены все сметы, ничего не советует, а говорит, что ввести.")
    public ChoiceView choice(
            @PathParam("id") UUID id,
            @QueryParam("asOf") LocalDate asOf,
            @QueryParam("horizonMonths") @Parameter(description = "За сколько месяцев сравнивать; по умолчанию 60")
                    Integer horizonMonths) {
        var object = premises.demandForCaller(id);
        var day = AsOf.of(asOf, clock.today());
        int horizon = horizonMonths == null ? FIVE_YEARS : horizonMonths;
        if (horizon < 1 || horizon > MOST_MONTHS) {
            throw Refusal.at(
                    "horizonMonths", "malformed-parameter", "name", "horizonMonths", "expected", "число от 1 до 600");
        }
        var state = premises.stateOn(id, day);
        if (state.filter(PremisesState::isEmptyStock).isEmpty()) {
            throw Refusal.of(
                    "choice-not-empty",
                    "day",
                    day,
                    "state",
                    state.map(PremisesState::label).orElse("ещё не на учёте"));
        }
        var holding = estimates.holding(id, day);
        var facts = new StockChoice.Facts(
                object.kind(),
                object.areaHundredths(),
                costs.monthly(object.oktmo(), id, day),
                holding.stream()
                        .collect(java.util.stream.Collectors.toMap(EstimatesResource.View::kind, ChoiceResource::of)),
                horizon);
        return ChoiceView.of(object, state.get(), day, facts, holding);
    }

    private static Estimate of(EstimatesResource.View view) {
        boolean letting = view.kind() == EstimateKind.LETTING;
        return new Estimate(
                view.kind(),
                view.oneOffCost().kopecks(),
                view.monthlyCostAfter() == null ? null : view.monthlyCostAfter().kopecks(),
                letting ? view.rentPerSqm().kopecks() : null,
                view.document().on());
    }
}
