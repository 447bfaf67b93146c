package ru.zhku.kit.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.emptyString;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import ru.zhku.kit.test.Api;

@QuarkusTest
class ListsTest {

    @Test
    void theCursorLeadsThroughTheWholeListOnce() {
        var seen = new ArrayList<Integer>();
        String cursor = null;
        do {
            var request = Api.as("lawyer").queryParam("limit", 50);
            var page = (cursor == null ? request : request.queryParam("cursor", cursor)).get("/v1/samples");
            seen.addAll(page.jsonPath().getList("items.number", Integer.class));
            cursor = page.jsonPath().getString("next");
        } while (cursor != null);
        assertThat(seen)
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 120).boxed().toList());
    }

    @Test
    void dictionariesAreOpen() {
        Api.anonymous()
                .get("/v1/dictionaries")
                .then()
                .statusCode(200)
                .body("items.name", everyItem(not(emptyString())));
        Api.anonymous().get("/v1/dictionaries/no-such-thing").then().statusCode(404);
    }
}
