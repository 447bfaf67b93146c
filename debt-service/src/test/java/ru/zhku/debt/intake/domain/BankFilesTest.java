package ru.zhku.debt.intake.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Files of banks as lines of a PAYMENTS register: accountNumber, resource, paidOn, amount, serviceMonth, operationCode,
 * els, houseGuid, street, house, flat, purpose; empty ones at the end are not shown.
 */
class BankFilesTest {
    private static final String PAID =
            "31-03-2022;12-30-05;8627/00123;000042;777001;100001;ИВАНОВ И.И.;МИРА 1-2;0322;1000,50;985,49;15,01";

    @Test
    void aRegisterOfSber() {
        var rows = sber(PAID + "\r\n"
                + "01-04-2022;09-00-00;8627/00123;000042;777002;100009;ПЕТРОВ;МИРА 3;0000;10;10;0;ХВС;12;13\r\n"
                + "=2;1010,50;995,49;15,01;4711;04-04-2022\r\n");
        assertThat(rows)
                .containsExactly("1: 100001||2022-03-31|1000,50|2022-03|777001", "2: 100009||2022-04-01|10||777002");
    }

    @Test
    void cellsOfSberThatCannotBeReadAreDefects() {
        assertThat(sber("31/03/2022;;;;1;A;;;1322;5;5;0\n=1;5;5;0\n")).containsExactly("1: A||31/03/2022|5|2022-13|1");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "P                  | no-totals          | 0",
                "''                 | empty-file         | 0",
                "~ ~                | empty-file         | 0",
                "=0;0;0;0           | no-lines           | 0",
                "P~=2;1000,50       | control-count      | 2",
                "P~=1;1000,51       | control-sum        | 2",
                "P~=1;много         | control-sum        | 2",
                "P~=один;1000,50    | totals-format      | 2",
                "P~а;б;в~=2;1000,50 | control-sum        | 3",
                "P~=1;1000,50~P     | lines-after-totals | 3"
            })
    void registersOfSberThatAreRefusedWhole(String text, String code, long line) {
        var fault = catchThrowableOfType(
                FileFault.class, () -> sber(text.replace('~', '\n').replace("P", PAID)));
        assertThat(fault.code()).isEqualTo(code);
        assertThat(fault.line()).isEqualTo(line);
    }

    @ParameterizedTest
    @CsvSource({"Windows, windows-1251", "DOS, IBM866"})
    void aBankStatement(String declared, String charset) {
        var rows = exchange(
                statement(
                        declared,
                        "1510.50",
                        document("7", "1000.50", "Оплата ЖКУ л/с 100001 за март", "40702810000000000001"),
                        document("8", "500.00", "Лицевой счёт #\t100-002, Иванов", "40702810000000000001"),
                        document("9", "10", " ", "40702810000000000001"),
                        document("10", "99", "наш расход л/с 3", "40702810000000000777")),
                charset);
        assertThat(rows)
                .containsExactly(
                        "8: ||2022-03-31|1000.50||40817810000000000005/7/30.03.2022||||||Оплата ЖКУ л/с 100001 за март",
                        "17: ||2022-03-31|500.00||40817810000000000005/8/30.03.2022||||||Лицевой счёт # 100-002, Иванов",
                        "26: ||2022-03-31|10||40817810000000000005/9/30.03.2022||||||—");
    }

    @Test
    void statementsThatAreRefusedWhole() {
        var good = statement("Windows", "5", document("1", "5", "л/с 1", "40702810000000000001"));
        assertThat(fault(good, "UTF-8").code()).isEqualTo("encoding");
        assertThat(fault(good.replace("КонецФайла", ""), "windows-1251").code()).isEqualTo("torn-file");
        assertThat(fault(good.replace("КонецДокумента", ""), "windows-1251").code())
                .isEqualTo("torn-file");
        assertThat(fault(good.replace("Поступило=5", "Поступило=6"), "windows-1251")
                        .code())
                .isEqualTo("control-sum");
        assertThat(fault(good.replace("РасчСчет=40702810000000000001", ""), "windows-1251")
                        .code())
                .isEqualTo("no-own-account");
        assertThat(fault(good.replace("1CClient", "2CClient"), "windows-1251").code())
                .isEqualTo("not-client-bank-exchange");
        assertThat(fault("", "UTF-8").code()).isEqualTo("empty-file");
        assertThat(fault(" \r\n\r\n", "UTF-8").code()).isEqualTo("empty-file");
        for (var text :
                List.of("hello world", "привет, мир", "\uFEFFhello", "PK", "1CClientBank\r\nКодировка=Windows\r\n")) {
            assertThat(fault(text, "UTF-8").code()).as(text).isEqualTo("not-client-bank-exchange");
        }
        assertThat(fault("\uFEFF" + good, "UTF-8").code()).isEqualTo("encoding");
        assertThat(fault("PK\u0003\u0004", "UTF-8").code()).isEqualTo("not-text");
        assertThat(fault("\uFEFF" + good, "UTF-16LE").code()).isEqualTo("encoding");
        assertThat(fault(statement("Windows", "0"), "windows-1251").code()).isEqualTo("no-lines");
        assertThat(fault(good + good, "windows-1251").code()).isEqualTo("lines-after-totals");
    }

    /** How the encoding of a bank's file is named is told in that format's own terms. */
    @Test
    void anotherEncodingIsToldWithoutAWordOfCsv() {
        var statement =
                statement("Windows", "5", document("1", "5", "л/с 1, " + "Љђ".repeat(300), "40702810000000000001"));
        assertThat(fault(statement, "windows-1251").reason())
                .contains("«Кодировка»", "DOS")
                .doesNotContain("Content-Type");
        var bytes = new ByteArrayInputStream("ЉЉЉЉЉЉ;1\n".getBytes(Charsets.WINDOWS_1251));
        var fault = catchThrowableOfType(
                FileFault.class,
                () -> SberRegister.read(
                        new RegisterReader(bytes, Charsets.WINDOWS_1251, SberRegister.ENCODING), row -> {}));
        assertThat(fault.code()).isEqualTo("encoding-mismatch");
        assertThat(fault.reason()).endsWith("Content-Type: text/plain; charset=…");
    }

    @Test
    void anAccountThatDoesNotFitItsBankStopsTheStatement() {
        var document = document("1", "5", "л/с 1", "40702810000000000001");
        var good = statement(
                "Windows", "5", document.replace("НазначениеПлатежа", "ПолучательБИК=014705901\r\nНазначениеПлатежа"));
        assertThat(exchange(good, "windows-1251"))
                .as("a treasury's is not checked")
                .hasSize(1);
        var wrong = good.replace("ПолучательБИК=014705901", "ПолучательБИК=044525225");
        assertThat(fault(wrong, "windows-1251").code()).isEqualTo("own-account-invalid");
        var right = wrong.replace("40702810000000000001", "40702810200000000001");
        assertThat(exchange(right, "windows-1251")).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "МИРА 1-2                                     | МИРА          | 1   | 2",
                "Мира,1,2                                     | Мира          | 1   | 2",
                "ул. Мира, д. 1, кв. 2                        | ул. Мира      | 1   | 2",
                "г.Заозерск, ул. Мира, д. 1, кв. 2            | г.Заозерск, ул. Мира | 1 | 2",
                "184310, Мурманская обл, г Заозерск, Мира 1-2 | г Заозерск, Мира | 1 | 2",
                "184310,Россия,Мурманская область,Мира,1,2    | Мира          | 1   | 2",
                "Полярный, Мира, 1, 2                         | Полярный, Мира | 1  | 2",
                "Генерала Чумаченко 10А, кв 17                | Генерала Чумаченко | 10А | 17",
                "Мира, дом 3/1                                | Мира          | 3/1 | -",
                "8 Марта, 5, 6                                | 8 Марта       | 5   | 6",
                "40 ЛЕТ ПОБЕДЫ 1-2                            | 40 ЛЕТ ПОБЕДЫ | 1   | 2",
                "1-я Северная ул., д. 3                       | 1-я Северная ул. | 3 | -",
                "МИРА УЛ, 1, 2                                | МИРА УЛ       | 1   | 2",
                "МИРА УЛ, Д. 1, КВ. 2                         | МИРА УЛ       | 1   | 2",
                "МИРА, ДОМ 1, КВ 2                            | МИРА          | 1   | 2",
                "УЛ МИРА Д 1 КВ 2                             | УЛ МИРА       | 1   | 2",
                "ул. 8 Марта, д. 5, кв. 6                     | ул. 8 Марта   | 5   | 6",
                "УЛ 8 МАРТА 5-6                               | УЛ 8 МАРТА    | 5   | 6",
                "ШКОЛЬНЫЙ ПЕР, 3, 4                           | ШКОЛЬНЫЙ ПЕР  | 3   | 4",
                "ИВАНОВ И.И.                                  | -             | -   | -",
                "Мира 1 2                                     | -             | -   | -",
                "Мира 1-2-3                                   | -             | -   | -"
            })
    void addressesOfOneLine(String line, String street, String house, String flat) {
        var address = PlainAddress.of(line);
        assertThat(java.util.Arrays.asList(address.street(), address.house(), address.flat()))
                .containsExactly(street == null ? "" : street, house == null ? "" : house, flat == null ? "" : flat);
    }

    @Test
    void aLineOfSberWithoutAnAccountIsLookedUpByItsAddress() {
        var line = PAID.replace(";100001;", "; ;");
        assertThat(sber(line + "\n=1;1000,50;0;0\n"))
                .containsExactly("1: ||2022-03-31|1000,50|2022-03|777001|||МИРА|1|2");
    }

    @Test
    void anAddressThatCannotBeTakenApartIsShown() {
        var row = new java.util.ArrayList<Defect>();
        var line = PAID.replace(";100001;", "; ;").replace("МИРА 1-2", "МИРА 1 2");
        SberRegister.read(new java.io.StringReader(line + "\n=1;1000,50;0;0\n"), read -> row.add(read.defect()));
        assertThat(row.get(0).code()).isEqualTo(DefectCode.VALUE_MISSING);
        assertThat(row.get(0).column()).isEqualTo("accountNumber");
        assertThat(row.get(0).detail()).contains("«МИРА 1 2»").endsWith("впишите accountNumber");
    }

    private static String statement(String declared, String received, String... documents) {
        return "1CClientBankExchange\r\nВерсияФормата=1.03\r\nКодировка=" + declared + "\r\nСекцияРасчСчет\r\n"
                + "РасчСчет=40702810000000000001\r\nВсегоПоступило=" + received + "\r\nКонецРасчСчет\r\n"
                + String.join("", documents) + "КонецФайла\r\n";
    }

    private static String document(String number, String amount, String purpose, String receiver) {
        return "СекцияДокумент=Платежное поручение\r\nНомер=" + number + "\r\nДата=30.03.2022\r\nСумма=" + amount
                + "\r\nПлательщикСчет=40817810000000000005\r\nПолучательСчет=" + receiver
                + "\r\nДатаПоступило=31.03.2022\r\nНазначениеПлатежа=" + purpose + "\r\nКонецДокумента\r\n";
    }

    private static FileFault fault(String text, String charset) {
        return catchThrowableOfType(FileFault.class, () -> exchange(text, charset));
    }

    private static List<String> exchange(String text, String charset) {
        var rows = new ArrayList<String>();
        ClientBankExchange.read(
                new ByteArrayInputStream(text.getBytes(Charset.forName(charset))), row -> rows.add(shown(row)));
        return rows;
    }

    private static List<String> sber(String text) {
        var bytes = new ByteArrayInputStream(text.getBytes(Charsets.WINDOWS_1251));
        var rows = new ArrayList<String>();
        SberRegister.read(new RegisterReader(bytes, Charsets.WINDOWS_1251), row -> rows.add(shown(row)));
        return rows;
    }

    private static String shown(Row row) {
        boolean torn = row.isFaulty() && row.defect().code().isShape();
        return row.line() + ": "
                + (torn
                        ? row.defect().code().code()
                        : String.join("|", row.fields()).replaceFirst("\\|+$", ""));
    }
}
