package ru.zhku.debt.penalty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.docx4j.TextUtils;
import org.docx4j.openpackaging.packages.WordprocessingMLPackage;
import org.junit.jupiter.api.Test;
import ru.zhku.debt.Town;
import ru.zhku.debt.contract.HeardEvents;
import ru.zhku.kit.id.Ids;
import ru.zhku.kit.test.Api;
import ru.zhku.kit.test.EventProbe;

/** {@code GET /v1/accounts/{id}/penalty}: the same calculation from the facts of the ledger, also in print. */
@QuarkusTest
class AccountPenaltyTest {
    private static final EventProbe PROBE = new EventProbe();
    private static final String CHARGES = "accountNumber;resource;serviceMonth;amount;dueOn\n";
    private static final String PAYMENTS = "accountNumber;paidOn;amount;operationCode\n";

    @Test
    void aPenaltyOutlivesThePrincipal() {
        var inn = Town.supplier();
        Town.accounts(inn, "A-1");
        Town.post(inn, "CHARGES", CHARGES + "A-1;HEATING;2021-02;4321.55;\nA-1;HEATING;2022-02;100;\n");
        Town.post(inn, "PAYMENTS", PAYMENTS + "A-1;2021-07-21;4321.55;p1\n");
        var id = account(inn, "A-1");

        penalty(id, "")
                .body("accountNumber", equalTo("A-1"))
                .body("address", equalTo("Ленинградская, д. 1, кв. 1"))
                .body("supplierName", equalTo("АО «Тепло»"))
                .body("asOf", equalTo("2022-04-11"))
                .body("policy.ratePolicy", equalTo("PAYMENT_DATE"))
                .body("charges", hasSize(2))
                .body("charges[0].id", equalTo(chargeId(id)))
                .body("charges[0].schedule", equalTo("CITIZEN_155_14"))
                .body("charges[0].outstanding", equalTo("0.00"))
                .body("charges[0].penalty", equalTo("126.16"))
                .body("charges[0].segments.amountExact", contains("47.537050", "78.618967"))
                .body("charges[1].penalty", equalTo("0.00"))
                .body("accruedPenalty", equalTo("126.16"))
                .body("totalPenalty", equalTo("126.16"))
                .body("awards", hasSize(0))
                .body("awardedPenalty", equalTo("0.00"))
                .body("warnings", hasSize(0))
                .body("legalBasis", containsString("ЖК РФ ст. 155 ч. 14"));
        penalty(id, "?ratePolicy=ACCRUAL_DAY").body("accruedPenalty", equalTo("119.68"));
        penalty(id, "?rounding=PER_SEGMENT_HALF_UP&moratorium497Test=DUE_DATE")
                .body("accruedPenalty", equalTo("126.16"))
                .body("policy.moratorium497Test", equalTo("DUE_DATE"));
        penalty(id, "?asOf=2021-04-10").body("charges[0].segments.lastDelayDay", contains(31));
        penalty(id, "?serviceMonthFrom=2021-03").body("charges.serviceMonth", contains("2022-02"));
        penalty(id, "?serviceMonthTo=2022-02").body("charges.serviceMonth", contains("2021-02"));
    }

    @Test
    void whatACourtAwardedStandsApartFromWhatHasAccrued() {
        var inn = Town.supplier();
        Town.accounts(inn, "A-1");
        Town.post(inn, "CHARGES", CHARGES + "A-1;HEATING;2021-02;4321.55;\n");
        Town.post(inn, "PAYMENTS", PAYMENTS + "A-1;2021-07-21;4321.55;p1\n");
        var id = account(inn, "A-1");
        var order = Ids.next();
        var lawsuit = Ids.next();
        decided(id, order, "ORDER_ISSUED", "4447.71", "126.16", "2021-09-01");
        decided(id, lawsuit, "GRANTED_IN_PART", "1000.00", "200.00", "2022-02-01");
        PROBE.awaitConsumed();
        penalty(id, "")
                .body("accruedPenalty", equalTo("126.16"))
                .body("awards.decidedOn", contains("2021-09-01", "2022-02-01"))
                .body("awards[0].caseId", equalTo(order.toString()))
                .body("awards[0].awarded", equalTo("4447.71"))
                .body("awardedPenalty", equalTo("326.16"));
        penalty(id, "?asOf=2021-12-31").body("awardedPenalty", equalTo("126.16"));

        decided(id, order, "ORDER_CANCELLED", "0.00", null, "2022-03-01");
        decided(id, Ids.next(), "GRANTED", "50.00", null, "2022-04-01");
        PROBE.awaitConsumed();
        penalty(id, "?asOf=2022-03-31").body("awardedPenalty", equalTo("200.00"));
        penalty(id, "").body("awards", hasSize(2)).body("awardedPenalty", nullValue());
    }

