package ru.zhku.debt.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.Charset;
import org.junit.jupiter.api.Test;
import ru.zhku.debt.Town;
import ru.zhku.kit.test.Api;

/** An account is found by its number, its ЕЛС, or its house and flat, never by a name. */
@QuarkusTest
class AccountMatchingTest {
    private static final String GUID = "0c5b2444-70a0-4932-980c-b4dc0d3f02b5";
    private static final String SHOWN = "items.collect { it.line + ' ' + it.column + ' ' + it.code }";

    @Test
    void aLineWithoutANumberIsFoundByWhatItNamesInstead() {
        var inn = town();
        var register = Town.post(
                inn,
                "PAYMENTS",
                "accountNumber;els;houseGuid;street;house;flat;paidOn;amount;operationCode\n"
                        + "A-1;;;;;;2022-04-01;1;op-1\n"
                        + ";51РС000002;;;;;2022-04-01;2;op-2\n"
                        + "51РС000002-01;;;;;;2022-04-01;3;op-3\n"
                        + ";;" + GUID + ";;;2;2022-04-01;4;op-4\n"
                        + ";;;ул. ленинградская;д. 1;3;2022-04-01;5;op-5\n"
                        + ";51РС000001;;Ленинградская;1;1;2022-04-01;6;op-6\n" // of two with this ЕЛС
                        + ";51РС000001;;;;;2022-04-01;7;op-7\n"
                        + ";51РС000009;;;;;2022-04-01;8;op-8\n"
                        + ";51РС000002;;Ленинградская;1;3;2022-04-01;9;op-9\n" // they contradict each other
                        + ";;;;;3;2022-04-01;10;op-10\n"
                        + ";51PC000002;;;;;2022-04-01;11;op-11\n"
                        + "A-9;51РС000002;;;;;2022-04-01;12;op-12\n"); // a number that is not there is no guess
        assertThat(register.getString("sumPosted")).isEqualTo("21.00");
        var defects = Town.defects(register.getString("id"));
        assertThat(defects.getList(SHOWN))
                .containsExactly(
                        "8 els account-ambiguous",
                        "9 els unknown-account",
                        "10 street account-contradiction",
                        "11 accountNumber value-missing",
                        "12 els els-format",
                        "13 accountNumber unknown-account");
        assertThat(defects.getString("items[0].reason")).endsWith(": A-1, A-4");
        assertThat(defects.getString("items[0].value")).isEqualTo("51РС000001");
        assertThat(Town.balance(inn, "A-1")).isEqualTo("-7.00");
        assertThat(Town.balance(inn, "A-2")).isEqualTo("-9.00");
        assertThat(Town.balance(inn, "A-3")).isEqualTo("-5.00");
        assertThat(Town.balance(inn, "A-4")).isEqualTo("0.00");
    }

    @Test
    void anothersAccountsAreNotLookedAt() {
        town();
        var inn = Town.supplier();
        Town.accounts(inn, "B-1");
        var register = Town.post(
                inn, "CHARGES", "accountNumber;els;resource;serviceMonth;amount\n;51РС000002;HEATING;2022-01;1\n");
        assertThat(Town.defects(register.getString("id")).getList(SHOWN)).containsExactly("2 els unknown-account");
    }

    /** All that a line names must fit; the defect tells what each cell says. */
    @Test
    void aLineWhoseCellsContradictEachOtherIsNotPosted() {
        var inn = town();
        var id = Town.post(
                        inn,
                        "PAYMENTS",
                        "accountNumber;els;houseGuid;street;house;flat;paidOn;amount;operationCode\n"
                                + "A-2;51РС000002;" + GUID + ";Ленинградская;1;2;2022-04-01;1;op-1\n"
                                + "A-2;51РС000001;;;;;2022-04-01;2;op-2\n"
                                + "A-2;51РС000009;;;;;2022-04-01;4;op-3\n"
                                + "A-3;51РС000009;;;;;2022-04-01;8;op-4\n" // its ЕЛС is not known to us
                                + "A-2;;;Ленинградская;1;3;2022-04-01;16;op-5\n"
                                + "A-2;;;;;3;2022-04-01;32;op-6\n"
                                + "A-2;;;;;кв. 2;2022-04-01;64;op-7\n"
                                + "A-2;;" + GUID + ";;;1;2022-04-01;128;op-8\n"
                                + ";51РС000002;;Ленинградская;1;3;2022-04-01;256;op-9\n"
                                + ";;;Полевая;9;9;2022-04-01;512;op-10\n"
                                + "A-2;нет;;;;;2022-04-01;1024;op-11\n")
                .getString("id");
        var defects = Town.defects(id);
        assertThat(defects.getList("items.collect { it.line + ' ' + it.column + ' ' + it.value + ' ' + it.code }"))
                .containsExactly(
                        "3 els 51РС000001 account-contradiction",
                        "4 els 51РС000009 account-contradiction",
                        "6 street Ленинградская, 1, 3 account-contradiction",
                        "7 flat 3 account-contradiction",
                        "9 houseGuid " + GUID + ", 1 account-contradiction",
                        "10 street Ленинградская, 1, 3 account-contradiction",
                        "11 street Полевая, 9, 9 unknown-account",
                        "12 els нет els-format");
        assertThat(defects.getString("items[0].reason"))
                .endsWith("По accountNumber «A-2» — счёт A-2; По els «51РС000001» — счёт A-1, A-4");
        assertThat(defects.getString("items[5].reason"))
                .endsWith("По els «51РС000002» — счёт A-2; По street «Ленинградская, 1, 3» — счёт A-3");
        assertThat(Town.balance(inn, "A-2")).isEqualTo("-65.00");
        assertThat(Town.balance(inn, "A-3")).isEqualTo("-8.00");
        Api.as("debt-analyst")
                .header("Idempotency-Key", java.util.UUID.randomUUID().toString())
                .body(java.util.Map.of("registerId", id, "lines", java.util.List.of(3, 11, 12)))
                .post("/v1/suspense/intakes")
                .then()
                .statusCode(200)
                .body("taken", equalTo(2))
                .body("skipped.line", equalTo(java.util.List.of(12)));
    }

