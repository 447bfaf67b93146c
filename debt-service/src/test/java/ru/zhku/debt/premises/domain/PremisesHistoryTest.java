package ru.zhku.debt.premises.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static ru.zhku.debt.premises.domain.PremisesActKind.FINISH_REPAIR;
import static ru.zhku.debt.premises.domain.PremisesActKind.LET_SOCIAL;
import static ru.zhku.debt.premises.domain.PremisesActKind.REVERT;
import static ru.zhku.debt.premises.domain.PremisesActKind.START_REPAIR;
import static ru.zhku.debt.premises.domain.PremisesActKind.VACATE;
import static ru.zhku.debt.premises.domain.PremisesState.OCCUPIED_SOCIAL_RENT;
import static ru.zhku.debt.premises.domain.PremisesState.VACANT;
import static ru.zhku.debt.premises.domain.PremisesState.VACANT_UNDER_REPAIR;

import java.time.LocalDate;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import ru.zhku.kit.problem.Refusal;

class PremisesHistoryTest {
    private static final LocalDate TODAY = LocalDate.parse("2022-04-11");

    @Test
    void theStateOfADayIsWhatTheLastActOfItLeft() {
        var flat = Flat.entered("2022-01-10", VACANT).act("2022-02-01", START_REPAIR);
        flat.act("2022-02-01", FINISH_REPAIR).act("2022-03-01", LET_SOCIAL);
        assertThat(flat.history().stateOn(LocalDate.parse("2022-01-09"))).isEmpty();
        assertThat(flat.history().stateOn(LocalDate.parse("2022-01-10"))).contains(VACANT);
        assertThat(flat.history().stateOn(LocalDate.parse("2022-02-01"))).contains(VACANT);
        assertThat(flat.history().stateOn(LocalDate.parse("2022-02-28"))).contains(VACANT);
        assertThat(flat.history().stateOn(LocalDate.parse("2022-03-01"))).contains(OCCUPIED_SOCIAL_RENT);
        assertThat(flat.history().stateOn(LocalDate.parse("2030-01-01"))).contains(OCCUPIED_SOCIAL_RENT);
    }

    @Test
    void anActIsBackDatedInOrderOnly() {
        var history = Flat.entered("2022-02-01", VACANT).history();
        assertThat(history.next(ObjectKind.FLAT, START_REPAIR, LocalDate.parse("2022-02-01"), TODAY))
                .isEqualTo(new PremisesAct(2, START_REPAIR, LocalDate.parse("2022-02-01"), VACANT_UNDER_REPAIR, null));
        assertThat(history.next(ObjectKind.FLAT, START_REPAIR, null, TODAY).on())
                .isEqualTo(TODAY);
        refused("premises-act-day", () -> history.next(ObjectKind.FLAT, START_REPAIR, TODAY.plusDays(1), TODAY));
        refused(
                "premises-act-day",
                () -> history.next(ObjectKind.FLAT, START_REPAIR, LocalDate.parse("2022-01-31"), TODAY));
        refused("premises-act-not-possible", () -> history.next(ObjectKind.FLAT, VACATE, TODAY, TODAY));
        refused("premises-act-not-possible", () -> history.next(ObjectKind.FLAT, PremisesActKind.ENTER, TODAY, TODAY));
    }

    @Test
    void aRevertTakesBackTheLastStandingActAndThenTheOneBefore() {
        var flat = Flat.entered("2022-01-10", VACANT)
                .act("2022-02-01", START_REPAIR)
                .act("2022-03-01", FINISH_REPAIR);
        flat.revert(TODAY);
        assertThat(flat.last()).isEqualTo(new PremisesAct(4, REVERT, TODAY, VACANT_UNDER_REPAIR, 3));
        assertThat(flat.history().stateOn(TODAY)).contains(VACANT_UNDER_REPAIR);
        flat.revert(TODAY);
        assertThat(flat.last()).isEqualTo(new PremisesAct(5, REVERT, TODAY, VACANT, 2));
        refused("premises-nothing-to-revert", () -> flat.revert(TODAY));
        flat.act("2022-01-15", LET_SOCIAL);
        assertThat(flat.last().no()).isEqualTo(6);
        assertThat(flat.history().stateOn(LocalDate.parse("2022-02-15"))).contains(OCCUPIED_SOCIAL_RENT);
    }

    @Test
    void aRepairCountsForTheLettingAfterItUntilSomebodyLivedThere() {
        var flat = Flat.entered("2022-01-01", VACANT)
                .act("2022-01-05", START_REPAIR)
                .act("2022-01-20", FINISH_REPAIR);
        flat.act("2022-02-01", PremisesActKind.CONSERVE).act("2022-02-10", PremisesActKind.REOPEN);
        flat.act("2022-02-15", LET_SOCIAL);
        assertThat(flat.history().isRepairedBefore(flat.last())).isTrue();
        flat.act("2022-03-01", VACATE).act("2022-03-10", LET_SOCIAL);
        assertThat(flat.history().isRepairedBefore(flat.last())).isFalse();
    }

    private static void refused(String code, ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(Refusal.class, r -> assertThat(r.code()).isEqualTo(code));
    }
}
