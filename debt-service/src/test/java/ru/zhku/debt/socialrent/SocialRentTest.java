package ru.zhku.debt.socialrent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import ru.zhku.debt.Tables;
import ru.zhku.debt.premises.Stock;

/** Contracts of social rent from their conclusion to the ground for their end. */
@QuarkusTest
class SocialRentTest {
    /** A flat let since 2015 with a tenant's account that was charged for these months and paid nothing. */
    private static final class Scene {
        final Stock stock = new Stock();
        final String flat = stock.entered("7", "OCCUPIED_SOCIAL_RENT", "2015-01-01");
        final String inn = stock.supplier();
        final String account;

        Scene(String... months) {
            stock.accounts(inn, "S-7;Ленинградская;1;7;SOCIAL_TENANT", "S-8;Ленинградская;1;8;SOCIAL_TENANT");
            for (var month : months) {
                stock.charges(inn, "S-7;HEATING;" + month + ";1000");
            }
            account = account("S-7");
        }

        String account(String number) {
            return stock.as("auditor")
                    .get("/v1/accounts?supplierInn=" + inn + "&accountNumber=" + number)
                    .then()
                    .extract()
                    .path("items[0].id");
        }

        Map<String, Object> request() {
            var request = new HashMap<String, Object>();
            request.put("premisesId", flat);
            request.put("number", "СН-7");
            request.put("signedOn", "2015-01-10");
            request.put("accountId", account);
            request.put("familyMembers", 3);
            request.put("rentPerSqm", "12.34");
            return request;
        }

        ValidatableResponse conclude(Map<String, Object> request) {
            return post("/v1/social-rent-contracts", null, request);
        }

        String concluded() {
            return conclude(request()).statusCode(201).extract().path("id");
        }

        ValidatableResponse act(String id, int version, String kind, String ground, Object... more) {
            var request = new HashMap<String, Object>();
            request.put("kind", kind);
            request.put("ground", ground);
            request.put("reason", "Решение суда вступило в силу");
            request.put("document", Map.of("number", "2-15/2022", "on", "2022-04-01"));
            for (int i = 0; i < more.length; i += 2) {
                request.put((String) more[i], more[i + 1]);
            }
            return post("/v1/social-rent-contracts/" + id + "/acts", "\"" + version + "\"", request);
        }

        private ValidatableResponse post(String path, String ifMatch, Map<String, Object> request) {
            var call = stock.bad("debt-analyst")
                    .header("Idempotency-Key", UUID.randomUUID().toString())
                    .body(request);
            return (ifMatch == null ? call : call.header("If-Match", ifMatch))
                    .post(path)
                    .then();
        }

        ValidatableResponse get(String path) {
            return stock.as("auditor").get(path).then().statusCode(200);
        }

        ValidatableResponse grounds(String id, String query) {
            return get("/v1/social-rent-contracts/" + id + "/termination-grounds" + query);
        }
    }

    private static final String[] SEVEN = {"2021-08", "2021-09", "2021-10", "2021-11", "2021-12", "2022-01", "2022-02"};

    @Test
    void aFlatHasOneContractInForceAndKeepsNoName() {
        var scene = new Scene();
        var made = scene.conclude(scene.request())
                .statusCode(201)
                .header("ETag", "\"1\"")
                .header("Location", containsString("/v1/social-rent-contracts/"))
                .body("state", equalTo("ACTIVE"))
                .body("monthlyRent", equalTo("617.00"))
                .body("tenant.accountNumber", equalTo("S-7"))
                .body("tenant.tenure", equalTo("SOCIAL_TENANT"))
                .extract();
        assertThat(made.asString()).doesNotContain("Иванов");
        scene.conclude(scene.request())
                .statusCode(409)
                .body("code", equalTo("contract-active-exists"))
                .body("detail", containsString(made.path("id")));
        scene.get("/v1/social-rent-contracts?state=ACTIVE&premisesId=" + scene.flat)
                .body("items", hasSize(1));
        scene.get("/v1/social-rent-contracts?state=TERMINATED").body("items", hasSize(0));
        scene.get("/v1/social-rent-contracts/summary")
                .body("active", equalTo(1))
                .body("activeAreaSqm", equalTo("50.00"));

        var empty = scene.stock.entered("9", "VACANT", "2022-01-01");
        refused(scene, "premisesId", empty, 422, "contract-not-let");
        var other = scene.stock.entered("8", "OCCUPIED_SOCIAL_RENT", "2015-01-01");
        refused(scene, "premisesId", other, 422, "contract-account-alien");
        refused(scene, "premisesId", UUID.randomUUID().toString(), 404, "premises-not-found");
        refused(scene, "signedOn", "2022-04-12", 422, "premises-day");
        refused(scene, "familyMembers", 0, 400, "validation-failed");
        refused(scene, "tenantName", "Иванов", 400, "malformed-json");
    }

