package ru.zhku.debt.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import ru.zhku.debt.Town;
import ru.zhku.debt.contract.DebtEvents;
import ru.zhku.kit.test.Api;
import ru.zhku.kit.test.EventProbe;
import ru.zhku.kit.test.Tokens;

@QuarkusTest
class RegistersTest {
    private static final String CHARGES = "accountNumber;resource;serviceMonth;amount\n";
    private static final String PAYMENTS = "accountNumber;paidOn;amount;operationCode\n";

    private final EventProbe probe = new EventProbe();

    @Test
    void chargesAndPaymentsArePostedAndTold() {
        var inn = Town.supplier();
        Town.accounts(inn, "A-1", "A-2");

        var charges = Town.post(inn, "CHARGES", CHARGES + "A-1;HEATING;2022-01;1000,50\nA-2;RENT;2022-02;-10.5\n");
        var payments = Town.post(inn, "PAYMENTS", PAYMENTS + "A-1;2022-02-10;1000.50;op-1\n");

        assertThat(charges.getString("status")).isEqualTo("POSTED");
        assertThat(charges.getLong("linesPosted")).isEqualTo(2);
        assertThat(charges.getString("sumPosted")).isEqualTo("990.00");
        assertThat(charges.getInt("progressPercent")).isEqualTo(100);
        assertThat(payments.getString("status")).isEqualTo("POSTED");
        var event = probe.awaitPublished(DebtEvents.REGISTER_IMPORTED, charges.getString("id"), 1)
                .get(0)
                .data(com.fasterxml.jackson.databind.JsonNode.class);
        assertThat(event.get("firstServiceMonth").asText()).isEqualTo("2022-01");
        assertThat(event.get("lastServiceMonth").asText()).isEqualTo("2022-02");
        assertThat(event.get("sumPosted").asText()).isEqualTo("990.00");
        assertThat(event.get("receivedOn").asText()).isEqualTo("2022-04-11");
    }

    @Test
    void theSameFileIsTakenOnceEvenWhenItComesTwiceAtOnce() throws Exception {
        var inn = Town.supplier();
        Town.accounts(inn, "A-1");
        var file = CHARGES + "A-1;HEATING;2022-01;1000\n";
        Callable<Integer> upload = () -> Api.bad("debt-analyst")
                .header("Content-Type", "text/csv; charset=utf-8")
                .body(file.getBytes(StandardCharsets.UTF_8))
                .post("/v1/registers?supplierInn=" + inn + "&kind=CHARGES")
                .statusCode();
        var pool = Executors.newFixedThreadPool(4);
        var answers = pool.invokeAll(List.of(upload, upload, upload, upload));
        pool.shutdown();

        var codes = new java.util.ArrayList<Integer>();
        for (var answer : answers) {
            codes.add(answer.get());
        }
        assertThat(codes).containsExactlyInAnyOrder(202, 200, 200, 200);
        Api.as("debt-analyst")
                .get("/v1/registers?supplierInn=" + inn + "&kind=CHARGES")
                .then()
                .body("items.size()", equalTo(1));
    }

    @Test
    void threeEncodingsAndGzipSayTheSame() throws IOException {
        for (var name : List.of("utf-8", "windows-1251", "cp866")) {
            var inn = Town.supplier();
            var file = Town.ACCOUNTS_HEADER + "\nЛС-1;Строителей;7;1;POPULATION;SOCIAL_TENANT;Щукин Ёж;;;\n";
            var type = "text/csv; charset=" + name;
            var register = Town.post(inn, "ACCOUNTS", file.getBytes(Charset.forName(name)), type, "");
            assertThat(register.getString("status")).as(name).isEqualTo("POSTED");
            Api.as("debt-analyst")
                    .get("/v1/accounts?supplierInn=" + inn + "&accountNumber=ЛС-1")
                    .then()
                    .statusCode(200)
                    .body("items[0].address.street", equalTo("Строителей"))
                    .body("items[0].tenure", equalTo("SOCIAL_TENANT"));
        }
        var inn = Town.supplier();
        Town.accounts(inn, "A-1");
        var id = Api.bad("debt-analyst")
                .header("Content-Type", "text/csv; charset=utf-8")
                .header("Content-Encoding", "gzip")
                .body(gzip((CHARGES + "A-1;HEATING;2022-01;1\n").getBytes(StandardCharsets.UTF_8)))
                .post("/v1/registers?supplierInn=" + inn + "&kind=CHARGES")
                .then()
                .statusCode(202)
                .extract()
                .jsonPath()
                .getString("id");
        assertThat(Town.finished(id).getString("status")).isEqualTo("POSTED");
    }

