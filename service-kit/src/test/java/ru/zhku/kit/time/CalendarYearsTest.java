package ru.zhku.kit.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import ru.zhku.kit.test.Api;

@QuarkusTest
class CalendarYearsTest {

    @Inject
    WorkingCalendars calendars;

    @Inject
    DataSource dataSource;

    @Test
    void theShippedYearsAreThere() {
        assertThat(calendars.current().exceptions())
                .isEqualTo(WorkingCalendar.shipped().exceptions());
        Api.as("lawyer")
                .get("/v1/calendar-years/2022")
                .then()
                .statusCode(200)
                .body("daysOff", hasItem("2022-03-07"))
                .body("workingDays", hasItem("2022-03-05"));
        Api.as("lawyer").get("/v1/calendar-years/2050").then().statusCode(404);
    }

    @Test
    void aYearCountsOnceASecondAdministratorHasApprovedIt() {
        var path = "/v1/calendar-years/2031";
        Api.as("admin")
                .body(entry("2031-01-01"))
                .put(path)
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"");
        Api.as("admin")
                .body(entry("2031-01-01"))
                .put(path)
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"");
        assertThat(calendars.current().knows(2031)).isFalse();
        Api.as("lawyer").get(path).then().statusCode(404);

        Api.as("admin")
                .header("If-Match", "\"1\"")
                .post(path + "/approve")
                .then()
                .statusCode(409)
                .body("code", equalTo("calendar-year-own"));
        approve(2031, 1).statusCode(200).body("enteredBy", equalTo("test-admin"));
        assertThat(calendars.current().isWorkingDay(LocalDate.of(2031, 1, 1))).isFalse();
        approve(2031, 1).statusCode(409).body("code", equalTo("calendar-year-approved"));
    }

    @Test
    void aChangeLeavesTheYearAsItWasUntilItIsApproved() {
        var path = "/v1/calendar-years/2037";
        Api.as("admin").body(entry("2037-01-01")).put(path).then().statusCode(200);
        approve(2037, 1).statusCode(200);

        Api.as("admin").body(entry("2037-01-02")).put(path).then().statusCode(428);
        Api.as("admin")
                .header("If-Match", "\"9\"")
                .body(entry("2037-01-02"))
                .put(path)
                .then()
                .statusCode(412);
        Api.as("admin")
                .header("If-Match", "\"1\"")
                .body(entry("2037-01-02"))
                .put(path)
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("daysOff", equalTo(List.of("2037-01-02")));
        Api.as("lawyer").get(path).then().header("ETag", "\"1\"").body("daysOff", equalTo(List.of("2037-01-01")));
        assertThat(calendars.current().isWorkingDay(LocalDate.of(2037, 1, 2))).isTrue();

        approve(2037, 1).statusCode(412);
        approve(2037, 2).statusCode(200);
        assertThat(calendars.current().isWorkingDay(LocalDate.of(2037, 1, 1))).isTrue();
        assertThat(calendars.current().isWorkingDay(LocalDate.of(2037, 1, 2))).isFalse();
        Api.as("auditor")
                .get(path + "/versions")
                .then()
                .body("items.version", equalTo(List.of(2, 1)))
                .body("items.approvedBy", equalTo(List.of("another-admin", "another-admin")));
    }

    @Test
    void ofManyAdministratorsAtOnceOneChangesAYear() {
        var path = "/v1/calendar-years/2034";
        Api.as("admin").body(entry("2034-01-01")).put(path).then().statusCode(200);
        var answers = IntStream.rangeClosed(2, 9)
                .mapToObj(day -> CompletableFuture.supplyAsync(() -> Api.as("admin")
                        .header("If-Match", "\"1\"")
                        .body(entry("2034-01-0" + day))
                        .put(path)
                        .statusCode()))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();
        assertThat(answers).containsOnlyOnce(200).containsOnly(200, 412);
    }

    @Test
    void aYearEnteredThroughAnotherInstanceIsSeen() throws SQLException {
        assertThat(calendars.current().knows(2035)).isFalse();
        try (var connection = dataSource.getConnection();
                var insert = connection.prepareStatement("insert into calendar_year_version values"
                        + " (2035, 1, '{}', '{}', 'another instance', 'a', now(), 'b', now())")) {
            insert.executeUpdate();
        }
        assertThat(calendars.current().knows(2035)).isTrue();
    }

    @Test
    void aDayTwiceIsRefused() {
        Api.as("admin")
                .body(entry("2036-01-01", "2036-01-01"))
                .put("/v1/calendar-years/2036")
                .then()
                .statusCode(422)
                .body("violations.pointer", hasItem("/daysOff"));
        Api.as("admin")
                .body(Map.of(
                        "daysOff", List.of("2036-01-05"), "workingDays", List.of("2036-01-05"), "legalBasis", "ПП РФ"))
                .put("/v1/calendar-years/2036")
                .then()
                .statusCode(422)
                .body("violations.pointer", hasItem("/workingDays"));
    }

    private static ValidatableResponse approve(int year, int version) {
        return Api.asAnother("admin")
                .header("If-Match", "\"" + version + "\"")
                .post("/v1/calendar-years/" + year + "/approve")
                .then();
    }

    private static Map<String, Object> entry(String... daysOff) {
        return Map.of("daysOff", List.of(daysOff), "workingDays", List.of(), "legalBasis", "ПП РФ");
    }

    @Test
    void aDayOfAnotherYearIsRefused() {
        Api.as("admin")
                .body(Map.of("daysOff", List.of("2033-01-01"), "workingDays", List.of(), "legalBasis", "ПП РФ"))
                .put("/v1/calendar-years/2032")
                .then()
                .statusCode(422);
        Api.as("lawyer")
                .body(Map.of("daysOff", List.of(), "workingDays", List.of(), "legalBasis", "ПП РФ"))
                .put("/v1/calendar-years/2032")
                .then()
                .statusCode(403);
    }
}
