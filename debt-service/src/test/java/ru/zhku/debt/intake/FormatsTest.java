package ru.zhku.debt.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import ru.zhku.debt.Town;
import ru.zhku.kit.test.Api;

/** Registers in other formats than CSV are posted by the same rules. */
@QuarkusTest
class FormatsTest {
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final String SBER = "text/plain; charset=windows-1251";

    @Test
    void aWorkbookIsPostedOnceAndItsBadRowsAreTold() {
        var inn = Town.supplier();
        Town.accounts(inn, "100001");
        var book = XlsxFileTest.workbook(sheet -> {
            XlsxFileTest.header(sheet, "accountNumber", "resource", "serviceMonth", "amount");
            sheet.value(1, 0, 100001);
            sheet.value(1, 1, "HEATING");
            sheet.value(1, 2, java.time.LocalDate.of(2022, 1, 1));
            sheet.style(1, 2).format("mm.yyyy").set();
            sheet.value(1, 3, 1000.1);
            sheet.value(2, 0, 100009);
            sheet.value(2, 1, "HEATING");
            sheet.value(2, 2, "2022-01");
            sheet.value(2, 3, "5,05");
        });
        var register = Town.post(inn, "CHARGES", book, XLSX, "&controlCount=2&controlSum=1005.15");

        assertThat(register.getString("status")).isEqualTo("POSTED_WITH_DEFECTS");
        assertThat(register.getString("format")).isEqualTo("XLSX");
        assertThat(register.getString("sumPosted")).isEqualTo("1000.10");
        var id = register.getString("id");
        assertThat(Town.defects(id).getList("items.collect { it.line + ' ' + it.column + ' ' + it.code }"))
                .containsExactly("3 accountNumber unknown-account");
        assertThat(Town.post(inn, "CHARGES", book, XLSX, "").getString("id")).isEqualTo(id);

        Town.accounts(inn, "100009");
        Api.bad("debt-analyst")
                .post("/v1/registers/" + id + "/replay")
                .then()
                .statusCode(200)
                .body("sumPosted", equalTo("1005.15"));
    }

    @Test
    void aRegisterOfSberIsPostedAndItsUnknownAccountsWait() {
        var inn = Town.supplier();
        Town.accounts(inn, "100001");
        var file = bytes("31-03-2022;12-30-05;8627/1;42;777001;100001;ИВАНОВ;МИРА 1;0322;100,50;99,00;1,50\r\n"
                + "31-03-2022;12-31-05;8627/1;42;777002;100009;ПЕТРОВ;МИРА 2;0322;10,00;9,90;0,10\r\n"
                + "=2;110,50;108,90;1,60;4711;01-04-2022\r\n");
        var register = Town.post(inn, "PAYMENTS", file, SBER, "&format=SBER");

        assertThat(register.getString("status")).isEqualTo("POSTED_WITH_DEFECTS");
        assertThat(register.getString("sumPosted")).isEqualTo("100.50");
        assertThat(Town.defects(register.getString("id")).getString("items[0].code"))
                .isEqualTo("unknown-account");
        var more = bytes("31-03-2022;12-30-05;8627/1;42;777001;100001;ИВАНОВ;МИРА 1;0322;100,50;99,00;1,50\r\n"
                + "=1;100,50;99,00;1,50;4712;01-04-2022\r\n");
        var again = Town.post(inn, "PAYMENTS", more, SBER, "&format=SBER");
        assertThat(again.getLong("linesDuplicate"))
                .as("the operation code is the key")
                .isEqualTo(1);
        var torn = Town.post(
                inn,
                "PAYMENTS",
                bytes("31-03-2022;1;1;1;777003;100001;И;М;0322;1,00;1,00;0\r\n"),
                SBER,
                "&format=SBER");
        assertThat(torn.getString("rejection.code")).isEqualTo("no-totals");
    }

