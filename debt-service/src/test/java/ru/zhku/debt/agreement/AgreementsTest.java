package ru.zhku.debt.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import ru.zhku.debt.Days;
import ru.zhku.debt.EventSchemas;
import ru.zhku.debt.Tables;
import ru.zhku.debt.Town;
import ru.zhku.debt.contract.DebtEvents;
import ru.zhku.kit.messaging.Event;
import ru.zhku.kit.test.Api;
import ru.zhku.kit.test.EventProbe;
import ru.zhku.kit.web.Cursor;

/** From the conclusion of an agreement to its end, as an official sees it. */
@QuarkusTest
class AgreementsTest {
    private final EventProbe probe = new EventProbe();

    @AfterEach
    void theDateIsPutBack() {
        Days.back();
    }

    @Test
    void anAgreementDividesTheOverdueDebtAndIsToldOnce() {
        var scene = new Scene();
        scene.charge("2022-03", "70");
        var key = UUID.randomUUID().toString();
        var answers = IntStream.range(0, 2)
                .mapToObj(i -> Api.as("debt-analyst")
                        .header("Idempotency-Key", key)
                        .body(scene.request())
                        .post("/v1/agreements")
                        .then()
                        .statusCode(201)
                        .header("ETag", "\"1\"")
                        .header("Location", containsString("/v1/agreements/"))
                        .extract()
                        .jsonPath())
                .toList();
        var made = answers.get(0);
        assertThat(answers.get(1).getString("id")).isEqualTo(made.getString("id"));
        assertThat(made.getString("state")).isEqualTo("ACTIVE");
        assertThat(made.getString("amount")).isEqualTo("300.00");
        assertThat(made.getList("covered.covered")).containsExactly("100.00", "100.00", "100.00");
        assertThat(made.getList("schedule.dueOn")).containsExactly("2022-05-10", "2022-06-10", "2022-07-10");
        assertThat(made.getList("schedule.movedDueOn")).containsExactly("2022-05-11", "2022-06-10", "2022-07-11");
        assertThat(made.getList("schedule.expectedCumulative")).containsExactly("100.00", "200.00", "300.00");
        assertThat(made.getBoolean("coversCurrentCharges")).isFalse();

        Scene.post(scene.request())
                .statusCode(409)
                .body("code", equalTo("agreement-active-exists"))
                .body("detail", containsString(made.getString("id")));
        assertThat(scene.inDebtors("")).containsExactly("ACTIVE");
        assertThat(scene.inDebtors("&agreement=KEPT")).containsExactly("ACTIVE");
        assertThat(scene.inDebtors("&agreement=NONE_OR_BROKEN")).isEmpty();
        assertThat(scene.inDebtors("&agreement=NONE")).isEmpty();
        assertThat(scene.inDebtors("&agreement=BROKEN&asOf=2022-04-12")).isEmpty();
        assertThat(scene.inDebtors("&asOf=2022-04-10")).containsExactly("NONE");
        var told = probe.awaitPublished(DebtEvents.AGREEMENT_CONCLUDED, scene.account, 1);
        assertThat(told.get(0).data(JsonNode.class).get("lastDueOn").asText()).isEqualTo("2022-07-11");
        assertThat(EventSchemas.violations(told.get(0))).isEmpty();
    }

    /** Whatever day it is entered for: on no day two are kept. */
    @Test
    void aBackDatedAgreementIsKeptOnNoDayOfAnotherOne() {
        var scene = new Scene();
        var id = scene.conclude(since("2022-03-11", scene)).getString("id");
        Scene.act(id, 1, Map.of("kind", "CANCEL", "reason", "Переезд")).statusCode(200);
        for (var day : List.of("2022-03-01", "2022-03-11", "2022-04-10")) {
            Scene.post(since(day, scene))
                    .statusCode(409)
                    .body("code", equalTo("agreement-active-exists"))
                    .body("detail", containsString(id))
                    .body("detail", containsString(day.equals("2022-04-10") ? day : "2022-03-11"));
        }
        assertThat(scene.inDebtors("")).containsExactly("NONE");
        scene.conclude(since("2022-04-11", scene));
        // one that was broken before the first one began was kept on no day of it
        var early = since("2022-03-01", scene);
        early.put("schedule", Map.of("count", 1, "firstDueOn", "2022-03-04"));
        scene.conclude(early);
        assertThat(scene.inDebtors("")).containsExactly("ACTIVE");
    }