    @Test
    void aGzipBombIsStoppedBeforeItFillsTheDisk() throws IOException {
        var inn = Town.supplier();
        Api.bad("debt-analyst")
                .header("Content-Type", "text/csv; charset=utf-8")
                .header("Content-Encoding", "gzip")
                .body(gzip(new byte[64 << 20]))
                .post("/v1/registers?supplierInn=" + inn + "&kind=CHARGES")
                .then()
                .statusCode(413)
                .body("code", equalTo("register-gzip-bomb"));
        Api.bad("debt-analyst")
                .header("Content-Type", "text/csv; charset=utf-8")
                .header("Content-Encoding", "gzip")
                .body("no gzip at all".getBytes(StandardCharsets.UTF_8))
                .post("/v1/registers?supplierInn=" + inn + "&kind=CHARGES")
                .then()
                .statusCode(400)
                .body("code", equalTo("register-gzip-broken"));
    }

    @Test
    void badLinesAreQuarantinedAndCanBeTriedAgain() {
        var inn = Town.supplier();
        Town.accounts(inn, "A-1");
        var register = Town.post(inn, "CHARGES", CHARGES + "A-1;HEATING;2022-01;100\nA-2;HEATING;2022-01;7\n");
        var id = register.getString("id");

        assertThat(register.getString("status")).isEqualTo("POSTED_WITH_DEFECTS");
        assertThat(register.getLong("linesDefective")).isEqualTo(1);
        assertThat(Town.defects(id).getString("items[0].code")).isEqualTo("unknown-account");
        assertThat(Town.defects(id).getInt("items[0].line")).isEqualTo(3);
        assertThat(Town.defects(id).getString("items[0].column")).isEqualTo("accountNumber");
        assertThat(Town.defects(id).getString("items[0].value")).isEqualTo("A-2");

        Town.accounts(inn, "A-2");
        for (int i = 0; i < 2; i++) {
            Api.bad("debt-analyst")
                    .post("/v1/registers/" + id + "/replay")
                    .then()
                    .statusCode(200)
                    .body("status", equalTo("POSTED"))
                    .body("linesPosted", equalTo(2))
                    .body("linesDefective", equalTo(0))
                    .body("sumPosted", equalTo("107.00"));
        }
    }

    @Test
    void wholeOrNothingWhereTheSenderWantsIt() {
        var inn = Town.supplier();
        Town.accounts(inn, "A-1");
        var file = CHARGES + "A-1;HEATING;2022-01;100\nA-1;HEATING;2022-13;7\n";
        var register = Town.post(
                inn, "CHARGES", file.getBytes(StandardCharsets.UTF_8), "text/csv; charset=utf-8", "&onDefect=REJECT");
        assertThat(register.getString("status")).isEqualTo("REJECTED");
        assertThat(register.getString("rejection.code")).isEqualTo("defects-found");
        assertThat(register.getLong("linesPosted")).isZero();

        var again = Town.post(inn, "CHARGES", file);
        assertThat(again.getString("id")).isNotEqualTo(register.getString("id"));
        assertThat(again.getString("status")).isEqualTo("POSTED_WITH_DEFECTS");
    }

    @Test
    void controlTotalsAreHeldAgainstTheFile() {
        var inn = Town.supplier();
        Town.accounts(inn, "A-1");
        var file = (CHARGES + "A-1;HEATING;2022-01;100\n").getBytes(StandardCharsets.UTF_8);
        var type = "text/csv; charset=utf-8";
        assertThat(Town.post(inn, "CHARGES", file, type, "&controlCount=2").getString("rejection.code"))
                .isEqualTo("control-count");
        assertThat(Town.post(inn, "CHARGES", file, type, "&controlSum=100.01").getString("rejection.code"))
                .isEqualTo("control-sum");
        assertThat(Town.post(inn, "CHARGES", file, type, "&controlSum=100,00&controlCount=1")
                        .getString("status"))
                .isEqualTo("POSTED");
    }

