package ru.zhku.debt.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import org.junit.jupiter.api.Test;
import ru.zhku.debt.Tables;
import ru.zhku.debt.Town;
import ru.zhku.kit.test.Api;
import ru.zhku.kit.test.Tokens;

@QuarkusTest
class BalancesTest {
    private static final String BALANCES = "accountNumber;resource;asOf;balance\n";

    @Test
    void theirsAndOursAreHeldAgainstEachOther() {
        var inn = Town.supplier();
        Town.accounts(inn, "A-1", "A-2", "A-3");
        Town.post(
                inn,
                "CHARGES",
                "accountNumber;resource;serviceMonth;amount\nA-1;HEATING;2022-01;100\nA-1;RENT;2022-01;50\n"
                        + "A-2;HEATING;2022-01;70\nA-3;HEATING;2022-01;10\nA-3;HEATING;2022-04;10\n");
        Town.post(
                inn,
                "PAYMENTS",
                "accountNumber;resource;paidOn;amount;operationCode\nA-1;;2022-03-01;30;1\nA-2;HEATING;2022-03-01;100;2\n");

        var register = Town.post(
                inn,
                "BALANCES",
                BALANCES + "A-1;HEATING;2022-03-31;80\nA-1;RENT;2022-03-31;40.01\nA-2;HEATING;2022-03-31;-30\n"
                        + "A-9;HEATING;2022-03-31;1\nA-1;GAS;2022-03-31;0\nA-1;STEAM;2022-03-31;0\n");

        assertThat(register.getString("status")).isEqualTo("POSTED_WITH_DEFECTS");
        assertThat(register.getLong("linesPosted")).isZero();
        var page = Api.as("supplier", inn, null)
                .get("/v1/registers/" + register.getString("id") + "/differences")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        assertThat(page.getList("items.collect { it.line + ' ' + it.accountNumber + ' ' + it.resource + ' ' + it.theirs"
                        + " + ' ' + it.ours + ' ' + it.difference + ' ' + it['class'] }"))
                .containsExactly(
                        "3 A-1 RENT 40.01 40.00 0.01 BALANCE_DIFFERS",
                        "5 A-9 HEATING 1.00 null 1.00 MISSING_WITH_US",
                        "null A-3 HEATING null 10.00 -10.00 MISSING_WITH_THEM");
        var csv = Tables.csv(Api.as("debt-analyst"), "/v1/registers/" + register.getString("id") + "/differences");
        assertThat(csv.get(0))
                .isEqualTo("Строка файла;Лицевой счёт;Ресурс;Остаток поставщика, руб.;Остаток по журналу, руб.;"
                        + "Разница, руб.;Расхождение;Идентификатор счёта");
        assertThat(csv).hasSize(4);
        assertThat(csv.get(1)).startsWith("3;A-1;RENT;40.01;40.00;0.01;BALANCE_DIFFERS;");
        assertThat(csv.get(3)).startsWith(";A-3;HEATING;;10.00;-10.00;MISSING_WITH_THEM;");
    }

    /** An officer bound to a municipality reads nothing of the supplier's accounts in another; the supplier reads all. */
    @Test
    void whatLiesInAnotherMunicipalityIsTheSendersOnlyIfHeIsBoundToNone() {
        var inn = Town.supplier();
        Town.accountElsewhere(inn, "B-1");
        Town.accounts(inn, "A-1");
        var charges = "accountNumber;resource;serviceMonth;amount\nA-1;HEATING;2022-01;100\nB-1;HEATING;2022-01;70\n";
        assertThat(Town.postAs(Tokens.of("supplier", inn, null), inn, "CHARGES", charges)
                        .getString("status"))
                .isEqualTo("POSTED");

        var file = "accountNumber;resource;asOf;balance;overdue\nB-1;HEATING;2022-03-31;70;1\n";
        var shown =
                "items.collect { it.line + ' ' + it.accountNumber + ' ' + it.theirs + ' ' + it.ours + ' ' + it['class'] }";
        assertThat(differences(Town.post(inn, "BALANCES", file)).getList(shown))
                .containsExactly("2 B-1 70.00 null MISSING_WITH_US", "null A-1 null 100.00 MISSING_WITH_THEM");
        assertThat(differences(Town.post(inn, "BALANCES", BALANCES + "A-1;HEATING;2022-03-31;100\n"))
                        .getList(shown))
                .isEmpty();
        assertThat(differences(Town.postAs(
                                Tokens.of("supplier", inn, null),
                                inn,
                                "BALANCES",
                                BALANCES + "A-1;HEATING;2022-03-31;100,00\n"))
                        .getList(shown))
                .containsExactly("null B-1 null 70.00 MISSING_WITH_THEM");
    }

    private static JsonPath differences(JsonPath register) {
        return Api.as("admin")
                .get("/v1/registers/" + register.getString("id") + "/differences")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    @Test
    void whatIsOverdueOfABalanceIsComparedWhereTheySayIt() {
        var inn = Town.supplier();
        Town.accounts(inn, "A-1", "A-2");
        Town.post(
                inn,
                "CHARGES",
                "accountNumber;resource;serviceMonth;amount\nA-1;HEATING;2022-01;100\nA-1;HEATING;2022-02;50\n"
                        + "A-1;RENT;2022-01;30\nA-2;HEATING;2022-01;10\n");
        Town.post(
                inn,
                "PAYMENTS",
                "accountNumber;resource;paidOn;amount;operationCode\nA-1;HEATING;2022-02-20;40;1\n"
                        + "A-2;HEATING;2022-02-20;15;2\n");
        // on 5 March the charges of January are overdue since 11 February, those of February are due on 10 March
        var register = Town.post(
                inn,
                "BALANCES",
                "accountNumber;resource;asOf;balance;overdue\nA-1;HEATING;2022-03-05;110;60\n"
                        + "A-1;RENT;2022-03-05;31;30,50\nA-2;HEATING;2022-03-05;-5;1\nA-2;RENT;2022-03-05;0;\n"
                        + "A-9;RENT;2022-03-05;3;3\n");
        var id = register.getString("id");
        var shown =
                "items.collect { it.line + ' ' + it.resource + ' ' + it.theirs + ' ' + it.ours + ' ' + it['class'] }";
        var all = Api.as("debt-analyst")
                .get("/v1/registers/" + id + "/differences")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        assertThat(all.getList(shown))
                .containsExactly(
                        "3 RENT 31.00 30.00 BALANCE_DIFFERS",
                        "3 RENT 30.50 30.00 OVERDUE_DIFFERS",
                        "4 HEATING 1.00 0.00 OVERDUE_DIFFERS",
                        "6 RENT 3.00 null MISSING_WITH_US");
        var first = Api.as("debt-analyst")
                .get("/v1/registers/" + id + "/differences?limit=1")
                .then()
                .extract()
                .<String>path("next");
        var second = Api.as("debt-analyst")
                .get("/v1/registers/" + id + "/differences?limit=1&cursor=" + first)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        assertThat(second.getList(shown)).containsExactly("3 RENT 30.50 30.00 OVERDUE_DIFFERS");
    }

    @Test
    void balancesOfSeveralDaysAreNotOneRegister() {
        var inn = Town.supplier();
        Town.accounts(inn, "A-1");
        var register = Town.post(inn, "BALANCES", BALANCES + "A-1;HEATING;2022-03-31;80\nA-1;HEATING;2022-02-28;40\n");
        assertThat(register.getString("rejection.code")).isEqualTo("several-dates");
    }
}