    private static Map<String, Object> since(String day, Scene scene) {
        return scene.request("concludedOn", day);
    }

    @Test
    void aBreachIsFoundOnItsDayAndToldOnceHoweverManyDaysAreSkipped() {
        var scene = new Scene();
        var id = scene.conclude().getString("id");
        Days.moveTo("2022-05-11");
        Scene.now(id).body("state", equalTo("ACTIVE")).body("expected", equalTo("0.00"));
        Days.moveTo("2022-05-20");
        Scene.now(id)
                .body("state", equalTo("BREACHED"))
                .body("since", equalTo("2022-05-12"))
                .body("findings", hasSize(1))
                .body("findings[0].on", equalTo("2022-05-12"))
                .body("findings[0].foundOn", equalTo("2022-05-12"))
                .body("explanation.expected", equalTo("100.00"))
                .body("explanation.shortfall", equalTo("100.00"))
                .body("explanation.missed.instalmentNo", equalTo(1))
                .body("explanation.missed.lastDay", equalTo("2022-05-11"))
                .body("explanation.text", containsString("Взнос № 1 со сроком 2022-05-10 (перенесён на 2022-05-11)"))
                .body("knowledge.differs", equalTo(false));
        Scene.on(id, "2022-05-11").body("state", equalTo("ACTIVE"));
        assertThat(scene.inDebtors("&agreement=NONE_OR_BROKEN")).containsExactly("BREACHED");
        assertThat(scene.inDebtors("&agreement=BROKEN")).containsExactly("BREACHED");
        assertThat(scene.inDebtors("&agreement=KEPT")).isEmpty();
        assertThat(scene.inDebtors("&agreement=KEPT&asOf=2022-05-11")).containsExactly("ACTIVE");
        assertThat(scene.inDebtors("&agreement=NONE_OR_BROKEN&asOf=2022-05-12")).containsExactly("BREACHED");
        assertThat(scene.inDebtors("&asOf=2022-04-10")).containsExactly("NONE");

        scene.pay("2022-05-20", "10");
        Days.back();
        Days.moveTo("2022-05-21");
        Scene.now(id).body("findings", hasSize(1));
        var told = probe.awaitPublished(DebtEvents.AGREEMENT_BREACHED, scene.account, 1);
        assertThat(told.get(0).data(JsonNode.class).get("breachedOn").asText()).isEqualTo("2022-05-12");
        assertThat(EventSchemas.violations(told.get(0))).isEmpty();
    }

    /** Decree, row 6: over three monthly charges and no agreement, or a broken one; five with a kept one is no ground. */
    @Test
    void aKeptAgreementIsNoGroundForCourtABrokenOneIs() {
        var scene = new Scene();
        scene.charge("2021-09", "100");
        scene.charge("2021-10", "100");
        var ground = "&overMonthlyCharges=3&agreement=NONE_OR_BROKEN";
        assertThat(scene.inDebtors(ground)).containsExactly("NONE");
        scene.conclude();
        assertThat(scene.inDebtors(ground)).isEmpty();
        Days.moveTo("2022-05-12");
        assertThat(scene.inDebtors(ground)).containsExactly("BREACHED");
        Api.as("lawyer")
                .get("/v1/debtors/summary?supplierInn=" + scene.inn + ground)
                .then()
                .statusCode(200)
                .body("count", equalTo(1))
                .body("sum", equalTo("500.00"));
    }