    /** A file without any line is told to be empty whatever its format; one with a header alone has no lines. */
    @Test
    void anEmptyFileIsToldToBeEmptyInEveryFormat() {
        var inn = Town.supplier();
        var header = "accountNumber;resource;paidOn;amount;operationCode\n";
        var empty = XlsxFileTest.workbook(sheet -> {});
        var headed = XlsxFileTest.workbook(
                sheet -> XlsxFileTest.header(sheet, "accountNumber", "resource", "paidOn", "amount", "operationCode"));
        var blank = bytes("\r\n\r\n");
        assertThat(rejected(inn, blank, SBER, "&format=SBER")).isEqualTo("empty-file");
        assertThat(rejected(inn, bytes("=0;0;0;0\r\n"), SBER, "&format=SBER")).isEqualTo("no-lines");
        assertThat(rejected(inn, blank, SBER, "&format=CLIENT_BANK_1C")).isEqualTo("empty-file");
        assertThat(rejected(inn, blank, "text/csv; charset=utf-8", "")).isEqualTo("empty-file");
        assertThat(rejected(inn, bytes(header), "text/csv; charset=utf-8", "")).isEqualTo("no-lines");
        assertThat(rejected(inn, empty, XLSX, "")).isEqualTo("empty-file");
        assertThat(rejected(inn, headed, XLSX, "")).isEqualTo("no-lines");
    }

    private static String rejected(String inn, byte[] file, String type, String more) {
        var register = Town.post(inn, "PAYMENTS", file, type, more);
        assertThat(register.getString("status")).isEqualTo("REJECTED");
        assertThat(register.getString("rejection.reason")).isNotBlank();
        return register.getString("rejection.code");
    }

    @Test
    void aBankStatementIsPostedByTheEncodingThatItDeclares() {
        var inn = Town.supplier();
        Town.accounts(inn, "100001");
        var statement = "1CClientBankExchange\r\nВерсияФормата=1.02\r\nКодировка=DOS\r\n"
                + "РасчСчет=40702810000000000001\r\nСекцияДокумент=Платежное поручение\r\nНомер=7\r\n"
                + "Дата=30.03.2022\r\nСумма=100.50\r\nПлательщикСчет=40817810000000000005\r\n"
                + "ПолучательСчет=40702810000000000001\r\nДатаПоступило=31.03.2022\r\n"
                + "НазначениеПлатежа=ЖКУ за март, л/с 100001\r\nКонецДокумента\r\nКонецФайла\r\n";
        var bytes = statement.getBytes(Charset.forName("IBM866"));
        var register = Town.post(inn, "PAYMENTS", bytes, SBER, "&format=CLIENT_BANK_1C");

        assertThat(register.getString("status")).isEqualTo("POSTED");
        assertThat(register.getString("sumPosted")).isEqualTo("100.50");
        var utf8 = Town.post(
                inn,
                "PAYMENTS",
                statement.getBytes(StandardCharsets.UTF_8),
                "text/plain; charset=utf-8",
                "&format=CLIENT_BANK_1C");
        assertThat(utf8.getString("rejection.code")).isEqualTo("encoding");
    }

