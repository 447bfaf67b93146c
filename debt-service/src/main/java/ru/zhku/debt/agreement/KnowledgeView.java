package ru.zhku.debt.agreement;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import ru.zhku.debt.agreement.domain.AgreementState;
import ru.zhku.debt.agreement.domain.Breach;
import ru.zhku.debt.agreement.domain.Standing;
import ru.zhku.kit.money.Money;

/** What was known when the state was found and told to others, and what the facts say now. */
@Schema(name = "AgreementKnowledge")
record KnowledgeView(
        @Schema(required = true) LocalDate foundOn,
        @Schema(required = true) Known then,
        @Schema(required = true) Known now,

        @Schema(required = true, description = "Нынешние факты говорят иное")
        boolean differs,

        @Schema(required = true) String text) {

    @Schema(name = "AgreementKnown")
    record Known(
            @Schema(required = true) AgreementState state,

            @Schema(nullable = true, description = "Первый день нарушения или день исполнения")
            LocalDate on,

            @Schema(nullable = true) Money expected,
            @Schema(nullable = true) Money actual,
            @Schema(nullable = true) Money shortfall) {

        static Known of(AgreementState state, LocalDate on, Breach sums) {
            return sums == null
                    ? new Known(state, on, null, null, null)
                    : new Known(
                            state,
                            on,
                            Money.ofKopecks(sums.expected()),
                            Money.ofKopecks(sums.actual()),
                            Money.ofKopecks(Math.max(0, sums.shortfall())));
        }
    }

    /** Null where the state follows from the facts alone. */
    static KnowledgeView of(Standing standing) {
        var recorded = standing.recorded();
        if (recorded == null) {
            return null;
        }
        boolean breached = standing.state() == AgreementState.BREACHED;
        var facts = standing.byFacts();
        var now = switch (facts.state()) {
            case BREACHED -> facts.breach().day();
            case COMPLETED -> facts.completedOn();
            case ACTIVE, CANCELLED -> null;
        };
        var text = standing.factsDiffer()
                ? "Записано " + recorded.foundOn() + ". По сведениям, поступившим позже, было бы иначе: «"
                        + facts.state().label() + "». Записанное остаётся в силе, пока соглашение не восстановят"
                        + " действием REINSTATE с указанием причины"
                : "Записано " + recorded.foundOn() + "; нынешние сведения это подтверждают";
        return new KnowledgeView(
                recorded.foundOn(),
                Known.of(standing.state(), recorded.day(), recorded.breach()),
                Known.of(facts.state(), now, breached ? standing.breachAsKnownNow() : null),
                standing.factsDiffer(),
                text);
    }
}
