package ru.zhku.measures.board;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.URI;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import ru.zhku.kit.test.Api;
import ru.zhku.kit.test.Infrastructure;
import ru.zhku.kit.test.Tokens;
import ru.zhku.measures.Town;
import ru.zhku.measures.plan.domain.PlanFile;

/** The board as a person sees it, in a real browser; pictures of it are left in {@code target/board}. */
@QuarkusTest
class BoardBrowserTest {
    private static final String AGEING = """
            {"asOf":"2022-04-11","by":["planResource","consumerGroup"],"calendarUnverified":false,"cells":[
             {"planResource":"HEATING","consumerGroup":"POPULATION","bucket":"NOT_DUE","amount":"100.10","accounts":2},
             {"planResource":"HEATING","consumerGroup":"POPULATION","bucket":"M3_12","amount":"1234567.89","accounts":3},
             {"planResource":"HEATING","consumerGroup":"OTHER","bucket":"M3_12","amount":"0.01","accounts":1},
             {"planResource":"GAS","consumerGroup":"POPULATION","bucket":"OVER_36","amount":"50.00","accounts":1}],
             "totals":{"notDue":"100.10","overdue":"1234617.90","principal":"1234718.00","advance":"18.00",
             "balance":"1234700.00"}}""";

    private static Browser browser;

    @TestHTTPResource("/")
    URI page;

    @BeforeAll
    static void startTheBrowser() {
        var chromium = Browser.installed();
        Assumptions.assumeTrue(
                chromium.isPresent(), "no Chromium on this machine: the board is not looked at (apt install chromium)");
        browser = new Browser(chromium.get());
    }

    @AfterAll
    static void stopTheBrowser() {
        if (browser != null) {
            browser.close();
        }
    }

    @BeforeEach
    void standOnADayAndComeAsAStranger() {
        Api.as("admin")
                .body("{\"today\":\"" + Infrastructure.TODAY + "\"}")
                .put("/v1/business-clock")
                .then()
                .statusCode(200);
        browser.open(page.toString());
        browser.eval("sessionStorage.clear()");
        browser.open(page.toString());
    }

