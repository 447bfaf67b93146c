package ru.zhku.smoke;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import ru.zhku.local.Api;
import ru.zhku.local.Folders;
import ru.zhku.local.Service;
import ru.zhku.local.Tokens;

/** Who may come in, in the packaged services. */
@ExtendWith(RunningSuite.class)
@Order(3)
class AccessTest {

    private static final String PROBLEM = "application/problem+json";

    private final Town town;

    AccessTest(Town town) {
        this.town = town;
    }

    @ParameterizedTest
    @EnumSource(Service.class)
    void openDoorsNeedNoToken(Service service) {
        for (var path : new String[] {"/q/health/ready", "/q/health/live", "/q/openapi", "/q/swagger-ui/"}) {
            assertThat(nobody().get(service, path).status()).as(path).isEqualTo(200);
        }
        assertThat(nobody().get(Service.MEASURES, "/").status()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({
        "DEBT, /v1/debtors",
        "LITIGATION, /v1/candidates",
        "NOTIFICATION, /v1/notices",
        "MEASURES, /v1/plans",
    })
    void withoutAGoodTokenIs401(Service service, String path) {
        demandProblem(nobody().get(service, path), 401);
        demandProblem(town.suite().api().withBearer("no.such.token").get(service, path), 401);
    }

    @ParameterizedTest
    @CsvSource({
        "lawyer, DEBT, /v1/suppliers/7707083893",
        "bailiff, DEBT, /v1/suppliers/7707083893",
        "supplier, DEBT, /v1/suppliers/7707083893",
    })
    void theWrongRoleIs403(String role, Service service, String path) {
        var body = Map.of("name", "ООО «Тепло»", "resources", java.util.List.of("HEATING"));
        demandProblem(town.as(role).put(service, path, body), 403);
    }

    @Test
    void theBailiffSeesNoDebtors() {
        demandProblem(town.as("bailiff").get(Service.DEBT, "/v1/debtors"), 403);
        demandProblem(town.as("bailiff").get(Service.LITIGATION, "/v1/candidates"), 403);
    }

    @Test
    void anothersObjectIs404() {
        town.introduceSupplier();
        town.post(
                "ACCOUNTS", "accountNumber;street;house;consumerGroup;payerName\nX-1;ул. Мира;5;POPULATION;Чужой Ч.\n");
        var path = "/v1/accounts/" + town.accountId("X-1") + "/statement";
        assertThat(supplier(Town.SUPPLIER, "47733000").get(Service.DEBT, path).status())
                .isEqualTo(200);
        demandProblem(supplier("7736050003", "47733000").get(Service.DEBT, path), 404);
        demandProblem(official("debt-analyst", "47701000").get(Service.DEBT, path), 404);
    }

    @Test
    void metricsAreForTheAdministrator() {
        assertThat(nobody().get(Service.DEBT, "/q/metrics").status()).isEqualTo(401);
        assertThat(town.as("admin").get(Service.DEBT, "/q/metrics").status()).isIn(200, 406);
        assertThat(town.as("lawyer").get(Service.DEBT, "/q/metrics").status()).isEqualTo(403);
    }

    private Api nobody() {
        return town.suite().api().withBearer(null);
    }

    private Api supplier(String inn, String oktmo) {
        return town.suite()
                .api()
                .withBearer(Tokens.of(Folders.home()).of("supplier", Optional.of(inn), Optional.of(oktmo)));
    }

    private Api official(String role, String oktmo) {
        return town.suite().api().withBearer(Tokens.of(Folders.home()).of(role, Optional.empty(), Optional.of(oktmo)));
    }

    private static void demandProblem(Api.Answer answer, int status) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith(PROBLEM);
        assertThat(answer.body().path("title").asText()).isNotBlank();
    }
}
