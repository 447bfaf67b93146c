package ru.zhku.measures.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import org.junit.jupiter.api.Test;
import ru.zhku.kit.test.Api;

@QuarkusTest
class BoardTest {

    @Test
    void thePageIsOpenAndTakesNothingFromOutside() {
        var page = RestAssured.get("/").then().statusCode(200).extract().asString();
        assertThat(page).contains("<html lang=\"ru\">", "script-src 'self'");
        assertThat(page).doesNotContain("<script>", "<style>").doesNotContainPattern("(src|href)=\"(https?:)?//");
        for (var part : new String[] {"/board.js", "/board.css"}) {
            var text = RestAssured.get(part).then().statusCode(200).extract().asString();
            assertThat(text).doesNotContainPattern("(innerHTML|insertAdjacentHTML|document\\.write|url\\(|@import)");
        }
    }

    @Test
    void settingsAreOpen() {
        Api.anonymous()
                .get("/v1/board-settings")
                .then()
                .statusCode(200)
                .body("debtUrl", startsWith("http://localhost:"))
                .body("litigationUrl", equalTo("http://localhost:8083"))
                .body("notificationUrl", equalTo("http://localhost:8084"))
                .body("$", hasKey("today"));
    }

    /** Every service has the kit's setting: the board's origin may call with a token, any other may not. */
    @Test
    void onlyTheBoardMayCallFromABrowser() {
        RestAssured.given()
                .header("Origin", "http://localhost:8082")
                .header("Access-Control-Request-Method", "GET")
                .header("Access-Control-Request-Headers", "authorization,accept")
                .options("/v1/plans")
                .then()
                .statusCode(200)
                .header("Access-Control-Allow-Origin", "http://localhost:8082")
                .header("Access-Control-Allow-Headers", containsString("authorization"));
        RestAssured.given()
                .header("Origin", "http://evil.example")
                .header("Access-Control-Request-Method", "GET")
                .options("/v1/plans")
                .then()
                .header("Access-Control-Allow-Origin", nullValue());
    }

    @Test
    void dictionariesHaveRussianLabels() {
        Api.as("auditor")
                .get("/v1/dictionaries/occurrence-statuses")
                .then()
                .statusCode(200)
                .body("items.find { it.code == 'OVERDUE' }.label", equalTo("просрочено"));
    }
}
