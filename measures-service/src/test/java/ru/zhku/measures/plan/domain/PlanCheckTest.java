package ru.zhku.measures.plan.domain;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class PlanCheckTest {

    @Test
    void theDecreeOf2022IsSoundAsItIs() {
        assertThat(PlanCheck.faults(PlanFile.document(tree -> {}))).isEmpty();
        var plan = PlanFile.plan();
        assertThat(plan.mechanisms()).hasSize(28);
        assertThat(plan.implied()).extracting(Mechanism::id).containsExactly("M07.V");
        assertThat(plan.interpretable())
                .extracting(Mechanism::id)
                .containsExactly(
                        "M01.2", "M02.2", "M03.2", "M03.3", "M03.4", "M06.1", "M07.1", "M07.2", "M07.3", "M07.4",
                        "M08.2", "M10.2", "M07.V");
        assertThat(plan.mechanism("M07.2").orElseThrow().proposal().indicatorName())
                .startsWith("Соотношение количества исковых заявлений");
    }

    @Test
    void everyFaultIsToldWithItsPlace() {
        assertFault(
                tree -> ((ArrayNode) tree.at("/tasks/0/measures/1/roles")).set(0, "NOBODY"),
                "/tasks/0/measures/1/roles/0",
                "role-unknown");
        assertFault(
                tree -> object(tree, "/tasks/1/measures/0/mechanisms/2/cadence").put("type", "SOMETIMES"),
                "/tasks/1/measures/0/mechanisms/2/cadence/type",
                "cadence-type-unknown");
        assertFault(
                tree -> object(tree, "/tasks/2/measures/0/mechanisms/1").put("id", "M08.1"),
                "/tasks/2/measures/0/mechanisms/1/id",
                "id-duplicate");
        assertFault(tree -> object(tree, "/counts").put("mechanisms", 27), "/counts/mechanisms", "count-differs");
        assertFault(
                tree -> object(tree, "/tasks/0/measures/0/mechanisms/0/cadence/dueRule")
                        .put("monthOfPeriod", 4),
                "/tasks/0/measures/0/mechanisms/0/cadence/dueRule/monthOfPeriod",
                "cadence-month-invalid");
        assertFault(
                tree -> object(tree, "/sourceDocument").putNull("inForceFrom"),
                "/sourceDocument/inForceFrom",
                "field-missing");
        assertFault(tree -> object(tree, "").put("format", "zkh-measures-plan/9"), "/format", "plan-format-unknown");
        assertFault(
                tree -> object(tree, "/tasks/1/measures/0/mechanisms/1/interpretation/cadence")
                        .put("to", "2021-12-31"),
                "/tasks/1/measures/0/mechanisms/1/interpretation/cadence/to",
                "cadence-range-reversed");
        assertFault(
                tree -> ((ArrayNode) tree.at("/oddities/0/where")).set(0, "M99"), "/oddities/0/where/0", "id-unknown");
    }

    private static ObjectNode object(JsonNode tree, String pointer) {
        return (ObjectNode) tree.at(pointer);
    }

    private static void assertFault(Consumer<JsonNode> spoil, String pointer, String code) {
        assertThat(PlanCheck.faults(PlanFile.document(spoil)))
                .extracting(PlanFault::pointer, PlanFault::code)
                .contains(org.assertj.core.groups.Tuple.tuple(pointer, code));
    }
}