    @AfterEach
    void theScriptNeverBreaks() {
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void withoutATokenThePageSaysWhatToDo() {
        browser.awaitText("#messages", "вставьте токен доступа в поле вверху и нажмите «Войти»");
        assertThat(browser.text("#plan, #ageing, #indicators")).isEmpty();
        browser.screenshot("no-token", 1360);
    }

    @Test
    void aTokenThatDoesNotServeIsToldAsSuch() {
        signIn("");
        browser.awaitText("#messages", "Вставьте токен в поле");
        signIn("nonsense");
        browser.awaitText("#messages", "Это не похоже на токен");
        signIn(Tokens.expired("plan-controller"));
        browser.awaitText("#messages", "Срок токена истёк. Получите новый");
        signIn(Tokens.foreign("plan-controller"));
        browser.awaitText("#messages", "Служба плана: токен не принят или его срок истёк");
        signIn(Tokens.of("bailiff"));
        browser.awaitText("#messages", "Служба плана: роль этого токена не даёт права");
        browser.screenshot("wrong-role", 1360);
    }

    @Test
    void withoutAPlanThePageOffersTheOneThatComesWithTheService() {
        signIn(new Town());
        browser.awaitText("#messages", "План ещё не загружен");
        assertThat(browser.eval("document.querySelector('#messages a').getAttribute('href')")
                        .asText())
                .isEqualTo("/plans/plan-2022.json");
    }

    @Test
    void thePlanIsShownWithWhatIsDoneDueAndOverdueAndWithItsReadings() throws IOException {
        var town = townWithFacts();
        try (var debt = debt(origin(), 200, AGEING)) {
            signIn(town);
            browser.awaitText("#ageing", "Итого");
        }
        browser.awaitText("#ind-rows", "Объем задолженности за жилищно-коммунальные услуги");
        assertThat(row("#plan-rows", "Проведение инвентаризации")).contains("✓ исполнено 08.04.2022", "10.07.2022");
        assertThat(row("#plan-rows", "Актуализация состава")).contains("! просрочено", "31.03.2022");
        assertThat(row("#plan-rows", "Своевременное направление")).contains("● подлежит исполнению", "30.04.2022");
        assertThat(row("#plan-rows", "Проведение встреч")).contains("✓ исполнено 06.04.2022; срок не назначен");
        assertThat(row("#plan-rows", "Назначение приказом")).contains("— срок не указан");
        assertThat(row("#plan-rows", "Выявление просроченной"))
                .contains("предложено чтение, не подтверждено и не действует: индикатор");
        assertThat(row("#plan-rows", "Мониторинг задолженности по видам"))
                .contains("действует подтверждённое чтение: срок — ежемесячно");
        assertThat(row("#ind-rows", "Клетка плана пуста; чтение предложено")).contains("чтение не подтверждено");
        assertThat(row("#ind-rows", "Количество исковых заявлений, по которым"))
                .contains("предложено другое чтение, не подтверждено и не действует: индикатор «Соотношение");
        assertThat(browser.text("#plan-rows tr.measure")).contains("6 (повтор).");
        choose("only", "OVERDUE");
        assertThat(browser.text("#plan-rows")).contains("Актуализация состава").doesNotContain("Проведение встреч");
        choose("only", "");
        browser.eval("document.querySelectorAll('#plan-rows details').forEach(one => one.open = true)");
        browser.screenshot("plan", 1360);
        browser.screenshot("plan-narrow", 400);
    }

    @Test
    void everyIndicatorOpensDownToItsEvents() {
        signIn(townWithFacts());
        browser.awaitText("#ind-rows", "1 500,00 ₽");
        assertThat(row("#ind-rows", "Объем задолженности за жилищно-коммунальные услуги"))
                .contains("31.03.2022", "события: 1");
        browser.eval("document.querySelector('#ind-rows button.link').click()");
        browser.awaitText("#dialog", "08.04.2022");
        assertThat(browser.text("#dialog")).contains("Событий: 1", "инвентаризация закрыта");
        browser.eval("document.querySelector('#dialog details').open = true");
        browser.screenshot("sources", 1360);
        browser.eval("document.querySelector('#dialog').close()");
        choose("period", "2022-01");
        browser.awaitText("#ind-rows", "Инвентаризация на 31.01.2022 не закрыта");
    }

    @Test
    void theMatrixComesFromDebtServiceWithTheUsersToken() throws IOException {
        try (var debt = debt(origin(), 200, AGEING)) {
            var token = signIn(new Town());
            browser.awaitText("#age-table tfoot", "Итого 100,10 0,00 0,00 1 234 567,90 0,00 0,00 50,00 1 234 718,00");
            assertThat(debt.calls()).containsExactly("by=planResource,consumerGroup&asOf=2022-04-11 Bearer " + token);
        }
        assertThat(browser.text("#age-table tbody"))
                .isEqualTo("Отопление и горячая вода 100,10 0,00 0,00 1 234 567,90 0,00 0,00 0,00 1 234 668,00"
                        + " Газоснабжение 0,00 0,00 0,00 0,00 0,00 0,00 50,00 50,00");
        assertThat(browser.text("#cards-debt")).contains("1 234 718,00 ₽", "1 234 617,90 ₽", "18,00 ₽");
        choose("cut", "consumerGroup");
        assertThat(browser.text("#age-table tbody")).startsWith("Население 100,10");
        browser.screenshot("matrix", 1360);
    }

    @Test
    void withoutDebtServiceThePlanIsShownAndASentenceSaysWhatToDo() throws IOException {
        var town = townWithFacts();
        signIn(town);
        browser.awaitText("#age-message", "Служба задолженности не отвечает (" + debtUrl() + ")");
        browser.awaitText("#plan-rows", "Проведение инвентаризации");
        try (var closed = debt("http://elsewhere", 200, AGEING)) {
            signIn(town);
            browser.awaitText("#age-message", "разрешены обращения со страницы " + origin());
        }
        try (var broken = debt(origin(), 422, "{\"status\":422,\"detail\":\"Дата вне календаря.\"}")) {
            signIn(town);
            browser.awaitText("#age-message", "Служба задолженности: Дата вне календаря.");
        }
        assertThat(browser.text("#age-table")).isEmpty();
    }

    @Test
    void withoutThisServiceASentenceSaysSo() {
        var offline = Map.of("offline", true, "latency", 0, "downloadThroughput", -1, "uploadThroughput", -1);
        browser.send("Network.emulateNetworkConditions", offline);
        browser.eval("start()");
        browser.awaitText("#messages", "Служба плана не отвечает. Проверьте, что она запущена");
        browser.send(
                "Network.emulateNetworkConditions",
                Map.of("offline", false, "latency", 0, "downloadThroughput", -1, "uploadThroughput", -1));
    }

    @Test
    void markupInAPlanIsTextOnThePage() {
        var town = new Town();
        var plan = PlanFile.of(town.oktmo);
        var markup = "<img src=x onerror=\"document.title='broken in'\"><b>Аудит</b>";
        ((ObjectNode) plan.at("/tasks/0")).put("title", markup);
        ((ObjectNode) plan.at("/tasks/0/measures/0/mechanisms/0")).put("title", markup);
        town.post("plan-controller", plan.toString()).then().statusCode(201);
        signIn(town);
        browser.awaitText("#plan-rows", "Задача 1. " + markup);
        assertThat(browser.eval("document.querySelectorAll('#plan img, #plan b').length")
                        .asInt())
                .isZero();
        assertThat(browser.eval("document.title").asText()).doesNotContain("broken in");
    }

    /** M07.2 was done in March and is due for April; nobody has named the commission of M03.1. */
    private static Town townWithFacts() {
        var town = new Town();
        var plan = town.loadPlan();
        town.inventoryClosed("2022-03-31", "2022-04-08", "500.00", "1000.00", "1500.00");
        town.confirm(plan, "M03.3", "2022-04-08");
        town.settle();
        done(town, plan, "M05.4", "2022-04-06");
        done(town, plan, "M07.2", "2022-03-31");
        return town;
    }

    private static void done(Town town, String plan, String mechanism, String on) {
        var body = "{\"planId\":\"%s\",\"mechanismId\":\"%s\",\"doneOn\":\"%s\"}";
        town.as("plan-controller")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(body.formatted(plan, mechanism, on))
                .post("/v1/executions")
                .then()
                .statusCode(201);
    }

    private static String signIn(Town town) {
        var token = Tokens.of("plan-controller", null, town.oktmo);
        signIn(token);
        return token;
    }

    private static void signIn(String token) {
        browser.eval("document.getElementById('token').value = '" + token + "'");
        browser.eval("document.querySelector('#login button').click()");
    }

    private static void choose(String list, String value) {
        browser.eval("document.getElementById('" + list + "').value = '" + value + "'");
        browser.eval("document.getElementById('" + list + "').dispatchEvent(new Event('change'))");
    }

    /** The row of a table that has these words. */
    private static String row(String body, String words) {
        var index = browser.eval("[...document.querySelectorAll('" + body
                + " > tr')].findIndex(row => row.innerText.includes('" + words + "'))");
        return browser.text(body + " > tr:nth-child(" + (index.asInt() + 1) + ")");
    }

    private static DebtDouble debt(String allowedOrigin, int status, String answer) throws IOException {
        return new DebtDouble(URI.create(debtUrl()), allowedOrigin, status, answer);
    }

    private static String debtUrl() {
        return Api.anonymous().get("/v1/board-settings").then().extract().path("debtUrl");
    }

    private static String origin() {
        return browser.eval("location.origin").asText();
    }
}
