package ru.zhku.debt.intake;

import static io.restassured.config.EncoderConfig.encoderConfig;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
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

    /** The same supplier has accounts in two; an officer of one posts to none of the other, nor by another try. */
    @Test
    void anotherMunicipalitysAccountIsUnknownToTheOfficerOfThisOne() {
        var inn = Town.supplier();
        Town.accountElsewhere(inn, "B-1");
        Town.accounts(inn, "A-1");
        var charges = CHARGES + "A-1;HEATING;2022-01;10\nB-1;HEATING;2022-01;20\n";
        var payments = "accountNumber;paidOn;amount;operationCode;street;house;flat\nB-1;2022-02-10;1;op-1;;;\n"
                + ";2022-02-10;2;op-2;Полярная;1;1\n;2022-02-10;4;op-3;Ленинградская;1;1\n";

        var charged = Town.post(inn, "CHARGES", charges);
        var paid = Town.post(inn, "PAYMENTS", payments);

        assertThat(charged.getString("sumPosted")).isEqualTo("10.00");
        assertThat(Town.defects(charged.getString("id")).getList("items.code")).containsExactly("unknown-account");
        assertThat(paid.getString("sumPosted")).isEqualTo("4.00");
        assertThat(Town.defects(paid.getString("id")).getList("items.line", Integer.class))
                .containsExactly(2, 3);
        Api.bad("admin")
                .post("/v1/registers/" + paid.getString("id") + "/replay")
                .then()
                .statusCode(200)
                .body("sumPosted", equalTo("4.00"));
        var whole = Town.postAs(Tokens.of("supplier", inn, null), inn, "PAYMENTS", payments + "\n");
        assertThat(whole.getString("sumPosted")).isEqualTo("3.00");
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
        var id = sendPacked(
                        inn, "CHARGES", gzip((CHARGES + "A-1;HEATING;2022-01;1\n").getBytes(StandardCharsets.UTF_8)))
                .statusCode(202)
                .extract()
                .jsonPath()
                .getString("id");
        assertThat(Town.finished(id).getString("status")).isEqualTo("POSTED");
        var plain = Town.post(inn, "CHARGES", CHARGES + "A-1;HEATING;2022-01;1\n");
        assertThat(plain.getString("id")).as("the same content").isEqualTo(id);
    }

    @Test
    void aFilePutTogetherOfPackedPartsIsTakenWhole() throws IOException {
        var inn = Town.supplier();
        Town.accounts(inn, "A-1");
        var packed = new ByteArrayOutputStream();
        packed.write(gzip((CHARGES + "A-1;HEATING;2022-01;1\n").getBytes(StandardCharsets.UTF_8)));
        packed.write(gzip("A-1;HEATING;2022-02;2\n".getBytes(StandardCharsets.UTF_8)));
        var id = sendPacked(inn, "CHARGES", packed.toByteArray())
                .statusCode(202)
                .extract()
                .jsonPath()
                .getString("id");
        assertThat(Town.finished(id).getString("sumPosted")).isEqualTo("3.00");
    }

    /** Several pieces of the database are read twice: the ledger finds the refund that is not covered, then its line. */
    @Test
    void aLargePackedFileIsReadAgainForTheDefectsOfTheLedger() throws IOException {
        var inn = Town.supplier();
        Town.accounts(inn, "A-1", "A-2");
        var random = new Random(7);
        var lines = new StringBuilder("accountNumber;paidOn;amount;operationCode\n");
        for (int i = 0; i < 60_000; i++) {
            lines.append("A-1;2022-03-01;1;")
                    .append(Long.toHexString(random.nextLong()))
                    .append(Long.toHexString(random.nextLong()))
                    .append('\n');
        }
        lines.append("A-2;2022-03-02;-5;back\n");
        var packed = gzip(lines.toString().getBytes(StandardCharsets.UTF_8));
        assertThat(packed.length).as("more than a piece").isGreaterThan(1 << 20);
        var id = sendPacked(inn, "PAYMENTS", packed)
                .statusCode(202)
                .extract()
                .jsonPath()
                .getString("id");

        var register = Town.finished(id);

        assertThat(register.getString("sumPosted")).isEqualTo("60000.00");
        assertThat(register.getInt("linesDefective")).isEqualTo(1);
        assertThat(Town.defects(id).getInt("items[0].line")).isEqualTo(60_002);
        assertThat(Town.defects(id).getString("items[0].code")).isEqualTo("refund-exceeds-payments");
    }

    private static ValidatableResponse sendPacked(String inn, String kind, byte[] packed) {
        return Api.bad("debt-analyst")
                .header("Content-Type", "text/csv; charset=utf-8")
                .header("Content-Encoding", "gzip")
                .body(packed)
                .post("/v1/registers?supplierInn=" + inn + "&kind=" + kind)
                .then();
    }

    @Test
    void aGzipBombAndWhatIsNoGzipAreRefused() throws IOException {
        var inn = Town.supplier();
        sendPacked(inn, "CHARGES", gzip(new byte[64 << 20]))
                .statusCode(413)
                .body("code", equalTo("register-gzip-bomb"));
        sendPacked(inn, "CHARGES", "no gzip at all".getBytes(StandardCharsets.UTF_8))
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
    void wholeOrNothingHoldsForWhatOnlyTheLedgerCanSee() {
        var inn = Town.supplier();
        Town.accounts(inn, "A-1");
        Town.post(inn, "PAYMENTS", PAYMENTS + "A-1;2022-02-10;10;op-1\n");
        var file = (PAYMENTS + "A-1;2022-02-10;5;op-2\nA-1;2022-02-10;11;op-1\n").getBytes(StandardCharsets.UTF_8);
        var register = Town.post(inn, "PAYMENTS", file, "text/csv; charset=utf-8", "&onDefect=REJECT");

        assertThat(register.getString("status")).isEqualTo("REJECTED");
        assertThat(register.getString("rejection.code")).isEqualTo("defects-found");
        assertThat(register.getInt("rejection.line")).isEqualTo(3);
        Api.bad("debt-analyst")
                .post("/v1/registers/" + register.getString("id") + "/replay")
                .then()
                .statusCode(409)
                .body("code", equalTo("register-not-finished"))
                .body("title", equalTo("Реестр не проведён"))
                .body("detail", containsString("«Отклонён»"));
        assertThat(register.getLong("linesPosted")).isZero();
        assertThat(register.getString("sumPosted")).isEqualTo("0.00");
        assertThat(Town.defects(register.getString("id")).getList("items.code"))
                .containsExactly("operation-code-reused");
        var again = Town.post(inn, "PAYMENTS", PAYMENTS + "A-1;2022-02-10;5;op-2\n");
        assertThat(again.getLong("linesPosted"))
                .as("its good line was not posted either")
                .isEqualTo(1);
        assertThat(again.getLong("linesDuplicate")).isZero();
    }

    @Test
    void tooManyDefectsAreTooManyWhoeverFindsThem() {
        var inn = Town.supplier();
        Town.accounts(inn, "A-1");
        var file = new StringBuilder(PAYMENTS).append("A-9;2022-02-10;1;op-0\n");
        for (int i = 0; i < 100_001; i++) {
            file.append("A-1;2022-02-10;").append(i + 1).append(";op-1\n");
        }
        var register = Town.post(inn, "PAYMENTS", file.toString());

        assertThat(register.getString("rejection.code")).isEqualTo("too-many-defects");
        assertThat(register.getInt("rejection.line")).isEqualTo(4);
        assertThat(register.getLong("linesPosted")).isZero();
    }

    @Test
    void anAccountThatIsNamedTwiceKeepsItsFirstLine() {
        var inn = Town.supplier();
        var header = Town.ACCOUNTS_HEADER + "\n";
        var id = Town.post(
                        inn,
                        "ACCOUNTS",
                        header + "A-1;Мира;1;1;POPULATION;OWNER;Первый;;;2022-01-01\n"
                                + "A-1;Мира;1;1;POPULATION;SOCIAL_TENANT;Второй;;;2022-01-01\n")
                .getString("id");
        assertThat(Town.defects(id).getString("items[0].code")).isEqualTo("account-repeated");
        Api.bad("debt-analyst")
                .post("/v1/registers/" + id + "/replay")
                .then()
                .statusCode(200)
                .body("status", equalTo("POSTED_WITH_DEFECTS"))
                .body("linesPosted", equalTo(1));
        Api.as("debt-analyst")
                .get("/v1/accounts?supplierInn=" + inn + "&accountNumber=A-1")
                .then()
                .body("items[0].tenure", equalTo("OWNER"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "controlCount=abc    | malformed-parameter | controlCount | целое число",
                "controlSum=abc      | malformed-parameter | controlSum   | 1234.56",
                "controlSum=1.234    | malformed-parameter | controlSum   | 1234.56",
                "onDefect=MAYBE      | malformed-parameter | onDefect     | QUARANTINE",
                "controlSums=1       | unknown-parameter   | controlSums  | controlSum",
            })
    void wrongParametersAreNamed(String parameter, String code, String pointer, String hint) {
        Api.bad("debt-analyst")
                .header("Content-Type", "text/csv; charset=utf-8")
                .body(CHARGES.getBytes(StandardCharsets.UTF_8))
                .post("/v1/registers?supplierInn=" + Town.supplier() + "&kind=CHARGES&" + parameter)
                .then()
                .statusCode(400)
                .body("code", equalTo(code))
                .body("violations[0].pointer", equalTo(pointer))
                .body("violations[0].message", containsString(hint));
    }

    @ParameterizedTest
    @MethodSource
    void filesThatCannotBeTakenSayWhyAndWhere(byte[] file, String contentType, String code, Integer line, String hint) {
        var inn = Town.supplier();
        var register = Town.post(inn, "CHARGES", file, contentType, "");
        assertThat(register.getString("status")).isEqualTo("REJECTED");
        assertThat(register.getString("rejection.code")).isEqualTo(code);
        assertThat((Integer) register.get("rejection.line")).isEqualTo(line);
        assertThat(register.getString("rejection.reason"))
                .contains(hint, "Ничего не проведено")
                .doesNotContainPattern("[.?…][.]");
    }

    static Stream<Arguments> filesThatCannotBeTakenSayWhyAndWhere() {
        var utf8 = StandardCharsets.UTF_8;
        var csv = "text/csv; charset=utf-8";
        var line = "A-1;HEATING;2022-01;1\n";
        var long10 = (CHARGES + line + "x".repeat(10 << 20)).getBytes(utf8);
        var cyrillic = (CHARGES + "ЛС-1;HEATING;2022-01;1\n").getBytes(Charset.forName("windows-1251"));
        return Stream.of(
                arguments(CHARGES.getBytes(utf8), csv, "no-lines", null, "ни одной строки"),
                arguments("\n".getBytes(utf8), csv, "empty-file", null, "Файл пуст"),
                arguments("amount\n1\n".getBytes(utf8), csv, "missing-column", 1, "accountNumber"),
                arguments((CHARGES + line).getBytes(StandardCharsets.UTF_16), csv, "encoding", 1, "UTF-16"),
                arguments(long10, csv, "line-too-long", 3, "Строка 3 длиннее"),
                arguments(
                        (CHARGES + "A-1;HEATING;2022-01;100000000000\n".repeat(2)).getBytes(utf8),
                        csv,
                        "sum-out-of-range",
                        null,
                        "100 000 000 000,00"),
                arguments(cyrillic, csv, "encoding", 2, "windows-1251"),
                arguments((CHARGES + "\"A-1;HEATING\n" + line).getBytes(utf8), csv, "quotes", 2, "кавычка"));
    }

    @Test
    void aTextWithoutCharsetIsUtf8() {
        var inn = Town.supplier();
        var plain = RestAssured.config()
                .encoderConfig(encoderConfig().appendDefaultContentCharsetToContentTypeIfUndefined(false));
        for (var text : List.of("1;Мира;1;1;POPULATION;OWNER;Ёж;;;\n", "2;Мира;1;2;POPULATION;OWNER;Ёж;;;\n")) {
            var file = (Town.ACCOUNTS_HEADER + "\n" + text);
            boolean isUtf8 = text.startsWith("1");
            var id = Api.bad("debt-analyst")
                    .config(plain)
                    .header("Content-Type", "text/csv")
                    .body(file.getBytes(isUtf8 ? StandardCharsets.UTF_8 : Charset.forName("windows-1251")))
                    .post("/v1/registers?supplierInn=" + inn + "&kind=ACCOUNTS")
                    .then()
                    .statusCode(202)
                    .extract()
                    .jsonPath()
                    .getString("id");
            var register = Town.finished(id);
            assertThat(register.getString("status")).isEqualTo(isUtf8 ? "POSTED" : "REJECTED");
            if (!isUtf8) {
                assertThat(register.getString("rejection.reason")).contains("Строка 2", "windows-1251", "charset=");
            }
        }
    }

    @Test
    void aByteOrderMarkAndHalfALineAtTheEndAreNoReasonToRefuseTheRest() {
        var inn = Town.supplier();
        Town.accounts(inn, "A-1");
        var register = Town.post(inn, "CHARGES", "\uFEFF" + CHARGES + "A-1;HEATING;2022-01;1\nA-1;HEAT");
        assertThat(register.getLong("linesPosted")).isEqualTo(1);
        assertThat(Town.defects(register.getString("id")).getList("items.collect { it.line + ' ' + it.code }"))
                .containsExactly("3 columns-missing");
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
                .header("Content-Type", "application/vnd.ms-excel")
                .body(new byte[] {1})
                .post("/v1/registers?supplierInn=" + inn + "&kind=CHARGES")
                .then()
                .statusCode(415)
                .body("code", equalTo("register-media-type"))
                .body("detail", containsString(".xlsx"));
        Api.bad("debt-analyst")
                .header("Content-Type", "text/plain; charset=windows-1251")
                .body(new byte[] {1})
                .post("/v1/registers?supplierInn=" + inn + "&kind=CHARGES&format=SBER")
                .then()
                .statusCode(422)
                .body("code", equalTo("register-format-kind"));
        Api.bad("debt-analyst")
                .header("Content-Type", "text/csv")
                .body(new byte[] {1})
                .post("/v1/registers?supplierInn=" + inn + "&kind=CHARGES&format=XLSX")
                .then()
                .statusCode(422)
                .body("code", equalTo("register-format-media-type"));
        Api.bad("debt-analyst")
                .header("Content-Type", "text/csv; charset=koi8-r")
                .body(new byte[] {1})
                .post("/v1/registers?supplierInn=" + inn + "&kind=CHARGES")
                .then()
                .statusCode(415)
                .body("code", equalTo("register-charset"))
                .body("detail", containsString("windows-1251"));
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
        for (var path : List.of("", "/defects", "/differences")) {
            Api.as("plan-controller").get("/v1/registers/" + id + path).then().statusCode(200);
        }
        Api.bad("plan-controller")
                .post("/v1/registers/" + id + "/replay")
                .then()
                .statusCode(403);
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
        assertThat(csv)
                .startsWith(
                        "\uFEFFСтрока файла;Столбец;Значение;Код;Что не так и что делать\r\n2;accountNumber;'=cmd|x;unknown-account;");
        var cyrillic = Api.bad("debt-analyst")
                .accept("text/csv;charset=windows-1251")
                .get("/v1/registers/" + id + "/defects")
                .then()
                .statusCode(200)
                .extract();
        assertThat(cyrillic.header("Content-Disposition"))
                .matches("attachment; filename=\"registers-" + id.substring(28)
                        + "-defects-\\d{4}-\\d{2}-\\d{2}\\.csv\"");
        assertThat(new String(cyrillic.asByteArray(), Charset.forName("windows-1251")))
                .startsWith(
                        "Строка файла;Столбец;Значение;Код;Что не так и что делать\r\n2;accountNumber;'=cmd|x;unknown-account;Лицевого");
        Api.bad("debt-analyst")
                .accept("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")
                .get("/v1/registers/" + id + "/defects")
                .then()
                .statusCode(200);
    }

    private static byte[] gzip(byte[] bytes) throws IOException {
        var packed = new ByteArrayOutputStream();
        try (var out = new GZIPOutputStream(packed)) {
            out.write(bytes);
        }
        return packed.toByteArray();
    }
}
