package ru.zhku.litigation.claim.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static ru.zhku.litigation.candidate.domain.ConsumerGroup.MANAGING_ORGANISATION;
import static ru.zhku.litigation.candidate.domain.ConsumerGroup.POPULATION;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import ru.zhku.kit.problem.Refusal;
import ru.zhku.litigation.candidate.domain.ConsumerGroup;
import ru.zhku.litigation.law.domain.LawNumbers;

class ClaimTermsTest {
    private static final LocalDate SENT = LocalDate.of(2022, 4, 11);

    @Test
    void anOrganisationMayBeSuedOnTheThirtyFirstDay() {
        // АПК РФ 4 ч. 5: after 30 calendar days from sending
        assertThat(terms(MANAGING_ORGANISATION, 30))
                .isEqualTo(new ClaimTerms(LocalDate.of(2022, 5, 11), LocalDate.of(2022, 5, 12)));
    }

    @Test
    void theDaysRunFromTheRealSendingButNotLessThanStated() {
        var payBy = LocalDate.of(2022, 5, 11);
        var law = LawNumbers.standard();
        assertThat(ClaimTerms.filingFrom(MANAGING_ORGANISATION, payBy, SENT, law))
                .isEqualTo(LocalDate.of(2022, 5, 12));
        assertThat(ClaimTerms.filingFrom(MANAGING_ORGANISATION, payBy, SENT.plusDays(9), law))
                .isEqualTo(LocalDate.of(2022, 5, 21));
        assertThat(ClaimTerms.filingFrom(MANAGING_ORGANISATION, payBy.plusDays(30), SENT, law))
                .isEqualTo(LocalDate.of(2022, 6, 11));
        assertThat(ClaimTerms.filingFrom(POPULATION, payBy, SENT.plusDays(9), law))
                .isEqualTo(LocalDate.of(2022, 5, 12));
    }

    @Test
    void aCitizenCanBeGivenLess() {
        assertThat(terms(POPULATION, 10).payBy()).isEqualTo(LocalDate.of(2022, 4, 21));
    }

    @Test
    void refusesTermsThatAreTooShortOrTooLong() {
        refused(MANAGING_ORGANISATION, 29);
        refused(POPULATION, 0);
        refused(POPULATION, -1);
        refused(POPULATION, 366);
    }

    private static void refused(ConsumerGroup group, int days) {
        assertThatThrownBy(() -> terms(group, days))
                .isInstanceOfSatisfying(Refusal.class, r -> assertThat(r.code()).isEqualTo("demand-days-out-of-range"));
    }

    private static ClaimTerms terms(ConsumerGroup group, int days) {
        return ClaimTerms.of(group, SENT, days, LawNumbers.standard());
    }
}
