package ru.zhku.measures.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import ru.zhku.kit.test.Api;
import ru.zhku.measures.Town;
import ru.zhku.measures.plan.domain.PlanFile;

@QuarkusTest
class PlansFeatureTest {
    @Inject
    DataSource dataSource;

    @Test
    void thePlanIsTakenOnceAndAnswersWithTheFirstOneAfterwards() {
        var town = new Town();
        var id = town.loadPlan();
        var again = town.post("plan-controller", PlanFile.of(town.oktmo).toPrettyString());
        again.then().statusCode(200).body("id", equalTo(id));
        town.as("auditor")
                .get("/v1/plans")
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("next", nullValue());
    }

    @Test
    void thePlanThatComesWithTheServiceIsOpenAndCanBeSentAsItIs() {
        var file = RestAssured.get("/plans/plan-2022.json")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        var town = new Town();
        town.post("plan-controller", file.replace("47733000", town.oktmo))
                .then()
                .statusCode(201);
    }

    @Test
    void thePublishedLayerIsShownAsPrintedAndTheReadingApart() {
        var town = new Town();
        var id = town.loadPlan();
        var plan = town.as("auditor")
                .get("/v1/plans/" + id)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        assertThat(plan.getList("tasks")).hasSize(3);
        assertThat(plan.getList("tasks.measures.flatten()")).hasSize(10);
        assertThat(plan.getList("tasks.measures.flatten().mechanisms.flatten()"))
                .hasSize(28);
        assertThat(plan.getList("tasks[1].measures.displayNumber")).contains("6", "6 (повтор)");
        assertThat(plan.getList("tasks[1].measures.printedNumber"))
                .containsOnlyOnce("3")
                .containsSequence("6", "6");
        assertThat(plan.getString("tasks[1].measures[4].expectedResults[0]")).isEqualTo("Превышение темпа сниже");
        assertThat(plan.getBoolean("tasks[1].measures[4].expectedResultTruncated"))
                .isTrue();
        assertThat(plan.getString("tasks[0].measures[0].mechanisms[1].published.indicator"))
                .isNull();
        assertThat(plan.getString("tasks[0].measures[0].mechanisms[1].interpretation.indicatorCode"))
                .isEqualTo("OVERDUE_DEBT_BY_AGE_BUCKET");
        assertThat(plan.getString("tasks[0].measures[0].mechanisms[0].published.cadence.dueRule.monthOfPeriod"))
                .isEqualTo("1");
    }

    @Test
    void aFaultyPlanIsRefusedWithThePlaceOfEachFault() {
        var town = new Town();
        var plan = PlanFile.of(town.oktmo);
        ((ArrayNode) plan.at("/tasks/0/measures/0/roles")).set(1, "NOBODY");
        ((ObjectNode) plan.at("/counts")).put("measures", 11);
        town.post("plan-controller", plan.toString())
                .then()
                .statusCode(422)
                .body("code", equalTo("plan-invalid"))
                .body("violations[0].pointer", equalTo("/tasks/0/measures/0/roles/1"))
                .body("detail", containsString("/counts/measures"));
        ((ObjectNode) plan).put("surprise", 1);
        Api.bad("plan-controller")
                .body(plan.toString())
                .post("/v1/plans")
                .then()
                .statusCode(400);
        Api.bad("plan-controller").body("{\"format\":").post("/v1/plans").then().statusCode(400);
        Api.bad("plan-controller").post("/v1/plans").then().statusCode(400);
    }

    @Test
    void anotherContentUnderTheSameDocumentIsRefused() {
        var town = new Town();
        town.loadPlan();
        var plan = PlanFile.of(town.oktmo);
        ((ObjectNode) plan.at("/tasks/0")).put("title", "Другое");
        town.post("plan-controller", plan.toString()).then().statusCode(409).body("code", equalTo("plan-differs"));
    }

    @Test
    void aMunicipalitySeesItsOwnPlanOnly() {
        var town = new Town();
        var id = town.loadPlan();
        var neighbour = new Town();
        neighbour.as("plan-controller").get("/v1/plans/" + id).then().statusCode(404);
        neighbour.as("plan-controller").get("/v1/plans").then().body("items", hasSize(0));
        neighbour
                .post("plan-controller", PlanFile.of(town.oktmo).toString())
                .then()
                .statusCode(403)
                .body("code", equalTo("other-municipality"));
        Api.as("admin").get("/v1/plans/" + id).then().statusCode(200);
    }

    @Test
    void rolesAreHeld() {
        var town = new Town();
        var body = PlanFile.of(town.oktmo).toString();
        town.post("auditor", body).then().statusCode(403);
        town.as("bailiff").get("/v1/plans").then().statusCode(403);
        town.as("supplier").get("/v1/plans").then().statusCode(403);
        Api.anonymous().get("/v1/plans").then().statusCode(401);
        for (var role : new String[] {"debt-analyst", "lawyer", "resident-clerk", "service", "admin"}) {
            town.as(role).get("/v1/plans").then().statusCode(200);
        }
    }

    @Test
    void aBrokenCursorIsToldAsSuch() {
        Api.bad("auditor")
                .queryParam("cursor", "nonsense")
                .get("/v1/plans")
                .then()
                .statusCode(400);
        Api.bad("auditor")
                .queryParam("cursor", "WyJhIiwiYiJd")
                .get("/v1/plans")
                .then()
                .statusCode(400);
        Api.bad("auditor").queryParam("sort", "x").get("/v1/plans").then().statusCode(400);
    }

    @Test
    void theStoredPlanCannotBeChangedEvenInTheDatabase() throws SQLException {
        new Town().loadPlan();
        try (var connection = dataSource.getConnection();
                var update = connection.prepareStatement("update plan set title = 'x'")) {
            org.assertj.core.api.Assertions.assertThatThrownBy(update::executeUpdate)
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("never changed");
        }
    }
}
