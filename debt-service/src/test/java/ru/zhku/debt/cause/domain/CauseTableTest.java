package ru.zhku.debt.cause.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import ru.zhku.kit.problem.Refusal;

class CauseTableTest {
    @Test
    void everyPairIsTakenOrRefused() {
        var seen = new HashSet<String>();
        assertThat(CauseTable.ROWS).allMatch(row -> seen.add(row.from() + " " + row.act()));
        for (var state : CauseState.values()) {
            for (var act : CauseActKind.values()) {
                if (seen.contains(state + " " + act)) {
                    assertThat(CauseTable.ROWS).contains(new CauseTable.Row(state, act, CauseTable.next(state, act)));
                } else {
                    assertThatThrownBy(() -> CauseTable.next(state, act))
                            .isInstanceOfSatisfying(
                                    Refusal.class, r -> assertThat(r.code()).isEqualTo("cause-act-not-possible"));
                }
            }
        }
    }

    @Test
    void theReadmeShowsThisTable() throws IOException {
        var diagram = CauseTable.ROWS.stream()
                .map(row -> "    %s --> %s : %s\n".formatted(row.from(), row.to(), row.act()))
                .collect(Collectors.joining("", "stateDiagram-v2\n    [*] --> PROPOSED\n    [*] --> CONFIRMED\n", ""));
        assertThat(Files.readString(Path.of("README.md"))).contains("```mermaid\n" + diagram + "```");
    }
}
