package ru.zhku.litigation.courtcase.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import ru.zhku.kit.money.Money;
import ru.zhku.kit.problem.Refusal;
import ru.zhku.kit.test.Gen;

class CaseFileTest {
    private static final LocalDate TODAY = LocalDate.of(2022, 4, 11);
    private static final Money PRICE = Money.parse("18450.37");

    @Test
    void anOrderAwardsTheWholePriceAndItsCancellationNothing() {
        var filed = order().with(CaseAct.of(ActKind.FILE, TODAY.minusDays(20)));
        var issued = filed.take(CaseAct.of(ActKind.ISSUE_ORDER, TODAY.minusDays(15)), TODAY);
        assertThat(issued.act().outcome()).isEqualTo(Outcome.ORDER_ISSUED);
        assertThat(issued.act().awarded()).isEqualTo(PRICE);
        var objected = filed.with(issued.act()).with(CaseAct.of(ActKind.OBJECT, TODAY.minusDays(5)));
        var cancelled = objected.take(CaseAct.of(ActKind.CANCEL_ORDER, TODAY), TODAY);
        assertThat(cancelled.row().to()).isEqualTo(CaseState.ORDER_CANCELLED);
        assertThat(cancelled.act().awarded()).isEqualTo(Money.ZERO);
    }

    @Test
    void aDecisionSaysHowMuch() {
        assertThat(decide(Outcome.GRANTED, null).awarded()).isEqualTo(PRICE);
        assertThat(decide(Outcome.REFUSED, null).awarded()).isEqualTo(Money.ZERO);
        assertThat(decide(Outcome.GRANTED_IN_PART, "0.01").awarded()).isEqualTo(Money.parse("0.01"));
        refused("outcome-required", () -> decide(null, null));
        refused("outcome-unfit", () -> decide(Outcome.ORDER_ISSUED, null));
        refused("awarded-unfit", () -> decide(Outcome.GRANTED_IN_PART, null));
        refused("awarded-unfit", () -> decide(Outcome.GRANTED_IN_PART, "0"));
        refused("awarded-unfit", () -> decide(Outcome.GRANTED_IN_PART, "18450.37"));
        refused("awarded-fixed", () -> decide(Outcome.GRANTED, "1"));
        refused("awarded-fixed", () -> decide(Outcome.REFUSED, "1"));
    }

    @Test
    void theAwardedPenaltyIsAPartOfWhatWasAwarded() {
        assertThat(decide("18450.37").awardedPenalty()).isEqualTo(Money.parse("18450.37"));
        assertThat(decide(null).awardedPenalty()).isNull();
        refused("awarded-penalty-unfit", () -> decide("18450.38"));
        refused("awarded-penalty-unfit", () -> decide("-0.01"));
        var order = new CaseAct(ActKind.FILE, TODAY, null, null, null, null, Money.parse("1"), null);
        refused("act-without-outcome", () -> order().take(order, TODAY));
    }

    private static CaseAct decide(String penalty) {
        var part = penalty == null ? null : Money.parse(penalty);
        var act = new CaseAct(ActKind.DECIDE, TODAY, null, null, Outcome.GRANTED, null, part, null);
        return lawsuit(ActKind.FILE, ActKind.ACCEPT).take(act, TODAY).act();
    }

    @Test
    void onlyDecisionsHaveAnOutcome() {
        var accept = new CaseAct(ActKind.ACCEPT, TODAY, null, null, Outcome.GRANTED, null, null, null);
        refused("act-without-outcome", () -> lawsuit(ActKind.FILE).take(accept, TODAY));
    }

    @Test
    void daysAreFacts() {
        refused("act-in-future", () -> order().take(CaseAct.of(ActKind.FILE, TODAY.plusDays(1)), TODAY));
        var filed = order().with(CaseAct.of(ActKind.FILE, TODAY.minusDays(3)));
        refused("act-before-previous", () -> filed.take(CaseAct.of(ActKind.RETURN, TODAY.minusDays(4)), TODAY));
        assertThat(filed.take(CaseAct.of(ActKind.RETURN, TODAY.minusDays(3)), TODAY)
                        .row()
                        .to())
                .isEqualTo(CaseState.RETURNED);
    }

    @Test
    void anIdentifierIsCheckedForItsForm() {
        var good = new CaseAct(ActKind.FILE, TODAY, "2-565/2022", "51RS0004-01-2022-004527-85", null, null, null, null);
        assertThat(order().take(good, TODAY).act().uid()).isEqualTo("51RS0004-01-2022-004527-85");
        var bad = new CaseAct(ActKind.FILE, TODAY, null, "51XX0004-01-2022-004527-85", null, null, null, null);
        refused("case-uid-malformed", () -> order().take(bad, TODAY));
    }

    @Test
    void anyWalkThroughTheTableCanBeReplayed() {
        Gen.check(200, gen -> {
            var kind = gen.oneOf(List.of(CaseKind.values()));
            var file = new CaseFile(kind, PRICE, List.of());
            var states = new ArrayList<>(List.of(CaseState.DRAFT));
            for (int i = 0; i < 8 && !CaseTable.acts(kind, file.state()).isEmpty(); i++) {
                var act = gen.oneOf(CaseTable.acts(kind, file.state()));
                var outcome = act == ActKind.DECIDE ? Outcome.REFUSED : null;
                var step = file.take(new CaseAct(act, TODAY, null, null, outcome, null, null, null), TODAY);
                file = file.with(step.act());
                states.add(step.row().to());
            }
            assertThat(file.state()).isEqualTo(states.get(states.size() - 1));
        });
    }

    private static CaseFile order() {
        return new CaseFile(CaseKind.COURT_ORDER, PRICE, List.of());
    }

    private static CaseFile lawsuit(ActKind... acts) {
        return new CaseFile(
                CaseKind.LAWSUIT,
                PRICE,
                List.of(acts).stream().map(act -> CaseAct.of(act, TODAY)).toList());
    }

    private static CaseAct decide(Outcome outcome, String awarded) {
        var money = awarded == null ? null : Money.parse(awarded);
        var act = new CaseAct(ActKind.DECIDE, TODAY, null, null, outcome, money, null, null);
        return lawsuit(ActKind.FILE, ActKind.ACCEPT).take(act, TODAY).act();
    }

    private static void refused(String code, Runnable command) {
        assertThatThrownBy(command::run)
                .isInstanceOfSatisfying(Refusal.class, r -> assertThat(r.code()).isEqualTo(code));
    }
}
