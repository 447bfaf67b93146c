package ru.zhku.litigation.courtcase.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import ru.zhku.kit.money.Money;
import ru.zhku.kit.problem.Refusal;
import ru.zhku.litigation.courtcase.domain.FilingDuty.Stated;

class FilingDutyTest {
    private static final LocalDate DAY = LocalDate.of(2022, 4, 11);
    private static final Money PRICE = Money.parse("156789.10");
    private static final Stated NOTHING = new Stated(null, null);
    private static final CourtRoute LAWSUIT = new CourtRoute(CaseKind.LAWSUIT, CourtKind.DISTRICT);
    private static final CourtRoute ORDER = new CourtRoute(CaseKind.COURT_ORDER, CourtKind.JUSTICE_OF_PEACE);

    @Test
    void theDutyOfACancelledOrderIsCounted() {
        // НК РФ 333.20: 4 336 for the lawsuit, 2 168 were paid for the order
        var duty = FilingDuty.of(LAWSUIT, PRICE, DAY, NOTHING, Money.parse("2168"));
        assertThat(duty.duty()).isEqualTo(Money.parse("4336"));
        assertThat(duty.toPay()).isEqualTo(Money.parse("2168"));
        assertThat(duty.legalBasis()).contains("333.20");
    }

    @Test
    void neverMoreIsCountedThanIsDue() {
        var duty = FilingDuty.of(LAWSUIT, Money.parse("100"), DAY, NOTHING, Money.parse("2168"));
        assertThat(duty.toPay()).isEqualTo(Money.ZERO);
        assertThat(FilingDuty.of(ORDER, PRICE, DAY, NOTHING, Money.parse("10")).credited())
                .isEqualTo(Money.ZERO);
    }

    @Test
    void aStatedDutyNeedsItsGround() {
        var exempt = FilingDuty.of(LAWSUIT, PRICE, DAY, new Stated(Money.ZERO, "НК РФ 333.36 п. 1 пп. 19"), Money.ZERO);
        assertThat(exempt).isEqualTo(new FilingDuty(Money.ZERO, Money.ZERO, "НК РФ 333.36 п. 1 пп. 19", null));
        refused("duty-basis-required", () -> new Stated(Money.ZERO, null));
        refused("duty-basis-required", () -> new Stated(Money.ZERO, " "));
        refused("duty-basis-required", () -> new Stated(null, "НК РФ"));
        refused("amount-negative", () -> new Stated(Money.parse("-1"), "НК РФ"));
    }

    @Test
    void theTableOfTheArbitrationCourtIsNotGuessed() {
        var arbitration = new CourtRoute(CaseKind.LAWSUIT, CourtKind.ARBITRATION);
        refused("duty-not-known", () -> FilingDuty.of(arbitration, PRICE, DAY, NOTHING, Money.ZERO));
        var stated = new Stated(Money.parse("5704"), "НК РФ 333.21 п. 1 пп. 1");
        assertThat(FilingDuty.of(arbitration, PRICE, DAY, stated, Money.ZERO).duty())
                .isEqualTo(Money.parse("5704"));
    }

    private static void refused(String code, Runnable command) {
        assertThatThrownBy(command::run)
                .isInstanceOfSatisfying(Refusal.class, r -> assertThat(r.code()).isEqualTo(code));
    }
}
