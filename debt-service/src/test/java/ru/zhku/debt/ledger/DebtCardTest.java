package ru.zhku.debt.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import ru.zhku.debt.Town;
import ru.zhku.debt.ledger.domain.AccountDebt;
import ru.zhku.debt.ledger.domain.MonthlyCharge;
import ru.zhku.debt.ledger.domain.PostingBatch;
import ru.zhku.kit.test.Api;

@QuarkusTest
class DebtCardTest {
    private static final long MOST = 10_000_000_000_000L;
    private static final AccountDebt OWING = new AccountDebt(
            9, 3, MOST, MOST - 1, 5, 7, 48, 18_993, 24_262, new MonthlyCharge(12 * MOST, 12), MOST, true);
    private static final AccountDebt FREE =
            new AccountDebt(1, 1, 0, 0, MOST, 0, 0, PostingBatch.NONE, PostingBatch.NONE, MonthlyCharge.NONE, 0, false);

    @Inject
    DataSource dataSource;

    @Test
    void aCardIsReadAsItWasWritten() {
        for (var debt : new AccountDebt[] {OWING, FREE}) {
            assertThat(Ledger.card(DebtBytes.of(card(debt)))).isEqualTo(card(debt));
        }
    }

    @Test
    void aCardOfAnotherVersionIsNotReadAsThisOne() {
        var bytes = DebtBytes.of(card(OWING));
        bytes[0]++;
        assertThatThrownBy(() -> Ledger.card(bytes)).hasMessageContaining("another version");
    }

    /** The control holds what the ledger writes against what the database makes of the columns. */
    @Test
    void figuresThatAreNotThoseOfTheirCardAreFoundAndMadeAnew() throws SQLException {
        var inn = Town.supplier();
        Town.post(
                inn,
                "ACCOUNTS",
                Town.ACCOUNTS_HEADER + "\nЖ-1;Полярная;1;1;POPULATION;OWNER;Иванов;;;2017-01-01\n"
                        + "Ж-2;Полярная;1;2;POPULATION;SOCIAL_TENANT;Петров;;;2017-01-01\n");
        Town.post(
                inn,
                "CHARGES",
                "accountNumber;resource;serviceMonth;amount\nЖ-1;HEATING;2021-01;1800.01\n"
                        + "Ж-1;RENT;2021-02;300\nЖ-2;HEATING;2022-01;900\n");
        Town.post(inn, "PAYMENTS", "accountNumber;paidOn;amount;operationCode\nЖ-2;2022-02-01;970;p2\n");
        demandCardsApart(0);

        try (var connection = dataSource.getConnection();
                var update = connection.prepareStatement(
                        "update account_debt set last_charge = last_charge + 1 where supplier_inn = ?")) {
            update.setString(1, inn);
            assertThat(update.executeUpdate()).isEqualTo(2);
        }
        demandCardsApart(2);
        Api.as("admin").post("/v1/ledger/rebuilds").then().statusCode(200).body("difference", equalTo(0));
        demandCardsApart(0);
    }

    private static void demandCardsApart(int accounts) {
        Api.as("admin")
                .get("/v1/ledger/control")
                .then()
                .statusCode(200)
                .body("cardsDifference", equalTo(accounts))
                .body("difference", equalTo(accounts));
    }

    private static AccountDebt.Card card(AccountDebt debt) {
        return new AccountDebt.Card(
                7L << 40,
                UUID.fromString("01a21be4-e0cd-7d27-af23-dd7b2a66a7cc"),
                "№ 7; кв. 1;",
                "519100015",
                "47733000",
                debt);
    }
}
