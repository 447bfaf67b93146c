package ru.zhku.debt.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import ru.zhku.debt.Days;
import ru.zhku.debt.Town;
import ru.zhku.debt.contract.DebtEvents;
import ru.zhku.kit.test.Api;
import ru.zhku.kit.test.EventProbe;
import ru.zhku.kit.time.BusinessClock;

/** Days on which nobody came: a register that arrives afterwards does not swallow what happened on them. */
@QuarkusTest
class LedgerDaysTest {
    private final EventProbe probe = new EventProbe();

    @Inject
    BusinessClock clock;

    @AfterEach
    void backToToday() {
        Days.back();
    }

    /** March 2022 is due on 11 April; from the 12th four months are overdue, of which two are paid on the 13th. */
    @Test
    void aCrossingOfASkippedDayIsToldBeforeThePaymentThatEndsIt() {
        var inn = Town.supplier();
        Town.accounts(inn, "A-1");
        Town.post(
                inn,
                "CHARGES",
                "accountNumber;resource;serviceMonth;amount\nA-1;HEATING;2021-12;100\n"
                        + "A-1;HEATING;2022-01;100\nA-1;HEATING;2022-02;100\nA-1;HEATING;2022-03;100\n");
        clock.moveTo(LocalDate.of(2022, 4, 14));
        Town.post(inn, "PAYMENTS", "accountNumber;paidOn;amount;operationCode\nA-1;2022-04-13;200;p1\n");

        var id = Api.as("debt-analyst")
                .get("/v1/accounts?accountNumber=A-1&supplierInn=" + inn)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getString("items[0].id");
        var exceeded = probe.awaitPublished(DebtEvents.THRESHOLD_EXCEEDED, id, 1)
                .get(0)
                .data(JsonNode.class);
        assertThat(exceeded.get("crossedOn").asText()).isEqualTo("2022-04-12");
        assertThat(exceeded.get("overdue").asText()).isEqualTo("400.00");
        var cleared =
                probe.awaitPublished(DebtEvents.THRESHOLD_CLEARED, id, 1).get(0).data(JsonNode.class);
        assertThat(cleared.get("clearedOn").asText()).isEqualTo("2022-04-14");
        assertThat(cleared.get("overdue").asText()).isEqualTo("200.00");
    }
}
