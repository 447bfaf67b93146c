package ru.zhku.kit.test;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class OpenApiContractTest {

    private static final String DOCUMENT = """
            openapi: 3.0.3
            info: {title: Sample, version: 1.0.0}
            paths:
              /v1/samples:
                get:
                  parameters:
                    - {name: from, in: query, schema: {type: string}}
                  responses:
                    '200':
                      description: OK
                      content:
                        application/json:
                          schema: {$ref: '#/components/schemas/Sample'}
            components:
              schemas:
                Sample:
                  type: object
                  required: [title]
                  properties:
                    title: {type: string}
                    amount: {type: string}
            """;

    @Test
    void equalPassesWhateverTheLayout() {
        assertThatCode(() -> OpenApiContract.demandSame(DOCUMENT, DOCUMENT)).doesNotThrowAnyException();
        assertThatCode(() -> OpenApiContract.demandSame(DOCUMENT, "---\n" + DOCUMENT.replace("'200'", "\"200\"")))
                .doesNotThrowAnyException();
    }

    @Test
    void growthAsksToBeAccepted() {
        var grown = DOCUMENT.replace("amount: {type: string}", "amount: {type: string}\n        note: {type: string}");
        assertThatThrownBy(() -> OpenApiContract.demandSame(DOCUMENT, grown))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("run deploy/bin/accept-contracts");
    }

    @Test
    void evenAnotherDescriptionAsksToBeAccepted() {
        assertThatThrownBy(() -> OpenApiContract.demandSame(DOCUMENT, DOCUMENT.replace("OK", "Fine")))
                .hasMessageContaining("run deploy/bin/accept-contracts");
    }

    @Test
    void aNewCodeIsGrowth() {
        var coded = DOCUMENT.replace("amount: {type: string}", "amount: {type: string, enum: [A]}");
        assertThatThrownBy(() -> OpenApiContract.demandSame(coded, coded.replace("[A]", "[A, B]")))
                .hasMessageContaining("run deploy/bin/accept-contracts");
    }

    @Test
    void aLostFieldIsABreak() {
        breaks(DOCUMENT.replace("        amount: {type: string}\n", ""), "amount");
    }

    @Test
    void aLostOperationIsABreak() {
        breaks(DOCUMENT.replace("/v1/samples:", "/v1/others:"), "/v1/samples");
    }

    @Test
    void anotherTypeIsABreak() {
        breaks(DOCUMENT.replace("title: {type: string}", "title: {type: integer}"), "title");
    }

    @Test
    void aNewRequiredParameterIsABreak() {
        breaks(DOCUMENT.replace("in: query,", "in: query, required: true,"), "from");
    }

    private static void breaks(String changed, String culprit) {
        breaks(DOCUMENT, changed, culprit);
    }

    private static void breaks(String committed, String changed, String culprit) {
        assertThatThrownBy(() -> OpenApiContract.demandSame(committed, changed))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("breaks what contracts/openapi.yaml promises")
                .hasMessageContaining(culprit);
    }
}
