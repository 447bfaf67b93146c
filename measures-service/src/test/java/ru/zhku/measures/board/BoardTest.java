package ru.zhku.measures.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import org.junit.jupiter.api.Test;
import ru.zhku.kit.test.Api;

@QuarkusTest
class BoardTest {

    @Test
    void thePageIsOpenAndTakesNothingFromOutside() {
        var page = RestAssured.get("/").then().statusCode(200).extract().asString();
        assertThat(page).contains("<html lang=\"ru\">", "<caption", "План и сроки");
        assertThat(page).doesNotContainPattern("(src|href)=\"(https?:)?//");
    }

    @Test
    void settingsAreOpen() {
        Api.anonymous()
                .get("/v1/board-settings")
                .then()
                .statusCode(200)
                .body("debtUrl", equalTo("http://localhost:8081"))
                .body("$", hasKey("today"));
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