    @Test
    void aBreachCuredByALateRegisterStandsUntilItIsReinstated() {
        var scene = new Scene();
        var id = scene.conclude().getString("id");
        Days.moveTo("2022-05-13");
        scene.pay("2022-05-11", "100");
        Scene.now(id)
                .body("state", equalTo("BREACHED"))
                .body("knowledge.differs", equalTo(true))
                .body("knowledge.then.actual", equalTo("0.00"))
                .body("knowledge.now.state", equalTo("ACTIVE"))
                .body("knowledge.now.actual", equalTo("100.00"));
        Api.as("auditor")
                .get("/v1/agreements?factsDiffer=true&accountId=" + scene.account)
                .then()
                .statusCode(200)
                .body("items.id", hasItem(id));
        var extension = Map.<String, Object>of(
                "kind", "EXTEND", "reason", "Просьба", "schedule", Map.of("count", 2, "firstDueOn", "2022-06-15"));
        Scene.act(id, 1, extension)
                .statusCode(409)
                .body("code", equalTo("agreement-act-not-possible"))
                .body("detail", containsString("REINSTATE"));
        Scene.act(id, 1, Map.of("kind", "REINSTATE", "on", "2022-05-11", "reason", "Оплата пришла в срок"))
                .statusCode(422)
                .body("code", equalTo("agreement-act-day"));
        Scene.act(id, 1, Map.of("kind", "REINSTATE", "reason", "Оплата пришла в срок"))
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("state", equalTo("ACTIVE"))
                .body("since", equalTo("2022-05-13"))
                .body("knowledge", nullValue())
                .body("acts[0].reason", equalTo("Оплата пришла в срок"));
        assertThat(scene.inDebtors("")).containsExactly("ACTIVE");
        Scene.on(id, "2022-05-12").body("state", equalTo("BREACHED"));
        Days.moveTo("2022-06-11");
        Scene.now(id).body("state", equalTo("BREACHED")).body("since", equalTo("2022-06-11"));
        probe.awaitPublished(DebtEvents.AGREEMENT_BREACHED, scene.account, 2);
        var told = probe.awaitPublished(DebtEvents.AGREEMENT_REINSTATED, scene.account, 1);
        assertThat(EventSchemas.violations(told.get(0))).isEmpty();
        var order = probe.published(scene.account).stream()
                .map(Event::type)
                .filter(type -> type.contains("agreement"))
                .map(type -> type.substring("ru.zhku.debt.agreement-".length()));
        assertThat(order).containsExactly("concluded.v1", "breached.v1", "reinstated.v1", "breached.v1");
    }

    @Test
    void anAgreementWhoseScheduleIsOverIsReinstatedWithANewOneOnly() {
        var scene = new Scene();
        var id = scene.conclude(scene.request("schedule", Map.of("count", 1, "firstDueOn", "2022-04-15")))
                .getString("id");
        Days.moveTo("2022-04-18");
        scene.pay("2022-04-18", "100");
        var request = new HashMap<String, Object>(Map.of("kind", "REINSTATE", "reason", "Обязуется доплатить"));
        Scene.act(id, 1, request).statusCode(422).body("code", equalTo("agreement-schedule-over"));
        request.put("schedule", Map.of("count", 2, "firstDueOn", "2022-05-10"));
        Scene.act(id, 1, request)
                .statusCode(200)
                .body("state", equalTo("ACTIVE"))
                .body("schedule.amount", equalTo(List.of("100.00", "100.00")))
                .body("schedule.expectedCumulative", equalTo(List.of("200.00", "300.00")));
        Days.moveTo("2022-05-12");
        Scene.now(id).body("state", equalTo("BREACHED")).body("since", equalTo("2022-05-12"));
    }

    @Test
    void anAgreementIsCompletedByTheRegisterThatPaysIt() {
        var scene = new Scene();
        var id = scene.conclude().getString("id");
        scene.pay("2022-04-11", "299.99");
        Scene.now(id).body("state", equalTo("ACTIVE")).body("rest", equalTo("0.01"));
        scene.pay("2022-04-11", "0.01");
        Scene.now(id)
                .body("state", equalTo("COMPLETED"))
                .body("since", equalTo("2022-04-11"))
                .body("schedule.paidOn", hasItem("2022-04-11"));
        Days.moveTo("2022-06-11");
        Scene.now(id).body("state", equalTo("COMPLETED"));
        var told = probe.awaitPublished(DebtEvents.AGREEMENT_COMPLETED, scene.account, 1);
        assertThat(EventSchemas.violations(told.get(0))).isEmpty();
        assertThat(probe.published(DebtEvents.AGREEMENT_BREACHED, scene.account))
                .isEmpty();
        Scene.post(scene.request()).statusCode(422).body("code", equalTo("agreement-without-debt"));
        Scene.act(id, 1, Map.of("kind", "REINSTATE", "reason", "Ошибка"))
                .statusCode(409)
                .body("code", equalTo("agreement-paid"));
    }

