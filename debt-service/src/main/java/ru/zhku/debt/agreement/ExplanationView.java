package ru.zhku.debt.agreement;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import ru.zhku.debt.agreement.AgreementRequest.ToleranceBody;
import ru.zhku.debt.agreement.domain.Breach;
import ru.zhku.debt.agreement.domain.BreachCause;
import ru.zhku.debt.agreement.domain.RepaymentAgreement;
import ru.zhku.debt.agreement.domain.Standing;
import ru.zhku.debt.agreement.domain.Tolerance;
import ru.zhku.kit.money.Money;

/** Why an agreement is what it is: the numbers that decided, and a sentence for people. */
@Schema(name = "AgreementExplanation")
record ExplanationView(
        @Schema(required = true, description = "День, на который сравнивали")
        LocalDate day,

        @Schema(required = true) Money expected,
        @Schema(required = true) Money actual,
        @Schema(required = true) Money shortfall,
        @Schema(required = true) ToleranceBody tolerance,

        @Schema(nullable = true, description = "Пропущенный платёж: у нарушенного соглашения")
        Missed missed,

        @Schema(required = true) String text) {

    @Schema(name = "AgreementMissedPayment")
    record Missed(
            @Schema(required = true) BreachCause cause,
            @Schema(nullable = true) Integer instalmentNo,
            @Schema(required = true) LocalDate dueOn,
            @Schema(required = true) LocalDate movedDueOn,
            @Schema(required = true) LocalDate lastDay,

            @Schema(required = true, description = "Первый день нарушения")
            LocalDate breachedOn) {}

    static ExplanationView of(RepaymentAgreement terms, Standing standing) {
        return switch (standing.state()) {
            case BREACHED -> breached(terms.tolerance(), standing.breach(), after(standing));
            case COMPLETED ->
                plain(terms, standing, standing.completedOn(), completed(terms, standing) + late(standing));
            case CANCELLED ->
                plain(
                        terms,
                        standing,
                        standing.since(),
                        "Расторгнуто " + standing.since() + "; не уплачено " + rubles(standing.rest())
                                + credited(standing));
            case ACTIVE -> plain(terms, standing, standing.asOf(), active(terms.tolerance(), standing));
        };
    }

    private static ExplanationView breached(Tolerance tolerance, Breach breach, String after) {
        boolean instalment = breach.cause() == BreachCause.INSTALMENT;
        var what = instalment ? "Взнос № " + breach.instalmentNo() : "Текущее начисление";
        var moved = breach.movedDueOn().equals(breach.dueOn()) ? "" : " (перенесён на " + breach.movedDueOn() + ")";
        var text = what + " со сроком " + breach.dueOn() + moved + " не уплачен полностью: к концу " + breach.lastDay()
                + " ожидалось " + rubles(breach.expected()) + ", уплачено " + rubles(breach.actual()) + ", не хватило "
                + rubles(breach.shortfall()) + " при допуске " + rubles(tolerance.amount()) + " и " + tolerance.days()
                + " дн." + after;
        return new ExplanationView(
                breach.lastDay(),
                Money.ofKopecks(breach.expected()),
                Money.ofKopecks(breach.actual()),
                Money.ofKopecks(breach.shortfall()),
                ToleranceBody.of(tolerance),
                new Missed(
                        breach.cause(),
                        instalment ? breach.instalmentNo() : null,
                        breach.dueOn(),
                        breach.movedDueOn(),
                        breach.lastDay(),
                        breach.day()),
                text);
    }

    private static ExplanationView plain(RepaymentAgreement terms, Standing standing, LocalDate day, String text) {
        return new ExplanationView(
                day,
                Money.ofKopecks(standing.expected()),
                Money.ofKopecks(standing.actual()),
                Money.ofKopecks(standing.shortfall()),
                ToleranceBody.of(terms.tolerance()),
                null,
                text);
    }

    private static String active(Tolerance tolerance, Standing standing) {
        var text = "К началу " + standing.asOf() + " ожидалось " + rubles(standing.expected()) + ", уплачено "
                + rubles(standing.actual()) + credited(standing);
        if (standing.shortfall() > 0) {
            text += ", не хватает " + rubles(standing.shortfall()) + " при допуске " + rubles(tolerance.amount());
        }
        var next = standing.next();
        if (next == null) {
            return text;
        }
        var until = next.lastDay() == null ? "срок приостановлен" : "до " + next.lastDay() + " включительно";
        return text + ". Следующий взнос № " + next.instalment().no() + ": " + until;
    }

    private static String completed(RepaymentAgreement terms, Standing standing) {
        var sum = rubles(terms.amount());
        var by = " к концу " + standing.completedOn();
        if (standing.credited() == 0) {
            return "Рассроченный долг " + sum + " уплачен полностью" + by;
        }
        return standing.paid() == 0
                ? "Весь рассроченный долг " + sum + " списан или снят перерасчётом" + by
                        + ": платить больше нечего, соглашение окончено без уплаты"
                : "Из рассроченного долга " + sum + " списано или снято перерасчётом " + rubles(standing.credited())
                        + ", остальное уплачено" + by;
    }

    /** What has become of a broken agreement. */
    private static String after(Standing standing) {
        if (standing.credited() == 0) {
            return "";
        }
        var text = " К концу " + standing.asOf() + " списано или снято перерасчётом " + rubles(standing.credited());
        return standing.rest() > 0
                ? text + ", осталось уплатить " + rubles(standing.rest())
                : text + ", платить больше нечего; это не уплата, нарушение остаётся";
    }

    private static String credited(Standing standing) {
        return standing.credited() == 0 ? "" : "; списано или снято перерасчётом " + rubles(standing.credited());
    }

    private static String late(Standing standing) {
        return standing.breach() == null
                ? ""
                : "; соглашение нарушалось с " + standing.breach().day();
    }

    private static String rubles(long kopecks) {
        return Money.ofKopecks(kopecks).toString();
    }
}
