package ru.zhku.debt.socialrent.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import ru.zhku.kit.problem.Refusal;

class ContractTableTest {
    @Test
    void everyPairIsTakenOrRefused() {
        for (var state : ContractState.values()) {
            for (var act : ContractActKind.values()) {
                var row = ContractTable.ROWS.stream()
                        .filter(one -> one.from() == state && one.act() == act)
                        .findFirst();
                if (row.isPresent()) {
                    assertThat(ContractTable.next(state, act)).isEqualTo(row.get());
                } else {
                    assertThatThrownBy(() -> ContractTable.next(state, act))
                            .isInstanceOfSatisfying(
                                    Refusal.class, r -> assertThat(r.code()).isEqualTo("contract-act-not-possible"));
                }
            }
        }
        assertThat(ContractTable.ROWS).hasSize(2);
    }

    @Test
    void theReadmeShowsThisTable() throws IOException {
        var diagram = ContractTable.ROWS.stream()
                .map(row -> "    %s --> %s : %s\n".formatted(row.from(), row.to(), row.act()))
                .collect(Collectors.joining("", "stateDiagram-v2\n    [*] --> ACTIVE\n", ""));
        assertThat(Files.readString(Path.of("README.md"))).contains("```mermaid\n" + diagram + "```");
    }
}