    @Test
    void ofTwoOfficialsWhoExtendAtOnceOneIsToldToReadAgain() {
        var scene = new Scene();
        var id = scene.conclude().getString("id");
        scene.pay("2022-04-11", "60");
        var request = Map.<String, Object>of(
                "kind", "EXTEND", "reason", "Болезнь", "schedule", Map.of("count", 2, "firstDueOn", "2022-06-15"));
        var statuses = atOnce(() -> Scene.act(id, 1, request).extract().statusCode());
        assertThat(statuses).containsExactlyInAnyOrder(200, 412);
        Scene.now(id)
                .body("version", equalTo(2))
                .body("scheduleVersion", equalTo(2))
                .body("schedule.amount", equalTo(List.of("120.00", "120.00")))
                .body("schedule.expectedCumulative", equalTo(List.of("180.00", "300.00")))
                .body("otherSchedules", hasSize(1))
                .body("otherSchedules[0].instalments", hasSize(3))
                .body("acts[0].kind", equalTo("EXTEND"));
        Api.bad("debt-analyst")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(request)
                .post("/v1/agreements/" + id + "/acts")
                .then()
                .statusCode(428);
        Days.moveTo("2022-05-20");
        Scene.now(id).body("state", equalTo("ACTIVE"));
        assertThat(probe.published(DebtEvents.AGREEMENT_BREACHED, scene.account))
                .isEmpty();
    }

    @Test
    void ofTwoAgreementsConcludedAtOnceOneIsRefused() {
        var scene = new Scene();
        var statuses = atOnce(() -> Scene.post(scene.request()).extract().statusCode());
        assertThat(statuses).containsExactlyInAnyOrder(201, 409);
        probe.awaitPublished(DebtEvents.AGREEMENT_CONCLUDED, scene.account, 1);
    }

    @Test
    void aCancelledAgreementLetsAnotherBeConcluded() {
        var scene = new Scene();
        var id = scene.conclude().getString("id");
        Days.moveTo("2022-04-20");
        Scene.act(id, 1, Map.of("kind", "CANCEL", "on", "2022-04-18", "reason", "По соглашению сторон"))
                .statusCode(200)
                .body("state", equalTo("CANCELLED"))
                .body("since", equalTo("2022-04-18"));
        Scene.on(id, "2022-04-17").body("state", equalTo("ACTIVE"));
        assertThat(scene.inDebtors("&agreement=NONE")).containsExactly("NONE");
        Scene.act(id, 2, Map.of("kind", "CANCEL", "reason", "Ещё раз")).statusCode(409);
        var again = scene.request("amount", "250.00");
        Scene.post(again).statusCode(409).body("detail", containsString("2022-04-11"));
        again.put("concludedOn", "2022-04-18");
        scene.conclude(again);
        var told = probe.awaitPublished(DebtEvents.AGREEMENT_CANCELLED, scene.account, 1);
        assertThat(EventSchemas.violations(told.get(0))).isEmpty();
        probe.awaitPublished(DebtEvents.AGREEMENT_CONCLUDED, scene.account, 2);
    }

    @Test
    void aCourtsAgreementIsChangedWithTheCourtsRulingOnly() {
        var scene = new Scene();
        var request = scene.request("kind", "COURT_APPROVED");
        Scene.post(request).statusCode(422).body("code", equalTo("agreement-ruling-required"));
        request.put("documentNumber", "2-565/2022");
        request.put("documentOn", "2022-04-08");
        var id = scene.conclude(request).getString("id");
        var cancel = new HashMap<String, Object>(Map.of("kind", "CANCEL", "reason", "Просьба должника"));
        Scene.act(id, 1, cancel).statusCode(422).body("code", equalTo("agreement-ruling-required"));
        cancel.put("documentNumber", "2-565/2022");
        cancel.put("documentOn", "2022-04-12");
        Scene.act(id, 1, cancel).statusCode(422).body("code", equalTo("agreement-ruling-required"));
        cancel.put("documentOn", "2022-04-11");
        Scene.act(id, 1, cancel).statusCode(200).body("acts[0].documentNumber", equalTo("2-565/2022"));
    }

    @Test
    void aPauseMovesTheInstalmentThatFallsDueInIt() {
        var scene = new Scene();
        var id = scene.conclude().getString("id");
        Api.as("debt-analyst")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(Map.of(
                        "accountId",
                        scene.account,
                        "kind",
                        "HARDSHIP",
                        "from",
                        "2022-05-01",
                        "to",
                        "2022-05-16",
                        "reason",
                        "Болезнь"))
                .post("/v1/pauses")
                .then()
                .statusCode(201);
        Days.moveTo("2022-05-17");
        Scene.now(id)
                .body("state", equalTo("ACTIVE"))
                .body("schedule[0].movedDueOn", equalTo("2022-05-11"))
                .body("schedule[0].lastDay", equalTo("2022-05-17"))
                .body("paused[0].to", equalTo("2022-05-16"));
        Days.moveTo("2022-05-18");
        Scene.now(id).body("state", equalTo("BREACHED")).body("since", equalTo("2022-05-18"));
    }