    private static void decided(
            String account, UUID courtCase, String outcome, String awarded, String penalty, String on) {
        var decision = new LinkedHashMap<String, Object>();
        decision.put("caseId", courtCase);
        decision.put("accountId", account);
        decision.put("oktmo", "47733000");
        decision.put("kind", "LAWSUIT");
        decision.put("claimant", "SUPPLIER");
        decision.put("outcome", outcome);
        decision.put("awarded", awarded);
        decision.put("awardedPenalty", penalty);
        decision.put("decidedOn", on);
        PROBE.sendTwice(HeardEvents.DECISION_ENTERED, courtCase.toString(), decision);
    }

    @Test
    void theScheduleIsThatOfTheClassOnTheChargesDay() {
        var inn = Town.supplier();
        var header = Town.ACCOUNTS_HEADER + "\n";
        Town.post(
                inn,
                "ACCOUNTS",
                header + "Ш-1;Мира;1;;MUNICIPAL_ORGANISATION;;МБОУ «Школа»;;;2017-01-01\n"
                        + "У-1;Мира;2;;MANAGING_ORGANISATION;;УК;;;2017-01-01\n"
                        + "К-1;Мира;3;1;POPULATION;OWNER;Петров;;;2017-01-01\n");
        Town.post(inn, "ACCOUNTS", header + "Ш-1;Мира;1;;MANAGING_ORGANISATION;;УК;;;2021-06-01\n");
        Town.post(
                inn,
                "CHARGES",
                CHARGES + "Ш-1;HEATING;2021-02;1000;2021-03-18\nШ-1;HEATING;2021-05;1000;2021-06-18\n"
                        + "У-1;HEATING;2021-02;1000;2021-03-15\nК-1;CAPITAL_REPAIR;2021-02;845.60;\n");
        var asOf = "?asOf=2021-07-15";

        penalty(account(inn, "Ш-1"), asOf)
                .body("charges.schedule", contains("OTHER_CONSUMER", "MANAGING_ORG"))
                .body("charges[0].segments[0].firstDelayDay", equalTo(1))
                .body("charges.segments.denominator.flatten()", contains(130, 300));
        penalty(account(inn, "У-1"), asOf).body("charges[0].segments.denominator", contains(300, 170, 130));
        penalty(account(inn, "К-1"), asOf)
                .body("charges[0].schedule", equalTo("CAPITAL_REPAIR_155_14_1"))
                .body("charges[0].segments.denominator", contains(300))
                .body("charges[0].segments[0].lastDelayDay", equalTo(127));
    }

    /** The correction of a month counts from its beginning; a refund takes back what was paid last. */
    @Test
    void creditsAndRefundsChangeTheParts() {
        var inn = Town.supplier();
        Town.accounts(inn, "A-1");
        Town.post(inn, "CHARGES", CHARGES + "A-1;HEATING;2021-02;300;\n");
        Town.post(inn, "PAYMENTS", PAYMENTS + "A-1;2021-05-01;200;p1\nA-1;2021-06-01;-50;p2\n");
        Town.post(inn, "CHARGES", CHARGES + "A-1;HEATING;2021-02;-100;\n");
        var id = account(inn, "A-1");

        penalty(id, "?asOf=2021-06-30")
                .body("charges[0].charged", equalTo("300.00"))
                .body("charges[0].outstanding", equalTo("50.00"))
                .body("charges[0].segments.principal", contains("150.00", "50.00", "50.00"))
                .body("charges[0].segments.to", contains("2021-05-01", "2021-06-08", "2021-06-30"));
    }

    @Test
    void yearsWithoutACalendarAreRefusedOnlyWhereAPenaltyHangsOnThem() {
        var inn = Town.supplier();
        Town.accounts(inn, "A-1");
        Town.post(inn, "CHARGES", CHARGES + "A-1;HEATING;2018-05;100;\nA-1;HEATING;2018-06;100;2018-07-20\n");
        Town.post(inn, "PAYMENTS", PAYMENTS + "A-1;2018-07-10;100;p1\n");
        var id = account(inn, "A-1");

        penalty(id, "?asOf=2018-09-01")
                .body("charges.penalty", contains("0.00", "0.31")) // 100 × 7.25 % × 13 / 300, due date stated
                .body("charges[1].segments[0].from", equalTo("2018-08-20"));

        Town.post(inn, "CHARGES", CHARGES + "A-1;HEATING;2018-07;100;\n");
        Api.as("lawyer")
                .get("/v1/accounts/" + id + "/penalty?asOf=2019-03-01")
                .then()
                .statusCode(422)
                .body("code", equalTo("calendar-not-known"))
                .body("detail", containsString("2018-07"));
        penalty(id, "?asOf=2019-03-01&serviceMonthTo=2018-07").body("charges", hasSize(2));
    }

