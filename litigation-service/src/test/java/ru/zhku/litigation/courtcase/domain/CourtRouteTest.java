package ru.zhku.litigation.courtcase.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static ru.zhku.litigation.courtcase.domain.CaseKind.COURT_ORDER;
import static ru.zhku.litigation.courtcase.domain.CaseKind.LAWSUIT;
import static ru.zhku.litigation.courtcase.domain.CourtKind.ARBITRATION;
import static ru.zhku.litigation.courtcase.domain.CourtKind.DISTRICT;
import static ru.zhku.litigation.courtcase.domain.CourtKind.JUSTICE_OF_PEACE;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import ru.zhku.kit.money.Money;
import ru.zhku.kit.problem.Refusal;
import ru.zhku.litigation.candidate.domain.ConsumerGroup;
import ru.zhku.litigation.law.domain.LawNumbers;

class CourtRouteTest {
    private static final LocalDate DAY = LocalDate.of(2022, 4, 11);
    private static final LawNumbers LAW = LawNumbers.standard();

    /** ГПК РФ 121, 122: an order up to 500 000; ГПК РФ 24: above it the district court; АПК РФ 229.2 for organisations. */
    @ParameterizedTest
    @CsvSource({
        "POPULATION, 2022-04-11, 500000.00, COURT_ORDER, JUSTICE_OF_PEACE",
        "POPULATION, 2022-04-11, 500000.01, LAWSUIT, DISTRICT",
        "OTHER, 2024-01-04, 500000.00, COURT_ORDER, ARBITRATION",
        "OTHER, 2024-01-04, 500000.01, LAWSUIT, ARBITRATION",
        "OTHER, 2024-01-05, 750000.00, COURT_ORDER, ARBITRATION",
        "OTHER, 2024-01-05, 750000.01, LAWSUIT, ARBITRATION",
    })
    void proposesTheCheapestWay(ConsumerGroup group, LocalDate day, String amount, CaseKind kind, CourtKind court) {
        assertThat(CourtRoute.propose(group, Money.parse(amount), day, LAW)).isEqualTo(new CourtRoute(kind, court));
    }

    @ParameterizedTest
    @CsvSource({"50000.00, JUSTICE_OF_PEACE", "50000.01, DISTRICT"})
    void aSmallLawsuitGoesToTheJusticeOfThePeace(String amount, CourtKind court) {
        assertThat(CourtRoute.courtFor(LAWSUIT, ConsumerGroup.POPULATION, Money.parse(amount), DAY, LAW))
                .isEqualTo(court);
    }

    @Test
    void refusesWhatTheCourtWillReturn() {
        refused("court-order-limit-exceeded", new CourtRoute(COURT_ORDER, JUSTICE_OF_PEACE), "500000.01");
        refused("court-limit-exceeded", new CourtRoute(LAWSUIT, JUSTICE_OF_PEACE), "50000.01");
        refused("court-gives-no-orders", new CourtRoute(COURT_ORDER, DISTRICT), "1");
        new CourtRoute(COURT_ORDER, JUSTICE_OF_PEACE).demandWithin(Money.parse("500000"), DAY, LAW);
        new CourtRoute(LAWSUIT, DISTRICT).demandWithin(Money.parse("99000000"), DAY, LAW);
        new CourtRoute(LAWSUIT, ARBITRATION).demandWithin(Money.parse("99000000"), DAY, LAW);
    }

    private static void refused(String code, CourtRoute route, String amount) {
        assertThatThrownBy(() -> route.demandWithin(Money.parse(amount), DAY, LAW))
                .isInstanceOfSatisfying(Refusal.class, r -> assertThat(r.code()).isEqualTo(code));
    }
}