    @Test
    void currentChargesBreakAnAgreementThatChecksThem() {
        var scene = new Scene();
        scene.charge("2022-03", "70");
        var id = scene.conclude(scene.request("checksCurrentCharges", true)).getString("id");
        Days.moveTo("2022-04-12");
        Scene.now(id)
                .body("state", equalTo("BREACHED"))
                .body("explanation.missed.cause", equalTo("CURRENT_CHARGE"))
                .body("explanation.missed.instalmentNo", nullValue())
                .body("explanation.expected", equalTo("70.00"));
        var told = probe.awaitPublished(DebtEvents.AGREEMENT_BREACHED, scene.account, 1);
        assertThat(EventSchemas.violations(told.get(0))).isEmpty();
    }

    @Test
    void theListIsFilteredSortedPagedSummedAndExported() {
        var kept = new Scene();
        kept.conclude();
        Days.moveTo("2022-04-20");
        var inn = kept.inn;
        Town.accounts(inn, "A-1", "A-2");
        Town.post(inn, "CHARGES", "accountNumber;resource;serviceMonth;amount\nA-2;HEATING;2021-11;1000\n");
        var second = Api.as("debt-analyst")
                .get("/v1/accounts?supplierInn=" + inn + "&accountNumber=A-2")
                .then()
                .extract()
                .<String>path("items[0].id");
        var request = kept.request("accountId", second);
        request.put("schedule", Map.of("instalments", List.of(Map.of("dueOn", "2022-04-12", "amount", "1000.00"))));
        Scene.post(request).statusCode(201).body("state", equalTo("BREACHED"));

        var all = "/v1/agreements?supplierInn=" + inn;
        var first = Api.as("lawyer")
                .get(all + "&sort=-amount&limit=1")
                .then()
                .statusCode(200)
                .body("items.accountNumber", equalTo(List.of("A-2")))
                .body("items[0].breachedOn", equalTo("2022-04-13"))
                .body("items[0].shortfall", equalTo("1000.00"))
                .body("next", notNullValue())
                .extract()
                .<String>path("next");
        Api.as("lawyer")
                .get(all + "&sort=-amount&limit=1&cursor=" + first)
                .then()
                .statusCode(200)
                .body("items.accountNumber", equalTo(List.of("A-1")))
                .body("items[0].nextDueOn", equalTo("2022-05-11"))
                .body("next", nullValue());
        Api.bad("lawyer")
                .get(all + "&sort=amount&limit=1&cursor=" + first)
                .then()
                .statusCode(400);
        Api.bad("lawyer").get(all + "&sort=reason").then().statusCode(400);
        Api.bad("lawyer").get(all + "&breached=true").then().statusCode(400);
        Api.bad("lawyer").get(all + "&breachedFrom=+999999999-12-31").then().statusCode(400);
        Api.bad("lawyer")
                .get(all + "&cursor=" + Cursor.encode("-concludedOn", "+999999999-12-31", UUID.randomUUID()))
                .then()
                .statusCode(400);
        for (var field :
                List.of("breachedOn", "-nextDueOn,state", "completedOn,kind", "supplierInn,-nextAmount,since")) {
            var next = Api.as("lawyer")
                    .get(all + "&limit=1&sort=" + field)
                    .then()
                    .statusCode(200)
                    .extract()
                    .<String>path("next");
            Api.as("lawyer")
                    .get(all + "&limit=1&sort=" + field + "&cursor=" + next)
                    .then()
                    .statusCode(200)
                    .body("items", hasSize(1))
                    .body("next", nullValue());
        }
        Api.as("lawyer")
                .get(all + "&state=BREACHED&breachedFrom=2022-04-13&breachedTo=2022-04-14")
                .then()
                .body("items", hasSize(1));
        Api.as("lawyer")
                .get(all + "&state=BREACHED&state=COMPLETED&breachedTo=2022-04-13")
                .then()
                .body("items", hasSize(0));
        Api.as("lawyer")
                .get("/v1/agreements/summary?supplierInn=" + inn)
                .then()
                .statusCode(200)
                .body("count", equalTo(2))
                .body("amount", equalTo("1300.00"))
                .body("byState.state", equalTo(List.of("ACTIVE", "BREACHED")))
                .body("byState.shortfall", equalTo(List.of("0.00", "1000.00")));
        var csv = Api.as("lawyer")
                .header("Accept", "text/csv")
                .get(all + "&sort=accountNumber")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        assertThat(csv.lines()).hasSize(4);
        assertThat(csv)
                .contains("\r\nИтого;;;;;;1300.00;0.00;1300.00;1000.00;;;;")
                .endsWith(";;;0.00\r\n");
        assertThat(csv).startsWith("\uFEFFЛицевой счёт;ИНН поставщика;Вид;Заключено;Состояние;");
        assertThat(csv).contains("A-2;" + inn + ";VOLUNTARY;2022-04-11;BREACHED;2022-04-13;1000.00;0.00;1000.00");
        assertThat(Tables.csv(Api.as("lawyer"), all + "&sort=-accountNumber"))
                .as("in one order, which no posting changes")
                .isEqualTo(Tables.csv(Api.as("lawyer"), all + "&sort=accountNumber"));
        Api.bad("lawyer")
                .header("Accept", "text/csv")
                .get(all + "&sort=reason")
                .then()
                .statusCode(400);
    }

