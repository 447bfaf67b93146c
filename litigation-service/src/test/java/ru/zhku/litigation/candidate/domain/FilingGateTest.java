package ru.zhku.litigation.candidate.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static ru.zhku.litigation.candidate.domain.ConsumerGroup.MUNICIPAL_ORGANISATION;
import static ru.zhku.litigation.candidate.domain.ConsumerGroup.POPULATION;
import static ru.zhku.litigation.candidate.domain.GateLevel.BLOCKS;
import static ru.zhku.litigation.candidate.domain.GateLevel.WARNS;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import ru.zhku.kit.money.Money;
import ru.zhku.litigation.candidate.domain.FilingGate.ClaimCheck;
import ru.zhku.litigation.candidate.domain.FilingGate.Facts;
import ru.zhku.litigation.candidate.domain.FilingGate.PartyCheck;
import ru.zhku.litigation.candidate.domain.FilingGate.Remark;
import ru.zhku.litigation.hold.domain.HoldKind;

class FilingGateTest {
    private static final LocalDate TODAY = LocalDate.of(2022, 5, 12);
    private static final PartyCheck WHOLE = new PartyCheck(true, true, true, true, true);
    private static final ClaimCheck OVER = new ClaimCheck(TODAY.minusDays(31), TODAY, TODAY.minusDays(29));

    @Test
    void aKeptAgreementAndAPauseStandInTheWay() {
        var remarks = FilingGate.check(
                new Facts(
                        CandidateStatus.CLAIM_SENT,
                        Money.parse("10"),
                        POPULATION,
                        false,
                        EnumSet.allOf(HoldKind.class),
                        WHOLE,
                        OVER),
                TODAY);
        assertThat(remarks)
                .containsExactly(
                        new Remark(GateCode.AGREEMENT_KEPT, GateLevel.BLOCKS),
                        new Remark(GateCode.ESCALATION_HELD, GateLevel.BLOCKS));
    }

    @Test
    void acceptsAWholeCandidate() {
        assertThat(check(POPULATION, WHOLE, OVER)).isEmpty();
        assertThat(check(MUNICIPAL_ORGANISATION, WHOLE, OVER)).isEmpty();
    }

    @Test
    void aCitizenNeedsAnIdentifierAnOrganisationItsInn() {
        var withoutInn = new PartyCheck(true, true, true, false, true);
        assertThat(check(POPULATION, withoutInn, OVER))
                .containsExactly(new Remark(GateCode.IDENTIFIER_MISSING, BLOCKS));
        assertThat(check(MUNICIPAL_ORGANISATION, withoutInn, OVER))
                .containsExactly(new Remark(GateCode.INN_MISSING, BLOCKS));
    }

    @Test
    void aCitizenMayBeSuedWithoutAClaimAnOrganisationMayNot() {
        assertThat(check(POPULATION, WHOLE, null)).containsExactly(new Remark(GateCode.CLAIM_MISSING, WARNS));
        assertThat(check(MUNICIPAL_ORGANISATION, WHOLE, null))
                .containsExactly(new Remark(GateCode.CLAIM_MISSING, BLOCKS));
    }

    @Test
    void theTermOfAClaimMustHaveRunOut() {
        var running = new ClaimCheck(TODAY.minusDays(30), TODAY.plusDays(1), TODAY.minusDays(29));
        assertThat(check(MUNICIPAL_ORGANISATION, WHOLE, running))
                .containsExactly(new Remark(GateCode.CLAIM_TERM_RUNNING, BLOCKS));
        assertThat(check(POPULATION, WHOLE, running)).containsExactly(new Remark(GateCode.CLAIM_TERM_RUNNING, WARNS));
    }

    @Test
    void theDayOfSendingToAnOrganisationIsKnownFromItsDelivery() {
        var unserved = new ClaimCheck(TODAY.minusDays(31), TODAY, null);
        assertThat(check(MUNICIPAL_ORGANISATION, WHOLE, unserved))
                .containsExactly(new Remark(GateCode.CLAIM_NOT_SERVED, BLOCKS));
        assertThat(check(POPULATION, WHOLE, unserved)).containsExactly(new Remark(GateCode.CLAIM_NOT_SERVED, WARNS));
    }

    @Test
    void aNeighbourThatIsAwayIsNotAMissingName() {
        assertThat(check(POPULATION, PartyCheck.AWAY, OVER))
                .containsExactly(new Remark(GateCode.PARTY_NOT_REACHABLE, BLOCKS));
        assertThat(check(POPULATION, PartyCheck.UNKNOWN, OVER))
                .containsExactly(new Remark(GateCode.PARTY_NOT_FOUND, BLOCKS));
    }

    @Test
    void tellsEverythingThatIsMissingAtOnce() {
        var nothing = new PartyCheck(true, true, false, false, false);
        var remarks = FilingGate.check(
                new Facts(CandidateStatus.WITHDRAWN, Money.ZERO, POPULATION, true, Set.of(), nothing, null), TODAY);
        assertThat(remarks)
                .extracting(Remark::code)
                .containsExactly(
                        GateCode.NOT_IN_WORK,
                        GateCode.NOTHING_OVERDUE,
                        GateCode.PAYER_NAME_MISSING,
                        GateCode.IDENTIFIER_MISSING,
                        GateCode.ADDRESS_MISSING,
                        GateCode.CLAIM_MISSING);
        assertThat(FilingGate.isReady(remarks)).isFalse();
    }

    @Test
    void aDebtorWhoPaidAfterTheClaimIsAWarning() {
        var remarks = FilingGate.check(
                new Facts(CandidateStatus.CLAIM_SENT, Money.parse("10"), POPULATION, true, Set.of(), WHOLE, OVER),
                TODAY);
        assertThat(remarks).containsExactly(new Remark(GateCode.BELOW_THRESHOLD, WARNS));
        assertThat(FilingGate.isReady(remarks)).isTrue();
    }

    private static List<Remark> check(ConsumerGroup group, PartyCheck party, ClaimCheck claim) {
        return FilingGate.check(
                new Facts(CandidateStatus.CLAIM_SENT, Money.parse("100"), group, false, Set.of(), party, claim), TODAY);
    }
}