    @Test
    void anOperationCodeIsPostedOnce() {
        var inn = Town.supplier();
        Town.accounts(inn, "A-1");
        Town.post(inn, "CHARGES", CHARGES + "A-1;HEATING;2022-01;100\n");
        Town.post(inn, "PAYMENTS", PAYMENTS + "A-1;2022-02-10;10;op-1\n");

        var register = Town.post(
                inn,
                "PAYMENTS",
                PAYMENTS + "A-1;2022-02-10;10.00;op-1\nA-1;2022-02-11;10;op-1\nA-1;2022-04-12;5;op-2\n"
                        + "A-1;2022-02-12;-500;op-3\nA-1;2022-04-11;5;op-4\n");

        assertThat(register.getLong("linesDuplicate")).isEqualTo(1);
        assertThat(register.getLong("linesPosted")).isEqualTo(1);
        assertThat(Town.defects(register.getString("id")).getList("items.code"))
                .containsExactly("operation-code-reused", "paid-in-future", "refund-exceeds-payments");
    }

    @Test
    void wrongCallsAreToldWhatToDo() {
        var inn = Town.supplier();
        Api.bad("debt-analyst")
                .header("Content-Type", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")
                .body(new byte[] {1})
                .post("/v1/registers?supplierInn=" + inn + "&kind=CHARGES")
                .then()
                .statusCode(415)
                .body("code", equalTo("register-format-later"));
        Api.bad("debt-analyst")
                .header("Content-Type", "text/csv; charset=koi8-r")
                .body(new byte[] {1})
                .post("/v1/registers?supplierInn=" + inn + "&kind=CHARGES")
                .then()
                .statusCode(415);
        Api.bad("debt-analyst")
                .header("Content-Type", "text/csv; charset=utf-8")
                .body(new byte[] {1})
                .post("/v1/registers?supplierInn=" + Town.inn(999_999) + "&kind=CHARGES")
                .then()
                .statusCode(404)
                .body("detail", containsString("PUT /v1/suppliers"));
        Api.bad("debt-analyst")
                .header("Content-Type", "text/csv; charset=utf-8")
                .body(new byte[] {1})
                .post("/v1/registers?supplierInn=" + inn + "&kind=CHARGE")
                .then()
                .statusCode(400);
        Api.bad("debt-analyst")
                .header("Content-Type", "text/csv; charset=utf-8")
                .body(new byte[] {1})
                .post("/v1/registers?supplierInn=" + inn)
                .then()
                .statusCode(400)
                .body("violations[0].pointer", equalTo("kind"));
    }

    @Test
    void anothersRegistersAreNotThere() {
        var inn = Town.supplier();
        var other = Town.supplier();
        Town.accounts(inn, "A-1");
        var id =
                Town.post(inn, "CHARGES", CHARGES + "A-1;HEATING;2022-01;100\n").getString("id");

        Api.as("supplier", inn, null).get("/v1/registers/" + id).then().statusCode(200);
        Api.as("supplier", other, null).get("/v1/registers/" + id).then().statusCode(404);
        Api.as("debt-analyst", null, "47730000")
                .get("/v1/registers/" + id)
                .then()
                .statusCode(404);
        Api.as("lawyer").get("/v1/registers/" + id).then().statusCode(403);
        Api.as("supplier", other, null).get("/v1/registers").then().body("items.size()", equalTo(0));
        Api.badToken(Tokens.of("supplier", other, null))
                .header("Content-Type", "text/csv; charset=utf-8")
                .body(new byte[] {1})
                .post("/v1/registers?supplierInn=" + inn + "&kind=CHARGES")
                .then()
                .statusCode(404);
    }

    @Test
    void defectsAsCsvAreGuardedAgainstFormulas() {
        var inn = Town.supplier();
        Town.accounts(inn, "A-1");
        var id = Town.post(inn, "CHARGES", CHARGES + "=cmd|x;HEATING;2022-01;100\nA-1;HEATING;2022-01;1\n")
                .getString("id");
        var csv = Api.bad("debt-analyst")
                .accept("text/csv")
                .get("/v1/registers/" + id + "/defects")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        assertThat(csv).startsWith("\uFEFFline;column;value;code;reason\r\n2;accountNumber;'=cmd|x;unknown-account;");
    }

    private static byte[] gzip(byte[] bytes) throws IOException {
        var packed = new ByteArrayOutputStream();
        try (var out = new GZIPOutputStream(packed)) {
            out.write(bytes);
        }
        return packed.toByteArray();
    }
}