    @Test
    void aChargeWithTheElsOfAnotherAccountIsNotPosted() {
        var inn = town();
        var register = Town.post(
                inn,
                "CHARGES",
                "accountNumber;els;resource;serviceMonth;amount\nA-1;51РС000002;HEATING;2022-01;0,16\n");
        assertThat(Town.defects(register.getString("id")).getList(SHOWN))
                .containsExactly("2 els account-contradiction");
    }

    @Test
    void balancesAreHeldAgainstTheAccountThatIsMeant() {
        var inn = town();
        Town.post(inn, "CHARGES", "accountNumber;resource;serviceMonth;amount\nA-2;HEATING;2022-01;100\n");
        var register = Town.post(
                inn,
                "BALANCES",
                "accountNumber;els;resource;asOf;balance\n;51РС000002;HEATING;2022-04-01;90\n"
                        + ";51РС000008;HEATING;2022-04-01;5\n");
        assertThat(register.getString("status")).isEqualTo("POSTED");
        Api.as("auditor")
                .get("/v1/registers/" + register.getString("id") + "/differences")
                .then()
                .statusCode(200)
                .body("items[0].accountNumber", equalTo("A-2"))
                .body("items[0].difference", equalTo("-10.00"))
                .body("items[1].accountNumber", equalTo("51РС000008"))
                .body("items[1].class", equalTo("MISSING_WITH_US"));
    }

    @Test
    void filesOfBanksAreFoundInTheSameWay() {
        var inn = town();
        var sber = "31-03-2022;1;1;1;s-1;;ИВАНОВ;ЛЕНИНГРАДСКАЯ 1-2;0322;10,00;10,00;0\n"
                + "31-03-2022;1;1;1;s-2;51РС000002;ИВАНОВ;;0322;20,00;20,00;0\n"
                + "31-03-2022;1;1;1;s-3;;ИВАНОВ ИВАН;;0322;40,00;40,00;0\n=3;70,00;70,00;0;1;1\n";
        var register = Town.post(
                inn,
                "PAYMENTS",
                sber.getBytes(Charset.forName("windows-1251")),
                "text/plain; charset=windows-1251",
                "&format=SBER");
        assertThat(register.getString("sumPosted")).isEqualTo("30.00");
        assertThat(Town.defects(register.getString("id")).getList(SHOWN))
                .containsExactly("3 accountNumber value-missing");
        assertThat(Town.balance(inn, "A-2")).isEqualTo("-30.00");
    }

    /** share an ЕЛС, A-2 has one of its own, A-3 has none. */
    private static String town() {
        var inn = Town.supplier();
        var line = ";Ленинградская;1;%s;POPULATION;OWNER;Иванов Иван;%s;%s\n";
        var register = Town.post(
                inn,
                "ACCOUNTS",
                "accountNumber;street;house;flat;consumerGroup;tenure;payerName;els;houseGuid\n"
                        + "A-1" + line.formatted(1, "51РС000001", GUID)
                        + "A-2" + line.formatted(2, "51РС000002", GUID)
                        + "A-3" + line.formatted(3, "", "")
                        + "A-4" + line.formatted(4, "51РС000001", ""));
        assertThat(register.getString("status")).isEqualTo("POSTED");
        return inn;
    }
}
