package ru.zhku.debt.agreement.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static ru.zhku.debt.agreement.domain.Debtor.RUBLE;
import static ru.zhku.debt.agreement.domain.Debtor.day;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import ru.zhku.kit.time.DateRange;

/** On which days an agreement is kept; two of one account are kept on no common day. */
class KeptDaysTest {
    private static final LocalDate NO_END = LocalDate.MAX;

    @Test
    void fromTheConclusionWithoutEnd() {
        assertThat(new Debtor().agreement().keptDays()).containsExactly(new DateRange(day("04-11"), NO_END));
    }

    @Test
    void untilItIsBrokenAndAgainFromTheReinstatement() {
        var debtor = new Debtor();
        debtor.recordedOn("05-20");
        assertThat(debtor.agreement().keptDays()).containsExactly(new DateRange(day("04-11"), day("05-12")));
        debtor.act(AgreementActKind.REINSTATE, "05-20");
        assertThat(debtor.agreement().keptDays())
                .containsExactly(new DateRange(day("04-11"), day("05-12")), new DateRange(day("05-20"), NO_END));
        debtor.act(AgreementActKind.CANCEL, "06-01");
        assertThat(debtor.agreement().keptDays())
                .containsExactly(new DateRange(day("04-11"), day("05-12")), new DateRange(day("05-20"), day("06-01")));
    }

    @Test
    void untilItIsPaidOrGivenUpOrCancelled() {
        var paid = new Debtor().pays("04-25", 300 * RUBLE);
        paid.recordedOn("05-01");
        assertThat(paid.agreement().keptDays()).containsExactly(new DateRange(day("04-11"), day("04-25")));
        var givenUp = new Debtor().credited("04-20", 300 * RUBLE);
        givenUp.recordedOn("05-01");
        assertThat(givenUp.agreement().keptDays()).containsExactly(new DateRange(day("04-11"), day("04-20")));
        assertThat(new Debtor()
                        .act(AgreementActKind.EXTEND, "04-12")
                        .act(AgreementActKind.CANCEL, "04-11")
                        .agreement()
                        .keptDays())
                .containsExactly(new DateRange(day("04-11"), day("04-11")));
    }

    @ParameterizedTest
    @CsvSource({
        // kept, and the other one, each until the day of its cancellation; the first day on which both are
        "04-11, 05-01, 05-01, 06-01, ",
        "05-01, 06-01, 04-11, 05-01, ",
        "04-11, 05-02, 05-01, 06-01, 05-01",
        "04-11,      , 05-01, 06-01, 05-01",
        "03-01,      , 04-11,      , 04-11",
        "04-11,      , 03-01, 04-11, ",
        "04-11, 04-11, 04-01,      , ",
        "04-11, 06-01, 04-20, 04-21, 04-20"
    })
    void noDayIsCommonToTwo(String from, String until, String otherFrom, String otherUntil, String day) {
        var one = kept(from, until);
        var other = kept(otherFrom, otherUntil);
        var expected = day == null ? null : day(day);
        assertThat(one.firstDayKeptWith(other).orElse(null)).isEqualTo(expected);
        assertThat(other.firstDayKeptWith(one).orElse(null)).isEqualTo(expected);
    }

    private static RepaymentAgreement kept(String from, String until) {
        var acts = until == null
                ? List.<AgreementAct>of()
                : List.of(new AgreementAct(1, AgreementActKind.CANCEL, day(until)));
        return new RepaymentAgreement(day(from), 1, false, Tolerance.NONE, List.of(), acts, List.of());
    }
}
