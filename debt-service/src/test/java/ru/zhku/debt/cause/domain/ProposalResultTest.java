package ru.zhku.debt.cause.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ProposalResultTest {
    private static final LocalDate TODAY = LocalDate.of(2022, 4, 11);

    @Test
    void anOfficialsWordStands() {
        assertThat(of(DebtCause.HABIT, known(DebtCause.DISPUTE, CauseState.CONFIRMED, "2022-01-01", null, null)))
                .isEqualTo(ProposalResult.CONFIRMED_BEFORE);
        assertThat(of(DebtCause.HABIT, known(DebtCause.DISPUTE, CauseState.ENDED, "2022-01-01", "2022-04-11", null)))
                .isEqualTo(ProposalResult.CONFIRMED_BEFORE);
        assertThat(of(DebtCause.HABIT, known(DebtCause.DISPUTE, CauseState.ENDED, "2022-01-01", "2022-04-10", null)))
                .isEqualTo(ProposalResult.PROPOSED);
    }

    @Test
    void theSameIsNotProposedAgainWithinAYearOfItsRejection() {
        var rejected = known(DebtCause.HABIT, CauseState.REJECTED, "2021-04-01", null, "2021-04-12");
        assertThat(of(DebtCause.HABIT, rejected)).isEqualTo(ProposalResult.REJECTED_BEFORE);
        assertThat(of(DebtCause.SEASONAL, rejected)).isEqualTo(ProposalResult.PROPOSED);
        assertThat(of(DebtCause.HABIT, known(DebtCause.HABIT, CauseState.REJECTED, "2021-04-01", null, "2021-04-11")))
                .isEqualTo(ProposalResult.PROPOSED);
    }

    @Test
    void anOpenProposalIsReplacedOnlyByAnotherCause() {
        var open = known(DebtCause.HABIT, CauseState.PROPOSED, "2022-03-01", null, null);
        assertThat(of(DebtCause.HABIT, open)).isEqualTo(ProposalResult.UNCHANGED);
        assertThat(of(null, open)).isEqualTo(ProposalResult.UNCHANGED);
        assertThat(of(DebtCause.SEASONAL, open)).isEqualTo(ProposalResult.PROPOSED);
        assertThat(of(DebtCause.SEASONAL, known(DebtCause.HABIT, CauseState.PROPOSED, "2022-04-12", null, null)))
                .as("a later day has its proposal already")
                .isEqualTo(ProposalResult.UNCHANGED);
        assertThat(ProposalResult.of(null, List.of(), TODAY)).isEqualTo(ProposalResult.NOT_DETERMINED);
    }

    @Test
    void aDayHasOneCauseTheConfirmedBeforeTheProposed() {
        var proposed = known(DebtCause.HABIT, CauseState.PROPOSED, "2022-04-01", null, null);
        var older = known(DebtCause.DISPUTE, CauseState.CONFIRMED, "2022-01-01", null, null);
        var newer = known(DebtCause.DEATH, CauseState.CONFIRMED, "2022-02-01", "2022-03-31", null);
        var rejected = known(DebtCause.VACANCY, CauseState.REJECTED, "2022-01-01", null, "2022-02-02");
        var all = List.of(proposed, older, newer, rejected);
        assertThat(KnownCause.on(TODAY, all)).contains(older);
        assertThat(KnownCause.on(LocalDate.of(2022, 3, 31), all)).contains(newer);
        assertThat(KnownCause.on(TODAY, List.of(proposed, rejected))).contains(proposed);
        assertThat(KnownCause.on(LocalDate.of(2021, 12, 31), all)).isEmpty();
    }

    private static ProposalResult of(DebtCause fired, KnownCause known) {
        return ProposalResult.of(fired, List.of(known), TODAY);
    }

    private static KnownCause known(DebtCause cause, CauseState state, String from, String to, String actedOn) {
        return new KnownCause(UUID.randomUUID(), cause, state, LocalDate.parse(from), day(to), day(actedOn), 1);
    }

    private static LocalDate day(String text) {
        return text == null ? null : LocalDate.parse(text);
    }
}