    @Test
    void theContractsAreTakenAsATableWithTheRentOfThoseInForce() {
        var scene = new Scene(SEVEN);
        var old = scene.concluded();
        scene.act(old, 1, "TERMINATE", "AGREEMENT").statusCode(200);
        scene.concluded();
        var path = "/v1/social-rent-contracts";
        var csv = Tables.csv(scene.stock.as("auditor"), path);
        assertThat(csv.get(0))
                .isEqualTo("Номер договора;Подписан;Состояние;Адрес;Площадь, кв. м;Лицевой счёт нанимателя;"
                        + "ИНН поставщика;Основание пользования;Членов семьи;Плата за кв. м, руб.;"
                        + "Плата за наём в месяц, руб.;Обязательства;Расторгнут;Основание расторжения;Записал");
        assertThat(csv.get(1))
                .startsWith("СН-7;2015-01-10;ACTIVE;")
                .contains(";50.00;S-7;" + scene.inn + ";SOCIAL_TENANT;3;12.34;617.00;;;;");
        assertThat(csv.get(2)).startsWith("СН-7;2015-01-10;TERMINATED;").contains(";12.34;;;2022-04-11;AGREEMENT;");
        assertThat(csv.get(3)).isEqualTo("Итого;;;;;;;;;;617.00;;;;");
        var rows = Tables.xlsx(scene.stock.as("auditor"), path + "?state=ACTIVE");
        assertThat(rows).hasSize(3);
        assertThat(rows.get(1).getCellAsNumber(4).orElseThrow()).isEqualByComparingTo("50");
        assertThat(Tables.csv(new Stock().as("auditor"), path)).hasSize(2);
    }

    private static void refused(Scene scene, String field, Object value, int status, String code) {
        var request = scene.request();
        request.put(field, value);
        scene.conclude(request).statusCode(status).body("code", equalTo(code));
    }

    @Test
    void sixMonthsUnpaidAreFoundInTheLedgerWithTheirFacts() {
        var scene = new Scene(SEVEN);
        var id = scene.concluded();
        scene.grounds(id, "")
                .body("grounds.find { it.ground == 'UNPAID_OVER_SIX_MONTHS' }.status", equalTo("ESTABLISHED"))
                .body("grounds.find { it.ground == 'DAMAGE' }.status", equalTo("BY_DOCUMENTS"))
                .body("unpaid.unpaidMonthsInRow", equalTo(7))
                .body("unpaid.overdue", equalTo("7000.00"))
                .body("unpaid.months", hasSize(7))
                .body("unpaid.accounts.accountNumber", equalTo(List.of("S-7")))
                .body("goodReasonCandidates", hasSize(0));
        scene.grounds(id, "?asOf=2022-03-01").body("unpaid.unpaidMonthsInRow", equalTo(6));
        scene.stock
                .bad("debt-analyst")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(Map.of("accountId", scene.account, "kind", "HARDSHIP", "from", "2022-01-15", "reason", "Болезнь"))
                .post("/v1/pauses")
                .then()
                .statusCode(201);
        scene.grounds(id, "")
                .body("goodReasonCandidates.what", equalTo(List.of("Трудная жизненная ситуация")))
                .body(
                        "grounds.find { it.ground == 'UNPAID_OVER_SIX_MONTHS' }.explanation",
                        containsString("уважительность"));
        scene.act(id, 1, "TERMINATE", null).statusCode(422).body("code", equalTo("contract-ground"));
        scene.act(id, 2, "TERMINATE", "UNPAID_OVER_SIX_MONTHS").statusCode(412);
        scene.act(id, 1, "REINSTATE", null).statusCode(409).body("code", equalTo("contract-act-not-possible"));
        scene.act(id, 1, "TERMINATE", "UNPAID_OVER_SIX_MONTHS", "document", null)
                .statusCode(400);
        scene.act(id, 1, "TERMINATE", "UNPAID_OVER_SIX_MONTHS")
                .statusCode(200)
                .body("state", equalTo("TERMINATED"))
                .body("acts[0].unpaidMonthsInRow", equalTo(7));
        scene.act(id, 2, "TERMINATE", "AGREEMENT").statusCode(409);
        var next = scene.concluded();
        scene.act(id, 2, "REINSTATE", null).statusCode(409).body("code", equalTo("contract-active-exists"));
        scene.act(next, 1, "TERMINATE", "AGREEMENT").statusCode(200);
        scene.act(id, 2, "REINSTATE", null).statusCode(200).body("state", equalTo("ACTIVE"));
    }

