package ru.zhku.debt.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.List;
import org.junit.jupiter.api.Test;
import ru.zhku.debt.Town;
import ru.zhku.kit.test.Api;

@QuarkusTest
class AccountsTest {
    @Test
    void accountsAreFoundByWhatPeopleKnow() {
        var inn = Town.supplier();
        var file = "accountNumber;els;street;house;flat;consumerGroup;tenure;payerName;areaSqm;residents\n"
                + "Л-1;51РС558347;Мира;3А;12;POPULATION;OWNER;Щукин;54,3;2\n"
                + "Л-2;;Мира;3А;;MUNICIPAL_ORGANISATION;;МБОУ «Школа»;;\n";
        assertThat(Town.post(inn, "ACCOUNTS", file).getString("status")).isEqualTo("POSTED");

        var found = search("supplierInn=" + inn + "&street=Мира&house=3А");
        assertThat(found.getList("items.accountNumber")).containsExactlyInAnyOrder("Л-1", "Л-2");
        var one = search("supplierInn=" + inn + "&els=51РС558347");
        assertThat(one.getString("items[0].areaSqm")).isEqualTo("54.30");
        assertThat(one.getInt("items[0].residents")).isEqualTo(2);
        assertThat(search("supplierInn=" + inn + "&accountNumber=Л-2").getString("items[0].tenure"))
                .isEqualTo("NONE");
        var page = search("supplierInn=" + inn + "&limit=1");
        assertThat(search("supplierInn=" + inn + "&limit=1&cursor=" + page.getString("next"))
                        .getList("items.id"))
                .hasSize(1)
                .doesNotContain(page.getString("items[0].id"));
        Api.as("supplier", Town.supplier(), null)
                .get("/v1/accounts/" + one.getString("items[0].id"))
                .then()
                .statusCode(404);
        Api.bad("lawyer").queryParam("street", "\0").get("/v1/accounts").then().statusCode(400);
    }

    @Test
    void readingThePayerIsWrittenDown() {
        var inn = Town.supplier();
        Town.accounts(inn, "Л-1");
        var id = search("supplierInn=" + inn).getString("items[0].id");

        Api.as("service")
                .get("/v1/accounts/" + id + "/party?purpose=notice")
                .then()
                .statusCode(200)
                .body("payerName", equalTo("Иванов Иван"))
                .body("supplierName", equalTo("АО «Тепло»"))
                .body("email", equalTo("ivanov@example.org"))
                .body("payerInn", equalTo(null))
                .body("address.street", equalTo("Ленинградская"));

        Api.as("auditor")
                .get("/v1/accounts/" + id + "/party?purpose=audit")
                .then()
                .statusCode(200)
                .body("payerName", equalTo("Иванов Иван"));
        Api.as("supplier", inn, null)
                .get("/v1/accounts/" + id + "/party")
                .then()
                .statusCode(403);
        Api.as("auditor")
                .get("/v1/access-log?objectId=" + id)
                .then()
                .body("items.purpose", equalTo(List.of("audit", "notice")))
                .body("items.subject[0]", equalTo("test-auditor"));
    }

    @Test
    void aLaterRegisterChangesPayerAndClassFromItsDay() {
        var inn = Town.supplier();
        Town.accounts(inn, "Л-1");
        var header = Town.ACCOUNTS_HEADER + "\n";
        Town.post(inn, "ACCOUNTS", header + "Л-1;Ленинградская;1;1;POPULATION;SOCIAL_TENANT;Петров;;;2022-04-12\n");
        assertThat(search("supplierInn=" + inn).getString("items[0].tenure"))
                .as("the new class holds from tomorrow only")
                .isEqualTo("OWNER");
        Town.post(inn, "ACCOUNTS", header + "Л-1;Ленинградская;1;1;POPULATION;SERVICE_HOUSING;Петров;;;2022-04-11\n");
        assertThat(search("supplierInn=" + inn).getString("items[0].tenure")).isEqualTo("SERVICE_HOUSING");
        var id = search("supplierInn=" + inn).getString("items[0].id");
        Api.as("lawyer").get("/v1/accounts/" + id + "/party").then().body("payerName", equalTo("Петров"));
    }

    @Test
    void theFirstKnownClassHoldsForAllEarlierDays() {
        var inn = Town.supplier();
        var header = Town.ACCOUNTS_HEADER + "\n";
        Town.post(inn, "ACCOUNTS", header + "Л-1;Мира;1;1;POPULATION;SOCIAL_TENANT;Петров;;;2023-01-01\n");
        assertThat(search("supplierInn=" + inn).getString("items[0].tenure")).isEqualTo("SOCIAL_TENANT");
    }

    /** VACANT in 2017, again in 2021, and only then told: something else in 2019. Today it is what 2021 says. */
    @Test
    void aStatedDayIsKeptEvenWhereItChangesNothing() {
        var inn = Town.supplier();
        var header = "accountNumber;street;house;consumerGroup;tenure;payerName;validFrom\n";
        var rest = ";Мира;1;POPULATION;";
        Town.post(inn, "ACCOUNTS", header + "Л-1" + rest + "MUNICIPAL_VACANT;ЗАТО;2017-01-01\n");
        Town.post(inn, "ACCOUNTS", header + "Л-1" + rest + "MUNICIPAL_VACANT;ЗАТО;2021-03-01\n");
        Town.post(inn, "ACCOUNTS", header + "Л-1" + rest + "OWNER;ЗАТО;2019-02-01\n");
        assertThat(search("supplierInn=" + inn).getString("items[0].tenure")).isEqualTo("MUNICIPAL_VACANT");
    }

    /** Received on 11 April without a day, so from then on; another line of the file tells of 2021. */
    @Test
    void anUnstatedDayIsTheDayOfReceiptWhateverTheOrderOfTheLines() {
        var header = "accountNumber;street;house;consumerGroup;tenure;payerName;validFrom\n";
        var today = "Л-1;Мира;1;POPULATION;OWNER;Петров;\n";
        var earlier = "Л-1;Мира;1;OTHER;SOCIAL_TENANT;Петров;2021-03-10\n";
        for (var lines : List.of(today + earlier, earlier + today)) {
            var inn = Town.supplier();
            Town.post(inn, "ACCOUNTS", header + "Л-1;Мира;1;POPULATION;OWNER;Петров;2020-01-01\n");
            Town.post(inn, "ACCOUNTS", header + lines);
            assertThat(search("supplierInn=" + inn).getString("items[0].tenure"))
                    .isEqualTo("OWNER");
        }
    }

    @Test
    void anAnalystEntersNoAccountOfAnotherMunicipality() {
        var inn = Town.supplier();
        var header = "accountNumber;street;house;consumerGroup;payerName;oktmo\n";
        var register = Town.post(inn, "ACCOUNTS", header + "Л-1;Мира;1;POPULATION;Петров;46000000\n");
        assertThat(Town.defects(register.getString("id")).getList("items.code")).containsExactly("foreign-oktmo");
        assertThat(search("supplierInn=" + inn).getList("items")).isEmpty();
    }

    @Test
    void labelsOfAllCodesAreServed() {
        var names = Api.anonymous()
                .get("/v1/dictionaries")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("items.name", String.class);
        assertThat(names)
                .containsAll(List.of(
                        "consumer-groups",
                        "tenures",
                        "resources",
                        "plan-resources",
                        "register-kinds",
                        "register-statuses",
                        "on-defect",
                        "defect-codes"));
    }

    private static JsonPath search(String conditions) {
        return Api.as("debt-analyst")
                .get("/v1/accounts?" + conditions)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }
}
