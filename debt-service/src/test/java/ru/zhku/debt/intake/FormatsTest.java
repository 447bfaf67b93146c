package ru.zhku.debt.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
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

    private static byte[] bytes(String text) {
        return text.getBytes(Charset.forName("windows-1251"));
    }
}
