package ru.zhku.debt.penalty.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static ru.zhku.debt.penalty.domain.LawOf2026.day;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Which of several approved rows holds. */
class PenaltyRuleBookTest {
    private final List<PenaltyRule> approved = new ArrayList<>();

    @Test
    void aKeyRateHoldsUntilTheNextAndALaterApprovalOfItsDayReplacesIt() {
        verified("2030-01-01");
        cap("2016-01-01", null, CapMode.NONE, null);
        keyRate("2026-07-27", "14");
        keyRate("2026-10-26", "13.5");
        var wrong = keyRate("2026-10-26", "31.5");
        assertThat(rate("2026-10-25")).isEqualTo("14");
        assertThat(rate("2026-10-26")).isEqualTo("31.5");
        keyRate("2026-10-26", "13.00");
        assertThat(rate("2026-12-01")).isEqualTo("13");
        assertThat(new PenaltyRuleBook(approved).counting()).hasSize(4).doesNotContain(wrong);
    }

    @Test
    void aLaterCapTakesTheDaysItCoversAndLeavesTheOthers() {
        verified("2030-01-01");
        keyRate("2016-01-01", "14");
        cap("2026-01-01", "2026-12-31", CapMode.LOWER_OF, "9.5");
        cap("2026-06-01", "2026-06-30", CapMode.FIXED, "10");
        assertThat(rate("2026-05-31")).isEqualTo("9.5");
        assertThat(rate("2026-06-01")).isEqualTo("10");
        assertThat(rate("2026-06-30")).isEqualTo("10");
        assertThat(rate("2026-07-01")).isEqualTo("9.5");
        cap("2027-01-01", null, CapMode.NONE, null);
        assertThat(rate("2035-01-01")).isEqualTo("14");
    }

    @Test
    void aMoratoriumIsReplacedByItsCodeAndARepealTakesARowAway() {
        verified("2030-01-01");
        moratorium("M1", "2027-02-01", "2027-02-28");
        moratorium("M2", "2027-04-01", "2027-04-30");
        var longer = moratorium("M1", "2027-02-01", "2027-03-31");
        assertThat(moratoria()).containsExactlyInAnyOrder("M1 2027-03-31", "M2 2027-04-30");
        repeal(longer);
        assertThat(moratoria())
                .as("what it superseded holds again")
                .containsExactlyInAnyOrder("M1 2027-02-28", "M2 2027-04-30");
    }

    @Test
    void theDayThroughWhichRatesAreVerifiedIsTheOneApprovedLast() {
        verified("2026-10-22");
        verified("2026-12-17");
        assertThat(rules().ratesVerifiedThrough()).isEqualTo(day("2026-12-17"));
        verified("2026-11-30");
        assertThat(rules().ratesVerifiedThrough()).isEqualTo(day("2026-11-30"));
    }

    private String rate(String day) {
        return rules().rateOn(day(day)).percent().toPlainString();
    }

    private List<String> moratoria() {
        return rules().moratoria().stream()
                .map(m -> m.code() + " " + m.validTo())
                .toList();
    }

    private PenaltyRules rules() {
        return new PenaltyRuleBook(approved).rules(LawOf2026.steps());
    }

    private PenaltyRule keyRate(String from, String percent) {
        return add(RuleKind.KEY_RATE, from, null, percent, null, null, null, null);
    }

    private void cap(String from, String to, CapMode mode, String percent) {
        add(RuleKind.RATE_CAP, from, to, percent, mode, null, null, null);
    }

    private PenaltyRule moratorium(String code, String from, String to) {
        return add(RuleKind.MORATORIUM, from, to, null, null, code, null, null);
    }

    private void verified(String through) {
        add(RuleKind.VERIFIED_THROUGH, null, null, null, null, null, through, null);
    }

    private void repeal(PenaltyRule rule) {
        add(RuleKind.REPEAL, null, null, null, null, null, null, rule.id());
    }

    private PenaltyRule add(
            RuleKind kind,
            String from,
            String to,
            String percent,
            CapMode mode,
            String code,
            String verifiedThrough,
            UUID repeals) {
        var rule = new PenaltyRule(
                UUID.randomUUID(),
                kind,
                dayOrNull(from),
                dayOrNull(to),
                percent == null ? null : new BigDecimal(percent),
                mode,
                code,
                "все",
                Set.of(PenaltySchedule.values()),
                null,
                dayOrNull(verifiedThrough),
                repeals,
                "норма");
        approved.add(rule);
        return rule;
    }

    private static LocalDate dayOrNull(String text) {
        return text == null ? null : day(text);
    }
}
