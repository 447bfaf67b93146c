package ru.zhku.debt.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import ru.zhku.debt.Town;
import ru.zhku.debt.ledger.domain.AccountDebt;
import ru.zhku.debt.ledger.domain.MonthlyCharge;
import ru.zhku.debt.ledger.domain.PostingBatch;

@QuarkusTest
class DebtCardTest {
    private static final String MIGRATION = "/db/migration/V202611270421__debt_cards.sql";
    private static final long MOST = 10_000_000_000_000L;

    @Inject
    DataSource dataSource;

    @Test
    void aCardIsReadAsItWasWritten() {
        var owing = new AccountDebt(
                9, 3, MOST, MOST - 1, 5, 7, 48, 18_993, 24_262, new MonthlyCharge(12 * MOST, 12), MOST, true);
        var free = new AccountDebt(
                1, 1, 0, 0, MOST, 0, 0, PostingBatch.NONE, PostingBatch.NONE, MonthlyCharge.NONE, 0, false);
        for (var debt : new AccountDebt[] {owing, free}) {
            var card = new AccountDebt.Card(7L << 40, UUID.randomUUID(), "№ 7; кв. 1;", "519100015", "47733000", debt);
            assertThat(AccountDebt.Card.of(card.bytes())).isEqualTo(card);
        }
    }

    /** What the migration makes of the columns is what the ledger writes beside them. */
    @Test
    void theMigrationMakesTheSameCards() throws IOException, SQLException {
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
        try (var connection = dataSource.getConnection();
                var query = connection.prepareStatement("select count(*), count(*) filter (where overdue > 0),"
                        + " count(*) filter (where card = " + expression() + ") from account_debt"
                        + " where supplier_inn = ?")) {
            query.setString(1, inn);
            try (var row = query.executeQuery()) {
                row.next();
                assertThat(row.getInt(1)).isEqualTo(2);
                assertThat(row.getInt(2)).isEqualTo(1);
                assertThat(row.getInt(3)).isEqualTo(2);
            }
        }
    }

    private static String expression() throws IOException {
        try (var in = DebtCardTest.class.getResourceAsStream(MIGRATION)) {
            var text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            var from = "set card = ";
            return text.substring(text.indexOf(from) + from.length(), text.lastIndexOf(";\nalter"));
        }
    }
}
