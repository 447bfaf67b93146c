package ru.zhku.debt.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import ru.zhku.debt.Days;
import ru.zhku.debt.Town;
import ru.zhku.kit.test.Api;

/** An agreement over 600.00 of a larger debt, as an official sees it; the rule is in {@code PartOfDebtTest}. */
@QuarkusTest
class AgreementPartTest {
    private static final String CHARGES = "accountNumber;resource;serviceMonth;amount\n";
    private static final String PAYMENTS = "accountNumber;resource;paidOn;amount;operationCode\n";

    private String inn;

    @BeforeEach
    void aSupplier() {
        inn = Town.supplier();
    }

    @AfterEach
    void theDateIsPutBack() {
        Days.back();
    }

    @Test
    void whoPaysTheAgreedSumInTimeHasKeptTheAgreement() {
        debt("A-1;HEATING;2021-10;1000\nA-1;RENT;2021-10;500\n");
        Town.post(inn, "PAYMENTS", PAYMENTS + "A-1;;2022-02-01;600;p1\n");
        Scene.now(conclude("2022-01-20", "2022-02-10"))
                .body("state", equalTo("COMPLETED"))
                .body("since", equalTo("2022-02-01"))
                .body("debt", equalTo("1500.00"))
                .body("paid", equalTo("600.00"))
                .body("shortfall", equalTo("0.00"))
                .body("covered.covered.sort()", equalTo(List.of("200.00", "400.00")));
    }

    @Test
    void moneyForAnotherResourceOrMonthOfTheDebtCountsToo() {
        debt("A-1;HEATING;2021-10;1000\nA-1;RENT;2021-10;500\nA-1;RENT;2021-11;500\n");
        var id = conclude("2022-04-11", "2022-05-10");
        Town.post(inn, "PAYMENTS", PAYMENTS + "A-1;RENT;2022-04-11;300;p0\n");
        Scene.now(id).body("rest", equalTo("300.00"));
        Days.moveTo("2022-05-03");
        Town.post(inn, "PAYMENTS", PAYMENTS + "A-1;RENT;2022-05-03;299.99;p1\n");
        Scene.now(id).body("state", equalTo("ACTIVE")).body("rest", equalTo("0.01"));
        Town.post(inn, "PAYMENTS", PAYMENTS + "A-1;RENT;2022-05-03;0.01;p2\n");
        Scene.now(id).body("state", equalTo("COMPLETED")).body("covered", hasSize(2));
    }

    @Test
    void aRecalculationOfTheRestOfTheDebtPaysNothing() {
        debt("A-1;HEATING;2021-10;1000\nA-1;HEATING;2021-11;1000\n");
        var id = conclude("2022-04-11", "2022-05-10");
        Town.post(inn, "CHARGES", CHARGES + "A-1;HEATING;2021-11;-900\n");
        Scene.now(id).body("state", equalTo("ACTIVE")).body("paid", equalTo("0.00"));
        Days.moveTo("2022-05-12");
        Scene.now(id).body("state", equalTo("BREACHED")).body("shortfall", equalTo("600.00"));
    }

    private void debt(String lines) {
        Town.accounts(inn, "A-1");
        assertThat(Town.post(inn, "CHARGES", CHARGES + lines).getString("status"))
                .isEqualTo("POSTED");
    }

    private String conclude(String on, String dueOn) {
        String account = Api.as("debt-analyst")
                .get("/v1/accounts?supplierInn=" + inn)
                .then()
                .extract()
                .path("items[0].id");
        var instalment = Map.of("dueOn", dueOn, "amount", "600.00");
        return Scene.post(Map.of(
                        "accountId",
                        account,
                        "kind",
                        "VOLUNTARY",
                        "concludedOn",
                        on,
                        "amount",
                        "600.00",
                        "schedule",
                        Map.of("instalments", List.of(instalment))))
                .statusCode(201)
                .extract()
                .path("id");
    }
}
