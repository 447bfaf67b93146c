package ru.zhku.debt.premises;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import ru.zhku.debt.Days;
import ru.zhku.debt.EventSchemas;
import ru.zhku.debt.Tables;
import ru.zhku.debt.contract.DebtEvents;
import ru.zhku.kit.test.EventProbe;

/** The stock counted month by month while the calendar goes on. */
@QuarkusTest
class PremisesCountsTest {
    private final EventProbe probe = new EventProbe();

    @AfterEach
    void theDateIsPutBack() {
        Days.back();
    }

    @Test
    void monthsAreToldInOrderOnceEachAsTheCalendarGoesOn() {
        var stock = new Stock();
        var repaired = stock.entered("1", "VACANT", "2022-03-10");
        stock.entered("2", "OCCUPIED_SOCIAL_RENT", "2015-01-01");
        assertThat(probe.published(stock.oktmo)).isEmpty();

        Days.moveTo("2022-04-20");
        stock.act(repaired, 1, "START_REPAIR", "2022-04-15").statusCode(200);
        Days.moveTo("2022-05-05");
        probe.awaitPublished(DebtEvents.PREMISES_COUNTED, stock.oktmo, 1);
        stock.act(repaired, 2, "FINISH_REPAIR", "2022-05-02").statusCode(200);
        stock.act(repaired, 3, "LET_SOCIAL", "2022-05-03").statusCode(200);
        Days.moveTo("2022-07-10");
        Days.back();
        Days.moveTo("2022-07-11");

        var told = probe.awaitPublished(DebtEvents.PREMISES_COUNTED, stock.oktmo, 4);
        var bodies = told.stream().map(event -> event.data(JsonNode.class)).toList();
        told.forEach(event -> assertThat(EventSchemas.violations(event)).isEmpty());
        assertThat(bodies)
                .extracting(b -> b.get("month").asText())
                .isEqualTo(List.of("2022-03", "2022-04", "2022-05", "2022-06"));
        assertThat(bodies).extracting(b -> b.get("vacantFlats").asInt()).isEqualTo(List.of(1, 1, 0, 0));
        assertThat(bodies).extracting(b -> b.get("socialRentFlats").asInt()).isEqualTo(List.of(1, 1, 2, 2));
        assertThat(bodies).extracting(b -> b.get("repairedAndLetFlats").asInt()).isEqualTo(List.of(0, 0, 1, 0));
        assertThat(bodies)
                .extracting(b -> b.get("repairedAndLetFlatsYearToDate").asInt())
                .isEqualTo(List.of(0, 0, 1, 1));
        assertThat(bodies.get(2).get("socialRentAreaSqm").asText()).isEqualTo("100.00");
    }

    @Test
    void aNumberIsOpenedDownToItsObjectsAndWhatWasToldIsKept() {
        var stock = new Stock();
        var flat = stock.entered("1", "VACANT", "2022-03-10");
        stock.entered("2", "ESCHEAT_PENDING", "2022-02-01");
        Days.moveTo("2022-04-12");
        probe.awaitPublished(DebtEvents.PREMISES_COUNTED, stock.oktmo, 1);
        var before = stock.counts("2022-03");
        assertThat(before.getInt("vacantFlats")).isEqualTo(1);
        assertThat(before.getInt("escheatFlats.pending")).isEqualTo(1);
        assertThat(before.getString("asOf")).isEqualTo("2022-03-31");
        assertThat(before.getBoolean("published.sameAsNow")).isTrue();
        assertThat(before.getString("published.on")).isEqualTo("2022-04-12");
        lines(stock, "figure=VACANT_FLATS").body("items.premisesId", equalTo(List.of(flat)));
        lines(stock, "figure=MOVED_IN&state=VACANT")
                .body("items", hasSize(1))
                .body("items[0].act", equalTo("ENTER"))
                .body("items[0].on", equalTo("2022-03-10"));
        lines(stock, "limit=1").body("items", hasSize(1));

        stock.act(flat, 1, "CONSERVE", "2022-03-20").statusCode(200);
        var after = stock.counts("2022-03");
        assertThat(after.getInt("vacantFlats")).isZero();
        assertThat(after.getInt("conservedObjects.flats")).isEqualTo(1);
        assertThat(after.getBoolean("published.sameAsNow")).isFalse();
        lines(stock, "figure=MOVED_OUT&state=VACANT").body("items[0].act", equalTo("CONSERVE"));
        assertThat(stock.counts("2022-04").getString("asOf")).isEqualTo("2022-04-12");
        assertThat(stock.counts("2022-04").getMap("published")).isNull();
    }

    @Test
    void theCountAndItsObjectsAreTakenAsTables() {
        var stock = new Stock();
        var flat = stock.entered("1", "VACANT", "2022-03-10");
        stock.entered("2", "OCCUPIED_SOCIAL_RENT", "2015-01-01");
        var path = "/v1/premises-counts?month=2022-03";
        assertThat(Tables.csv(stock.as("auditor"), path))
                .startsWith("Показатель;Вид объекта;Состояние;На начало месяца;Пришло;Ушло;"
                        + "На конец месяца или за период;"
                        + "Площадь, кв. м")
                .contains(
                        "VACANT_FLATS;;;;;;1;",
                        "SOCIAL_RENT_FLATS;;;;;;1;50.00",
                        "IN_STATE;FLAT;VACANT;0;1;0;1;50.00",
                        "IN_STATE;FLAT;OCCUPIED_SOCIAL_RENT;1;0;0;1;50.00")
                .hasSize(1 + 6 + 2);
        var rows = Tables.xlsx(stock.as("auditor"), path);
        assertThat(rows.get(1).getCellText(0)).isEqualTo("Пустующие квартиры (пустуют или в ремонте)");
        assertThat(rows.get(1).getCellAsNumber(6).orElseThrow()).isEqualByComparingTo("1");
        var lines = Tables.csv(stock.as("auditor"), "/v1/premises-counts/lines?month=2022-03&figure=VACANT_FLATS");
        assertThat(lines.get(0))
                .isEqualTo("Адрес;Вид объекта;Площадь, кв. м;Состояние;Действие;День действия;Идентификатор объекта");
        assertThat(lines).hasSize(2);
        assertThat(lines.get(1)).endsWith(";FLAT;50.00;VACANT;ENTER;2022-03-10;" + flat);
    }

    private static io.restassured.response.ValidatableResponse lines(Stock stock, String query) {
        return stock.as("auditor")
                .get("/v1/premises-counts/lines?month=2022-03&" + query)
                .then()
                .statusCode(200);
    }
}