    @Test
    void whatTheLedgerDoesNotShowIsTerminatedWithAReasonOnly() {
        var scene = new Scene("2022-01", "2022-02");
        var id = scene.concluded();
        scene.act(id, 1, "TERMINATE", "UNPAID_OVER_SIX_MONTHS")
                .statusCode(422)
                .body("code", equalTo("contract-ground-not-met"))
                .body("detail", containsString("2"));
        scene.act(id, 1, "TERMINATE", "UNPAID_OVER_SIX_MONTHS", "overrideReason", "Суд учёл долг прежнего счёта")
                .statusCode(200)
                .body("acts[0].unpaidMonthsInRow", equalTo(2))
                .body("acts[0].overrideReason", equalTo("Суд учёл долг прежнего счёта"));
    }

    @Test
    void whatIsLetWithoutAContractIsListed() {
        var scene = new Scene();
        scene.get("/v1/social-rent-contracts/missing")
                .body(
                        "items.kind",
                        equalTo(List.of("ACCOUNT_WITHOUT_CONTRACT", "ACCOUNT_WITHOUT_FLAT", "FLAT_WITHOUT_CONTRACT")))
                .body("items[1].accountNumber", equalTo("S-8"));
        var first = scene.get("/v1/social-rent-contracts/missing?limit=1");
        scene.get("/v1/social-rent-contracts/missing?limit=5&cursor="
                        + first.extract().path("next"))
                .body("items", hasSize(2))
                .body("next", nullValue());
        scene.concluded();
        scene.get("/v1/social-rent-contracts/missing").body("items.kind", equalTo(List.of("ACCOUNT_WITHOUT_FLAT")));
        scene.get("/v1/social-rent-contracts/missing?kind=FLAT_WITHOUT_CONTRACT")
                .body("items", hasSize(0));
        var csv = Tables.csv(scene.stock.as("auditor"), "/v1/social-rent-contracts/missing");
        assertThat(csv.get(0))
                .isEqualTo("Расхождение;Адрес;Лицевой счёт;ИНН поставщика;Что делать;Идентификатор объекта;"
                        + "Идентификатор счёта");
        assertThat(csv).anyMatch(line -> line.contains(";S-8;" + scene.inn + ";Поставьте квартиру на учёт"));
    }

    @Test
    void anothersContractIsNotThere() {
        var scene = new Scene();
        var id = scene.concluded();
        var path = "/v1/social-rent-contracts/" + id;
        var neighbour = new Stock();
        neighbour.as("debt-analyst").get(path).then().statusCode(404);
        neighbour.as("debt-analyst").get(path + "/termination-grounds").then().statusCode(404);
        neighbour.as("debt-analyst").get("/v1/social-rent-contracts").then().body("items", hasSize(0));
        neighbour
                .as("debt-analyst")
                .get("/v1/social-rent-contracts/missing")
                .then()
                .body("items", hasSize(0));
        neighbour
                .bad("debt-analyst")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(scene.request())
                .post("/v1/social-rent-contracts")
                .then()
                .statusCode(404);
        for (var role : List.of("auditor", "lawyer", "service")) {
            scene.stock
                    .bad(role)
                    .header("Idempotency-Key", UUID.randomUUID().toString())
                    .body(scene.request())
                    .post("/v1/social-rent-contracts")
                    .then()
                    .statusCode(403);
        }
        scene.stock.bad("supplier").get(path).then().statusCode(403);
        scene.stock
                .bad("auditor")
                .get(path + "/termination-grounds?asOf=2015-01-01")
                .then()
                .statusCode(422);
        scene.stock
                .bad("auditor")
                .get("/v1/social-rent-contracts/missing?cursor=W10")
                .then()
                .statusCode(400)
                .body("code", not(equalTo("internal")));
    }
}
