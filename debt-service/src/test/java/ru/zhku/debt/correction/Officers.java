package ru.zhku.debt.correction;

import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import io.smallrye.jwt.build.Jwt;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.config.ConfigProvider;
import ru.zhku.debt.Town;
import ru.zhku.kit.test.Api;
import ru.zhku.kit.test.Tokens;

/** What officers ask of corrections, and what an account looks like afterwards. */
public final class Officers {
    static final String CHARGES = "accountNumber;resource;serviceMonth;amount\n";
    static final String PAYMENTS = "accountNumber;resource;paidOn;amount;operationCode\n";

    private Officers() {}

    /** A debt analyst of this name. */
    static RequestSpecification named(String subject) {
        var key = ConfigProvider.getConfig().getValue("zhku.service-key", String.class);
        return Api.badToken(Jwt.issuer(Tokens.ISSUER)
                .subject(subject)
                .upn(subject)
                .groups("debt-analyst")
                .sign(key));
    }

    static ValidatableResponse post(String path, Object request) {
        return post("anna", path, null, request);
    }

    static ValidatableResponse post(String officer, String path, Integer version, Object request) {
        var call = named(officer).header("Idempotency-Key", UUID.randomUUID().toString());
        if (version != null) {
            call.header("If-Match", "\"" + version + "\"");
        }
        return call.body(request).post(path).then();
    }

    static JsonPath made(String path, Map<String, Object> request) {
        return post(path, request).statusCode(201).extract().jsonPath();
    }

    /** Up to 100.00 one person decides alone, as an administrator has entered; it stays for all tests. */
    public static void limit() {
        Api.as("admin")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(Map.of(
                        "oktmo",
                        "47733000",
                        "validFrom",
                        "2022-04-11",
                        "amount",
                        "100.00",
                        "legalBasis",
                        "Постановление"))
                .post("/v1/write-off-limits")
                .then()
                .statusCode(org.hamcrest.Matchers.in(List.of(201, 409)));
    }

    static String account(String inn, String number) {
        return Api.as("debt-analyst")
                .get("/v1/accounts?supplierInn=" + inn + "&accountNumber=" + number)
                .then()
                .statusCode(200)
                .extract()
                .path("items[0].id");
    }

    static JsonPath statement(String account) {
        return statement(account, "2022-04-11");
    }

    static JsonPath statement(String account, String asOf) {
        return Api.as("auditor")
                .get("/v1/accounts/" + account + "/statement?asOf=" + asOf)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    /** The derived tables still equal the facts. */
    static void assertLedgerAgrees() {
        Api.as("admin")
                .get("/v1/ledger/control")
                .then()
                .statusCode(200)
                .body("difference", org.hamcrest.Matchers.equalTo(0));
    }

    static List<String> inDefects(String register) {
        return Town.defects(register).getList("items.code");
    }
}
