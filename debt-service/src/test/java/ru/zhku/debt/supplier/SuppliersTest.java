package ru.zhku.debt.supplier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import ru.zhku.debt.Town;
import ru.zhku.debt.account.domain.CheckDigits;
import ru.zhku.kit.test.Api;

@QuarkusTest
class SuppliersTest {
    private static final Map<String, Object> WATER =
            Map.of("name", "МУП «Водоканал»", "ogrn", "1027700132195", "resources", List.of("WATER_SUPPLY"));

    @Test
    void aChangeNeedsTheTagOfWhatWasRead() {
        var address = "/v1/suppliers/" + Town.inn(555_001);
        var tag = Api.as("debt-analyst")
                .body(WATER)
                .put(address)
                .then()
                .statusCode(200)
                .extract()
                .header("ETag");
        Api.as("debt-analyst").body(WATER).put(address).then().statusCode(200).header("ETag", tag);

        var changed = Map.of("name", "МУП «Водоканал»", "resources", List.of("WATER_SUPPLY", "SANITATION"));
        Api.as("debt-analyst").body(changed).put(address).then().statusCode(428);
        Api.as("debt-analyst")
                .header("If-Match", "\"99\"")
                .body(changed)
                .put(address)
                .then()
                .statusCode(412);
        Api.as("debt-analyst")
                .header("If-Match", tag)
                .body(changed)
                .put(address)
                .then()
                .statusCode(200)
                .body("resources", equalTo(List.of("WATER_SUPPLY", "SANITATION")));
        Api.as("auditor").get(address).then().statusCode(200).body("ogrn", equalTo(null));
    }

    @Test
    void wrongNumbersAreRefused() {
        Api.as("debt-analyst")
                .body(WATER)
                .put("/v1/suppliers/7707083894")
                .then()
                .statusCode(422)
                .body("code", equalTo("inn-invalid"));
        Api.as("debt-analyst")
                .body(Map.of("name", "X", "ogrn", "1027700132196", "resources", List.of("GAS")))
                .put("/v1/suppliers/" + Town.inn(555_002))
                .then()
                .statusCode(422)
                .body("violations[0].pointer", equalTo("/ogrn"));
        Api.bad("debt-analyst")
                .body(Map.of("name", "X", "resources", List.of("STEAM")))
                .put("/v1/suppliers/" + Town.inn(555_002))
                .then()
                .statusCode(400);
        Api.bad("debt-analyst")
                .body(Map.of("name", " ", "resources", List.of()))
                .put("/v1/suppliers/" + Town.inn(555_002))
                .then()
                .statusCode(400);
        Api.bad("debt-analyst").get("/v1/suppliers/%00").then().statusCode(404);
    }

    /** A typing error must not look like a supplier to whom nobody owes. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/ageing",
                "/v1/registers",
                "/v1/accounts",
                "/v1/debtors",
                "/v1/debtors/summary",
                "/v1/agreements",
                "/v1/pauses",
                "/v1/limitation-border",
                "/v1/debt-dynamics",
                "/v1/causes/summary",
                "/v1/suspense",
                "/v1/write-offs",
                "/v1/corrections",
                "/v1/overrides",
                "/v1/exchange-calendar",
                "/v1/exchange-agreements",
                "/v1/let-dwellings"
            })
    void aFilterByAnInnThatCannotBeIsRefused(String path) {
        for (var inn : new String[] {"zzz", "1", "7707083894", ""}) {
            Api.as("debt-analyst")
                    .queryParam("supplierInn", inn)
                    .get(path)
                    .then()
                    .statusCode(400)
                    .body("code", equalTo("malformed-parameter"))
                    .body("detail", containsString("supplierInn"))
                    .body("violations[0].pointer", containsString("supplierInn"));
        }
        Api.as("debt-analyst")
                .get(path + "?supplierInn=" + Town.inn(999_969))
                .then()
                .statusCode(200);
        Api.bad("bailiff").get(path + "?supplierInn=1").then().statusCode(403);
    }

    @Test
    void everyoneSeesHisOwn() {
        var inn = Town.supplier();
        var other = Town.supplier();
        Api.as("supplier", inn, null).get("/v1/suppliers/" + inn).then().statusCode(200);
        Api.as("supplier", inn, null).get("/v1/suppliers/" + other).then().statusCode(404);
        Api.as("supplier", inn, null).get("/v1/suppliers").then().body("items.inn", equalTo(List.of(inn)));
        Api.as("debt-analyst", null, "47730000")
                .get("/v1/suppliers/" + inn)
                .then()
                .statusCode(404);
        Api.as("supplier", inn, null)
                .body(WATER)
                .put("/v1/suppliers/" + inn)
                .then()
                .statusCode(403);
        var page = Api.as("admin")
                .get("/v1/suppliers?limit=1")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        assertThat(page.getList("items")).hasSize(1);
        Api.as("admin")
                .get("/v1/suppliers?limit=1&cursor=" + page.getString("next"))
                .then()
                .statusCode(200)
                .body("items.size()", equalTo(1));
    }

    @ParameterizedTest
    @CsvSource({
        "7707083893,true",
        "7707083894,false",
        "500100732259,true",
        "500100732258,false",
        "77070838930,false",
        "'',false",
        "770708389x,false"
    })
    void checkDigitsOfInn(String inn, boolean valid) {
        assertThat(CheckDigits.isInn(inn)).isEqualTo(valid);
    }

    @ParameterizedTest
    @CsvSource({"1027700132195,true", "304500116000157,true", "1027700132194,false", "10277001321950,false"})
    void checkDigitsOfOgrn(String ogrn, boolean valid) {
        assertThat(CheckDigits.isOgrn(ogrn)).isEqualTo(valid);
    }
}