    /** The letter N begins a number as it stands for №: 77 and N77 are two people. */
    @Test
    void moneyOfABankStatementGoesToNobodyElse() {
        var inn = Town.supplier();
        Town.accounts(inn, "77", "N77", "88", "1", "2");
        var register = statement(
                inn,
                "оплата л/с N77",
                "оплата л/с №77",
                "оплата л/с N 77",
                "оплата л/с N88",
                "за отопление, Иванов",
                "л/с 1 и л/с 2",
                "л/с NOPE",
                "");
        var id = register.getString("id");
        assertThat(Town.balance(inn, "N77")).isEqualTo("-1.00");
        assertThat(Town.balance(inn, "77")).isEqualTo("-2.00");
        assertThat(Town.balance(inn, "88")).isEqualTo("-4.00");
        assertThat(register.getInt("linesPosted")).isEqualTo(3);
        var defects = Town.defects(id);
        assertThat(defects.getList("items.collect { it.column + ' ' + it.value + ' ' + it.code }"))
                .containsExactly(
                        "purpose оплата л/с N 77 account-ambiguous",
                        "purpose за отопление, Иванов account-not-in-purpose",
                        "purpose л/с 1 и л/с 2 account-not-in-purpose",
                        "accountNumber NOPE unknown-account",
                        "purpose — account-not-in-purpose");
        assertThat(defects.getString("items[0].reason")).endsWith("Подходят: N77, 77. Назначение: «оплата л/с N 77»");
        assertThat(defects.getString("items[1].reason"))
                .contains("/v1/registers/{id}/mends", "/v1/suspense/intakes")
                .endsWith("Не назван ни один. Назначение: «за отопление, Иванов»");
        assertThat(defects.getString("items[2].reason")).endsWith("Названы: 1, 2. Назначение: «л/с 1 и л/с 2»");
        assertThat(defects.getString("items[3].reason")).endsWith("Назначение: «л/с NOPE»");

        Town.accounts(inn, "NOPE");
        mend(id, defects.getLong("items[1].line"), "88");
        Api.bad("debt-analyst")
                .post("/v1/registers/" + id + "/replay")
                .then()
                .statusCode(200)
                .body("linesPosted", equalTo(5));
        assertThat(Town.balance(inn, "NOPE")).isEqualTo("-7.00");
        assertThat(Town.balance(inn, "88")).isEqualTo("-9.00");
        var taken = Api.as("debt-analyst")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(Map.of("registerId", id))
                .post("/v1/suspense/intakes")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        assertThat(taken.getInt("taken")).isEqualTo(3);
        assertThat(taken.getString("amount")).isEqualTo("17.00");
        Api.as("debt-analyst")
                .get("/v1/suspense?supplierInn=" + inn)
                .then()
                .statusCode(200)
                .body("items.statedAccount", containsInAnyOrder("N 77", "1, 2", null));
    }

    @Test
    void moneyForAnAccountOfAnotherMunicipalityWaits() {
        var inn = Town.supplier();
        Town.accountElsewhere(inn, "N77");
        Town.accounts(inn, "77");
        var register = statement(inn, "л/с N77", "л/с 77");
        assertThat(Town.balance(inn, "77")).isEqualTo("-2.00");
        assertThat(Town.defects(register.getString("id")).getList("items.collect { it.value + ' ' + it.code }"))
                .containsExactly("N77 unknown-account");
    }

    @Test
    void aPurposeIsNoColumnOfARegister() {
        var inn = Town.supplier();
        Town.accounts(inn, "A-1");
        var register = Town.post(
                inn, "PAYMENTS", "accountNumber;paidOn;amount;operationCode;purpose\nA-1;2022-04-01;1;op;л/с A-1\n");
        assertThat(register.getString("rejection.code")).isEqualTo("unknown-column");
        assertThat(register.getString("rejection.reason")).contains("flat.").doesNotContain("flat, purpose");
    }

    /** The n-th purpose pays n roubles. */
    private static JsonPath statement(String inn, String... purposes) {
        var text = new StringBuilder("1CClientBankExchange\r\nКодировка=Windows\r\nРасчСчет=40702810000000000001\r\n");
        for (int i = 1; i <= purposes.length; i++) {
            text.append("СекцияДокумент=Платежное поручение\r\nНомер=" + i + "\r\nДата=30.03.2022\r\nСумма=" + i
                    + ".00\r\nПлательщикСчет=40817810000000000005\r\nПолучательСчет=40702810000000000001\r\n"
                    + "ДатаПоступило=31.03.2022\r\nНазначениеПлатежа=" + purposes[i - 1]
                    + "\r\nКонецДокумента\r\n");
        }
        return Town.post(inn, "PAYMENTS", bytes(text + "КонецФайла\r\n"), SBER, "&format=CLIENT_BANK_1C");
    }

    private static void mend(String id, long line, String account) {
        Api.as("debt-analyst")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(Map.of("line", line, "fields", Map.of("accountNumber", account), "reason", "По выписке"))
                .post("/v1/registers/" + id + "/mends")
                .then()
                .statusCode(201);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(Charset.forName("windows-1251"));
    }
}
