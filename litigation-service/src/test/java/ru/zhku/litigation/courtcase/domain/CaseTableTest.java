package ru.zhku.litigation.courtcase.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import ru.zhku.kit.problem.Refusal;

class CaseTableTest {
    @ParameterizedTest
    @EnumSource(CaseKind.class)
    void everyPairIsTakenOrRefused(CaseKind kind) {
        var seen = new HashSet<String>();
        for (var state : CaseState.values()) {
            for (var act : ActKind.values()) {
                if (CaseTable.acts(kind, state).contains(act)) {
                    assertThat(seen.add(state + " " + act)).isTrue();
                    assertThat(CaseTable.next(kind, state, act).from()).isEqualTo(state);
                } else {
                    assertThatThrownBy(() -> CaseTable.next(kind, state, act))
                            .isInstanceOfSatisfying(
                                    Refusal.class, r -> assertThat(r.code()).isEqualTo("case-act-not-possible"));
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource(CaseKind.class)
    void noLiveStateIsADeadEnd(CaseKind kind) {
        var reached = EnumSet.of(CaseState.DRAFT);
        for (int i = 0; i < CaseTable.ROWS.size(); i++) {
            CaseTable.ROWS.stream()
                    .filter(row -> row.holdsFor(kind) && reached.contains(row.from()))
                    .map(CaseTable.Row::to)
                    .toList()
                    .forEach(reached::add);
        }
        assertThat(reached)
                .allMatch(state -> !CaseTable.live().contains(state)
                        || !CaseTable.acts(kind, state).isEmpty());
        assertThat(reached).contains(CaseState.IN_FORCE, CaseState.RETURNED, CaseState.DROPPED);
    }

    @Test
    void everyStateAndActIsInTheTable() {
        assertThat(CaseTable.ROWS.stream().map(CaseTable.Row::act)).contains(ActKind.values());
        var states = EnumSet.of(CaseState.DRAFT);
        CaseTable.ROWS.forEach(row -> states.add(row.to()));
        assertThat(states).contains(CaseState.values());
    }

    @Test
    void aFilingAndEachDecisionAreTold() {
        for (var row : CaseTable.ROWS) {
            var expected = switch (row.act()) {
                case FILE -> "case-filed";
                case ISSUE_ORDER, CANCEL_ORDER, DECIDE, RETURN -> "decision-entered";
                default -> null;
            };
            assertThat(row.event()).as(row.toString()).isEqualTo(expected);
        }
    }

    @Test
    void theReadmeShowsThisTable() throws IOException {
        var diagram = CaseTable.ROWS.stream()
                .map(CaseTableTest::arrow)
                .collect(Collectors.joining("", "stateDiagram-v2\n    [*] --> DRAFT\n", ""));
        assertThat(Files.readString(Path.of("README.md"))).contains("```mermaid\n" + diagram + "```");
    }

    private static String arrow(CaseTable.Row row) {
        var only = row.only() == null ? "" : " [" + row.only() + "]";
        var event = row.event() == null ? "" : " / " + row.event();
        return "    %s --> %s : %s%s%s\n".formatted(row.from(), row.to(), row.act(), only, event);
    }
}
