package ru.zhku.debt.mend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.arc.Arc;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import ru.zhku.debt.Town;
import ru.zhku.kit.test.Api;
import ru.zhku.kit.test.Tokens;

/** Quarantined lines are put right by an officer, beside what the supplier sent, and posted by a replay. */
@QuarkusTest
class MendsTest {
    private static final String PAYMENTS = "accountNumber;paidOn;amount;operationCode\n";

    @Test
    void aMendedLineIsPostedByTheReplayAndTheOriginalStays() {
        var inn = Town.supplier();
        Town.accounts(inn, "A-1");
        var id = Town.post(
                        inn,
                        "PAYMENTS",
                        PAYMENTS + "A-1;2022-04-01;1;op-1\nA1;2022-04-01;2;op-2\nA-1;01.04.2022;1 000;op-3\n")
                .getString("id");
        var first = Map.of("line", 3, "fields", Map.of("accountNumber", "A-7"), "reason", "По письму поставщика");
        mend("debt-analyst", id, first).statusCode(201);
        replay(id)
                .body("linesDefective", equalTo(2))
                .body("linesPosted", equalTo(1))
                .body("sumTotal", equalTo("3.00"));
        assertThat(Town.defects(id).getString("items[0].value"))
                .as("what was tried last")
                .isEqualTo("A-7");

        var key = UUID.randomUUID().toString();
        var right = Map.of("line", 3, "fields", Map.of("accountNumber", " A-1 "), "reason", "По письму поставщика");
        var mended = mend("debt-analyst", id, key, right)
                .statusCode(201)
                .body("waiting", equalTo(true))
                .body("cells", hasSize(1))
                .body("cells[0].original", equalTo("A1"))
                .body("cells[0].mended", equalTo("A-1"))
                .extract()
                .<String>path("id");
        mend("debt-analyst", id, key, right).statusCode(201).body("id", equalTo(mended));
        var form = Map.of("line", 4, "fields", Map.of("paidOn", "2022-04-01", "amount", "1000"), "reason", "Формат");
        mend("debt-analyst", id, form).statusCode(201);
        replay(id)
                .body("status", equalTo("POSTED"))
                .body("sumPosted", equalTo("1003.00"))
                .body("sumTotal", equalTo("1003.00"));
        replay(id).body("sumPosted", equalTo("1003.00")).body("sumTotal", equalTo("1003.00"));

        Api.as("supplier", inn, null)
                .get("/v1/registers/" + id + "/mends?limit=2")
                .then()
                .statusCode(200)
                .body("items", hasSize(2))
                .body("items[0].line", equalTo(4))
                .body("items[1].id", equalTo(mended))
                .body("items[1].cells[0].original", equalTo("A1"))
                .body("items[1].waiting", equalTo(false))
                .body("items[1].reason", equalTo("По письму поставщика"));
        mend("debt-analyst", id, right).statusCode(404).body("code", equalTo("mend-line-not-quarantined"));
    }

    /** Both wait for the line; whoever comes second begins with what the first has written. */
    @Test
    void ofTwoOfficersAtOnceNoneLosesWhatHeMended() throws Exception {
        var inn = Town.supplier();
        Town.accounts(inn, "A-1");
        var id = Town.post(inn, "PAYMENTS", PAYMENTS + "A1;01.04.2022;2;op-2\n").getString("id");
        var account = Map.of("line", 2, "fields", Map.of("accountNumber", "A-1"), "reason", "Опечатка");
        var day = Map.of("line", 2, "fields", Map.of("paidOn", "2022-04-01"), "reason", "Формат");
        var officers = Executors.newFixedThreadPool(2);
        try (var connection = Arc.container().instance(DataSource.class).get().getConnection()) {
            connection.setAutoCommit(false);
            try (var lock =
                    connection.prepareStatement("select from register_quarantine where register_id = ? for update")) {
                lock.setObject(1, UUID.fromString(id));
                lock.execute();
            }
            var both = List.of(
                    officers.submit(() -> mend("debt-analyst", id, account).statusCode(201)),
                    officers.submit(() -> mend("debt-analyst", id, day).statusCode(201)));
            await().atMost(Duration.ofSeconds(20)).until(() -> waitingForALine() == 2);
            connection.rollback();
            for (var one : both) {
                one.get();
            }
        } finally {
            officers.shutdown();
        }
        replay(id).body("status", equalTo("POSTED")).body("sumPosted", equalTo("2.00"));
    }

    private static int waitingForALine() throws SQLException {
        try (var connection = Arc.container().instance(DataSource.class).get().getConnection();
                var query = connection.prepareStatement("select count(*) from pg_stat_activity where"
                        + " datname = current_database() and wait_event_type = 'Lock'"
                        + " and query like '%register_quarantine%'");
                var rows = query.executeQuery()) {
            rows.next();
            return rows.getInt(1);
        }
    }

    /** Whoever sent the register: an officer reaches the accounts of his municipality only. */
    @Test
    void nobodyMendsIntoAnotherMunicipality() {
        var inn = Town.supplier();
        Town.accountElsewhere(inn, "B-1");
        var file = PAYMENTS + "B1;2022-04-01;2;op-2\n";
        var id = Town.postAs(Tokens.of("supplier", inn, null), inn, "PAYMENTS", file)
                .getString("id");
        var request = Map.of("line", 2, "fields", Map.of("accountNumber", "B-1"), "reason", "Опечатка");
        mend("debt-analyst", id, request).statusCode(201);
        replay(id).body("linesPosted", equalTo(0));
        var defects = Town.defects(id);
        assertThat(defects.getString("items[0].code")).isEqualTo("unknown-account");
        assertThat(defects.getString("items[0].value")).isEqualTo("B-1");
        mend("admin", id, request).statusCode(201);
        replay(id).body("status", equalTo("POSTED")).body("sumPosted", equalTo("2.00"));
    }

