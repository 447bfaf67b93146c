package ru.zhku.notification.printing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static ru.zhku.notification.fixture.NoticeSteps.key;
import static ru.zhku.notification.fixture.NoticeSteps.notice;
import static ru.zhku.notification.fixture.NoticeSteps.readyLetter;

import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import ru.zhku.kit.test.Api;
import ru.zhku.notification.fixture.DebtNeighbour;
import ru.zhku.notification.fixture.Mailbox;

@QuarkusTest
class PrintBatchesTest {
    @BeforeEach
    void neighboursAreThere() {
        DebtNeighbour.start();
        Mailbox.start();
    }

    @Test
    void lettersAreGatheredPrintedAndPostedTogether() throws Exception {
        var first = readyLetter("Печатный Павел");
        var second = readyLetter("Печатный Пётр");
        var key = key();
        var batch = gather(key).statusCode(201).extract().jsonPath();
        assertThat(gather(key).extract().jsonPath().getString("id")).isEqualTo(batch.getString("id"));
        assertThat(batch.getList("noticeIds")).contains(first.toString(), second.toString());
        gather(key()).statusCode(422).body("code", equalTo("nothing-to-print"));

        var pdf = Api.as("resident-clerk")
                .accept("application/pdf")
                .get("/v1/print-batches/{id}/document", batch.getString("id"))
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
        try (var document = Loader.loadPDF(pdf)) {
            assertThat(document.getNumberOfPages()).isGreaterThanOrEqualTo(batch.getInt("count"));
            assertThat(new PDFTextStripper().getText(document)).contains("Печатный Павел", "Печатный Пётр");
        }
        Api.as("auditor")
                .get("/v1/access-log?objectId=" + batch.getString("id"))
                .then()
                .statusCode(200)
                .body("items[0].kind", equalTo("print-batch"));
        Api.as("resident-clerk", null, "47701000")
                .get("/v1/print-batches/{id}", batch.getString("id"))
                .then()
                .statusCode(404);

        Api.as("resident-clerk")
                .header("Idempotency-Key", key())
                .body(Map.of(
                        "filter", Map.of("printBatchId", batch.getString("id")), "kind", "POST", "on", "2022-04-11"))
                .post("/v1/notice-acts")
                .then()
                .statusCode(200)
                .body("refused", equalTo(0))
                .body("count", equalTo(batch.getInt("count")));
        assertThat(notice(first).getString("state")).isEqualTo("SENT");
    }

    private static io.restassured.response.ValidatableResponse gather(String key) {
        return Api.as("resident-clerk")
                .header("Idempotency-Key", key)
                .body(Map.of())
                .post("/v1/print-batches")
                .then();
    }
}
