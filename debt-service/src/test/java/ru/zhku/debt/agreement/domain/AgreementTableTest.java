package ru.zhku.debt.agreement.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import ru.zhku.kit.problem.Refusal;

class AgreementTableTest {
    @Test
    void everyPairIsTakenOrRefused() {
        var seen = new HashSet<String>();
        assertThat(AgreementTable.ROWS).allMatch(row -> seen.add(row.from() + " " + row.move()));
        for (var state : AgreementState.values()) {
            for (var act : AgreementActKind.values()) {
                if (seen.contains(state + " " + act)) {
                    assertThat(AgreementTable.next(state, act).from()).isEqualTo(state);
                } else {
                    assertThatThrownBy(() -> AgreementTable.next(state, act))
                            .isInstanceOfSatisfying(
                                    Refusal.class, r -> assertThat(r.code()).isEqualTo("agreement-act-not-possible"));
                }
            }
        }
    }

    @Test
    void theReadmeShowsThisTable() throws IOException {
        var diagram = AgreementTable.ROWS.stream()
                .map(AgreementTableTest::arrow)
                .collect(Collectors.joining("", "stateDiagram-v2\n    [*] --> ACTIVE : / agreement-concluded\n", ""));
        assertThat(Files.readString(Path.of("README.md"))).contains("```mermaid\n" + diagram + "```");
    }

    private static String arrow(AgreementTable.Row row) {
        var event = row.event() == null ? "" : " / " + row.event();
        return "    %s --> %s : %s%s\n".formatted(row.from(), row.to(), row.move(), event);
    }
}