    @Test
    void oneOfSeveralAccountsIsChosen() {
        var inn = Town.supplier();
        Town.post(
                inn,
                "ACCOUNTS",
                "accountNumber;els;street;house;flat;consumerGroup;payerName\n"
                        + "A-1;51РС000001;Мира;1;1;POPULATION;Иванов\nA-2;51РС000001;Мира;1;1;POPULATION;Иванов\n");
        var id = Town.post(
                        inn,
                        "PAYMENTS",
                        "accountNumber;els;paidOn;amount;operationCode\n;51РС000001;2022-04-01;5;op-1\n")
                .getString("id");
        assertThat(Town.defects(id).getString("items[0].code")).isEqualTo("account-ambiguous");
        mend("admin", id, Map.of("line", 2, "fields", Map.of("accountNumber", "A-2"), "reason", "По квитанции"))
                .statusCode(201);
        replay(id).body("status", equalTo("POSTED"));
    }

    @Test
    void personalDataIsMendedAndNotShown() {
        var inn = Town.supplier();
        var id = Town.post(
                        inn,
                        "ACCOUNTS",
                        "accountNumber;street;house;consumerGroup;payerName;phone\nA-1;Мира;1;POPULATION;Иванов;нет\n")
                .getString("id");
        mend("debt-analyst", id, Map.of("line", 2, "fields", Map.of("phone", ""), "reason", "Телефона нет"))
                .statusCode(201)
                .body("cells[0].column", equalTo("phone"))
                .body("cells[0].original", nullValue());
        replay(id).body("status", equalTo("POSTED"));
    }

    @Test
    void aLineKeptBeforeItsKindHadAllItsColumnsIsStillTried() throws SQLException {
        var inn = Town.supplier();
        Town.accounts(inn, "A-1");
        var id =
                Town.post(inn, "PAYMENTS", PAYMENTS + "A-2;2022-04-01;2;op-2\n").getString("id");
        try (var connection = Arc.container().instance(DataSource.class).get().getConnection();
                var update = connection.prepareStatement(
                        "update register_quarantine set fields = fields[1:6] where register_id = ?")) {
            update.setObject(1, UUID.fromString(id));
            assertThat(update.executeUpdate()).isEqualTo(1);
        }
        mend("debt-analyst", id, Map.of("line", 2, "fields", Map.of("accountNumber", "A-1"), "reason", "Опечатка"))
                .statusCode(201);
        replay(id).body("status", equalTo("POSTED")).body("sumPosted", equalTo("2.00"));
    }

    @Test
    void wrongMendsAreRefused() {
        var inn = Town.supplier();
        Town.accounts(inn, "A-1");
        var id = Town.post(inn, "PAYMENTS", PAYMENTS + "A-2;2022-04-01;2;op-2\nA-1;2022-04-01\n")
                .getString("id");
        var good = Map.of("line", 2, "fields", Map.of("accountNumber", "A-1"), "reason", "Опечатка");
        mend("debt-analyst", id, Map.of("line", 2, "fields", Map.of("amount", "3"), "reason", "Больше"))
                .statusCode(422)
                .body("code", equalTo("mend-changes-value"))
                .body("violations[0].pointer", equalTo("/fields/amount"));
        mend("debt-analyst", id, Map.of("line", 2, "fields", Map.of("payerName", "И"), "reason", "Имя"))
                .statusCode(400)
                .body("code", equalTo("mend-column-unknown"));
        mend("debt-analyst", id, Map.of("line", 3, "fields", Map.of("amount", "3"), "reason", "Оборвана"))
                .statusCode(404);
        mend("debt-analyst", id, Map.of("line", 2, "fields", Map.of(), "reason", "Пусто"))
                .statusCode(400);
        mend("debt-analyst", id, Map.of("line", 2, "fields", Map.of("accountNumber", "A-1"), "reason", " "))
                .statusCode(400);
        mend("auditor", id, good).statusCode(403);
        mend("supplier", id, good).statusCode(403);
        Api.as("debt-analyst", null, "46000000")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(good)
                .post("/v1/registers/" + id + "/mends")
                .then()
                .statusCode(404);
        Api.as("supplier", Town.inn(999_971), null)
                .get("/v1/registers/" + id + "/mends")
                .then()
                .statusCode(404);
        Api.bad("debt-analyst")
                .body(good)
                .post("/v1/registers/" + id + "/mends")
                .then()
                .statusCode(400)
                .body("code", equalTo("idempotency-key-required"));
    }

    private static ValidatableResponse mend(String role, String id, Map<String, Object> request) {
        return mend(role, id, UUID.randomUUID().toString(), request);
    }

    private static ValidatableResponse mend(String role, String id, String key, Map<String, Object> request) {
        return Api.bad(role)
                .header("Idempotency-Key", key)
                .body(request)
                .post("/v1/registers/" + id + "/mends")
                .then();
    }

    private static ValidatableResponse replay(String id) {
        return Api.bad("debt-analyst")
                .post("/v1/registers/" + id + "/replay")
                .then()
                .statusCode(200);
    }
}