    @Test
    void theCalculationIsPrintedForTheCourt() throws Exception {
        var inn = Town.supplier();
        Town.accounts(inn, "A-1");
        Town.post(inn, "CHARGES", CHARGES + "A-1;HEATING;2021-02;4321.55;\n");
        Town.post(inn, "PAYMENTS", PAYMENTS + "A-1;2021-07-21;4321.55;p1\n");
        var id = account(inn, "A-1");

        var pdf = print(id, PenaltyPdf.MEDIA_TYPE);
        try (var document = Loader.loadPDF(pdf)) {
            isComplete(new PDFTextStripper().getText(document).replaceAll("\\s+", " "));
        }
        var docx = WordprocessingMLPackage.load(new ByteArrayInputStream(print(id, PenaltyDocx.MEDIA_TYPE)));
        isComplete(text(docx));
    }

    private static void isComplete(String text) {
        assertThat(text.replace('\u00a0', ' '))
                .contains("Расчёт пеней на 11.04.2022")
                .contains("Лицевой счёт: A-1")
                .contains("Ленинградская, д. 1, кв. 1")
                .contains("АО «Тепло»")
                .contains("Отопление за февраль 2021 г.")
                .contains("4 321,55")
                .contains("47,537050")
                .contains("91–133")
                .contains("1/130")
                .contains("Начислено пеней всего: 126,16 руб.")
                .contains("Ставки проверены по 22.10.2026.")
                .contains("ЖК РФ ст. 155 ч. 14")
                .contains("до копейки один раз по каждому начислению")
                .doesNotContain("Иванов");
    }

    private static String text(WordprocessingMLPackage document) throws IOException {
        var out = new java.io.StringWriter();
        try {
            TextUtils.extractText(document.getMainDocumentPart().getContents(), out);
        } catch (Exception e) {
            throw new IOException(e);
        }
        return out.toString();
    }

    private static byte[] print(String id, String mediaType) {
        return Api.as("lawyer")
                .header("Accept", mediaType)
                .get("/v1/accounts/" + id + "/penalty")
                .then()
                .statusCode(200)
                .contentType(mediaType)
                .header("Content-Disposition", startsWith("attachment; filename=\"penalty-2022-04-11."))
                .extract()
                .asByteArray();
    }

    @Test
    void anothersAccountIsNotThere() {
        var inn = Town.supplier();
        Town.accounts(inn, "A-1");
        var path = "/v1/accounts/" + account(inn, "A-1") + "/penalty";

        Api.as("auditor").get(path).then().statusCode(200).body("charges", hasSize(0));
        Api.as("supplier", inn, "47733000").get(path).then().statusCode(200);
        Api.as("supplier", Town.inn(999_997), "47733000").get(path).then().statusCode(404);
        Api.as("debt-analyst", null, "46000000").get(path).then().statusCode(404);
        Api.as("bailiff").get(path).then().statusCode(403);
        Api.anonymous().get(path).then().statusCode(401);
        Api.as("lawyer")
                .get("/v1/accounts/" + UUID.randomUUID() + "/penalty")
                .then()
                .statusCode(404);
        Api.bad("lawyer").get(path + "?ratePolicy=TODAY").then().statusCode(400);
        Api.bad("lawyer").get(path + "?allocation=FIFO").then().statusCode(400);
        Api.bad("lawyer").get(path + "?asOf=yesterday").then().statusCode(400);
        Api.bad("lawyer").get(path + "?serviceMonthFrom=2021").then().statusCode(400);
        Api.bad("lawyer")
                .get(path + "?serviceMonthFrom=2021-02&serviceMonthTo=2021-02")
                .then()
                .statusCode(400);
        Api.bad("lawyer").header("Accept", "image/png").get(path).then().statusCode(406);
    }

    private static ValidatableResponse penalty(String id, String query) {
        return Api.as("lawyer")
                .get("/v1/accounts/" + id + "/penalty" + query)
                .then()
                .statusCode(200);
    }

    private static String chargeId(String id) {
        return Api.as("lawyer")
                .get("/v1/accounts/" + id + "/statement")
                .then()
                .extract()
                .jsonPath()
                .getString("charges[0].chargeId");
    }

    private static String account(String inn, String number) {
        return Api.as("debt-analyst")
                .get("/v1/accounts?supplierInn=" + inn + "&accountNumber=" + number)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getString("items[0].id");
    }
}