    @Test
    void theScheduleIsTakenAsATable() {
        var scene = new Scene();
        var path = "/v1/agreements/" + scene.conclude().getString("id");
        var csv = Tables.csv(Api.as("lawyer"), path);
        assertThat(csv)
                .containsExactly(
                        "№ взноса;Срок;Срок с учётом выходных;Последний день в срок;Взнос, руб.;"
                                + "Ожидается нарастающим итогом, руб.;Уплачено нарастающим итогом, руб.;"
                                + "Не хватало, руб.;Уплачено с",
                        "1;2022-05-10;2022-05-11;2022-05-11;100.00;100.00;0.00;0.00;",
                        "2;2022-06-10;2022-06-10;2022-06-10;100.00;200.00;0.00;0.00;",
                        "3;2022-07-10;2022-07-11;2022-07-11;100.00;300.00;0.00;0.00;",
                        "Итого;;;;300.00;;;;");
        assertThat(Tables.xlsx(Api.as("lawyer"), path).get(4).getCellAsNumber(4).orElseThrow())
                .isEqualByComparingTo("300");
        Api.as("supplier", Town.inn(999_991), "47733000")
                .header("Accept", "text/csv")
                .get(path)
                .then()
                .statusCode(404);
    }

    @Test
    void anothersAgreementIsNotThere() {
        var scene = new Scene();
        var id = scene.conclude().getString("id");
        var path = "/v1/agreements/" + id;
        Api.as("supplier", scene.inn, "47733000").get(path).then().statusCode(200);
        Api.as("supplier", Town.inn(999_991), "47733000").get(path).then().statusCode(404);
        Api.as("debt-analyst", null, "46000000").get(path).then().statusCode(404);
        Api.as("debt-analyst", null, "46000000")
                .get("/v1/agreements?accountId=" + scene.account)
                .then()
                .statusCode(200)
                .body("items", hasSize(0));
        Api.as("supplier", Town.inn(999_991), "47733000")
                .get("/v1/agreements/summary?accountId=" + scene.account)
                .then()
                .statusCode(200)
                .body("count", equalTo(0));
        Api.as("debt-analyst", null, "46000000")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(scene.request())
                .post("/v1/agreements")
                .then()
                .statusCode(404);
        Api.as("debt-analyst", null, "46000000")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .header("If-Match", "\"1\"")
                .body(Map.of("kind", "CANCEL", "reason", "Чужое"))
                .post(path + "/acts")
                .then()
                .statusCode(404);
        for (var role : List.of("lawyer", "auditor", "supplier", "service")) {
            Api.bad(role)
                    .header("Idempotency-Key", UUID.randomUUID().toString())
                    .body(scene.request())
                    .post("/v1/agreements")
                    .then()
                    .statusCode(403);
        }
        Api.bad("bailiff").get(path).then().statusCode(403);
        Api.as("auditor").get("/v1/agreements/" + UUID.randomUUID()).then().statusCode(404);
        Api.bad("auditor").get(path + "?asOf=2022-04-10").then().statusCode(422);
    }

    private static List<Integer> atOnce(Supplier<Integer> work) {
        var running = List.of(CompletableFuture.supplyAsync(work), CompletableFuture.supplyAsync(work));
        return running.stream().map(CompletableFuture::join).toList();
    }
}
