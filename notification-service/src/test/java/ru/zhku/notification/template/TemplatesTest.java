package ru.zhku.notification.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.Test;
import ru.zhku.kit.test.Api;
import ru.zhku.notification.template.domain.TemplateCode;
import ru.zhku.notification.template.domain.Wording;

@QuarkusTest
class TemplatesTest {
    private static final String CLAIM = "/v1/templates/PRETRIAL_CLAIM";

    @Inject
    TemplateVersions versions;

    @Inject
    TemplateTable table;

    @Test
    void theShippedTextsAreThereWithWhatTheyMayName() {
        Api.as("lawyer")
                .get("/v1/templates")
                .then()
                .statusCode(200)
                .body("items.code", hasItems("PRETRIAL_WARNING", "PRETRIAL_CLAIM"));
        Api.as("lawyer")
                .get("/v1/templates/PRETRIAL_WARNING?version=1")
                .then()
                .statusCode(200)
                .body("createdBy", equalTo("notification-service"))
                .body("body", containsString("часть 1 статьи 155"))
                .body("placeholders.name", hasItems("payerName", "debt", "monthlyCharge"));
        Api.as("lawyer").get(CLAIM).then().statusCode(200);
        Api.as("lawyer").get(CLAIM + "?version=99").then().statusCode(404);
        Api.bad("lawyer").get("/v1/templates/LOVE_LETTER").then().statusCode(400);
    }

    /** A new release may ship a better text; what a clerk wrote stays the newest. */
    @Test
    void aNewerShippedTextFollowsAnOlderOneButNoClerks() {
        var shipped = TemplateVersions.shipped(TemplateCode.PRETRIAL_WARNING);
        versions.add(TemplateCode.PRETRIAL_WARNING, new Wording("Прежняя тема", "Долг {debt}"), "notification-service");
        versions.seed(null);
        assertThat(newestWarning()).isEqualTo(shipped);
        var clerks = new Wording("Тема сотрудника", "Долг {debt}");
        versions.add(TemplateCode.PRETRIAL_WARNING, clerks, "clerk");
        versions.seed(null);
        assertThat(newestWarning()).isEqualTo(clerks);
        versions.add(TemplateCode.PRETRIAL_WARNING, shipped, "notification-service");
    }

    private Wording newestWarning() {
        return table.newest(TemplateCode.PRETRIAL_WARNING).orElseThrow().wording();
    }

    @Test
    void aNewTextIsANewVersionAndTheSameTextIsNone() {
        int before = Api.as("lawyer").get(CLAIM).path("version");
        var body = Map.of(
                "subject",
                "Претензия",
                "body",
                Api.as("lawyer").get(CLAIM).<String>path("body") + "\n\nДополнение № " + before);
        Api.as("resident-clerk")
                .body(body)
                .post(CLAIM + "/versions")
                .then()
                .statusCode(201)
                .body("version", equalTo(before + 1))
                .header("Location", containsString("version=" + (before + 1)));
        Api.as("resident-clerk")
                .body(body)
                .post(CLAIM + "/versions")
                .then()
                .statusCode(200)
                .body("version", equalTo(before + 1));
        Api.as("lawyer").get(CLAIM + "/versions").then().statusCode(200).body("items.version", hasItem(before));
        Api.as("lawyer").body(body).post(CLAIM + "/versions").then().statusCode(403);
    }

    @Test
    void aTextThatCannotBecomeALetterIsRefusedWithItsLine() {
        Api.bad("resident-clerk")
                .body(Map.of("subject", "Т", "body", "раз\n{dept}"))
                .post(CLAIM + "/versions")
                .then()
                .statusCode(422)
                .body("code", equalTo("template-unknown-placeholder"))
                .body("detail", containsString("Строка 2"))
                .body("violations[0].pointer", equalTo("/body"));
        Api.bad("resident-clerk")
                .body(Map.of("subject", "Т", "body", "{#if citizen}да"))
                .post(CLAIM + "/versions")
                .then()
                .statusCode(422)
                .body("code", equalTo("template-not-parsed"));
        Api.bad("resident-clerk")
                .body(Map.of("subject", "Т\nBcc: x", "body", "да"))
                .post(CLAIM + "/versions")
                .then()
                .statusCode(400);
        Api.bad("resident-clerk")
                .body(Map.of("subject", "Т", "body", "х".repeat(20_001)))
                .post(CLAIM + "/versions")
                .then()
                .statusCode(400);
    }

    @Test
    void aPreviewShowsSamplesAndKeepsNothing() {
        int before = Api.as("lawyer").get(CLAIM).path("version");
        Api.as("resident-clerk")
                .body(Map.of("subject", "Долг {debt}", "body", "# Вам, {payerName}"))
                .post(CLAIM + "/previews")
                .then()
                .statusCode(200)
                .body("subject", equalTo("Долг 12\u00a0345,67\u00a0руб."))
                .body("text", equalTo("Вам, Образцов Иван Петрович"));
        Api.as("resident-clerk")
                .post("/v1/templates/PRETRIAL_WARNING/previews")
                .then()
                .statusCode(200)
                .body("text", containsString("АО «Пример-Тепло»"));
        assertThat(Api.as("lawyer").get(CLAIM).<Integer>path("version")).isEqualTo(before);
    }

    @Test
    void theContactPolicyAndTheDictionariesArePublic() {
        Api.as("resident-clerk")
                .get("/v1/contact-policy")
                .then()
                .statusCode(200)
                .body("zone", equalTo("Europe/Moscow"))
                .body("limits.findAll { it.kind == 'MESSAGE' }.most", equalTo(java.util.List.of(2, 4, 16)))
                .body("quietHours.from", hasItems("22:00", "20:00"));
        Api.as("resident-clerk")
                .get("/v1/dictionaries/notice-states")
                .then()
                .statusCode(200)
                .body("items.code", hasItems("REQUESTED", "DELIVERED"));
        Api.as("resident-clerk").get("/v1/dictionaries/proof-kinds").then().statusCode(200);
    }
}
