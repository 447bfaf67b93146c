package ru.zhku.debt.premises.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import ru.zhku.kit.problem.Refusal;

class PremisesTableTest {
    @Test
    void everyPairIsTakenOrRefused() {
        var seen = new HashSet<String>();
        assertThat(PremisesTable.ROWS).allMatch(row -> seen.add(row.from() + " " + row.act()));
        for (var kind : ObjectKind.values()) {
            for (var state : PremisesState.values()) {
                for (var act : PremisesActKind.values()) {
                    var row = PremisesTable.ROWS.stream()
                            .filter(one -> one.from() == state && one.act() == act && kind.mayBe(one.to()))
                            .findFirst();
                    if (row.isPresent()) {
                        assertThat(PremisesTable.next(kind, state, act)).isEqualTo(row.get());
                    } else {
                        assertThatThrownBy(() -> PremisesTable.next(kind, state, act))
                                .isInstanceOfSatisfying(
                                        Refusal.class,
                                        r -> assertThat(r.code()).isEqualTo("premises-act-not-possible"));
                    }
                }
            }
        }
    }

    @Test
    void everyStateButTheLastHasAWayOutAndEveryStateIsReached() {
        for (var state : PremisesState.values()) {
            assertThat(PremisesTable.ROWS.stream().anyMatch(row -> row.from() == state))
                    .as("a way out of %s", state)
                    .isEqualTo(state != PremisesState.EXCLUDED);
            boolean reached = PremisesTable.ROWS.stream().anyMatch(row -> row.to() == state);
            assertThat(reached).as("a way to %s", state).isTrue();
        }
    }

    @Test
    void aBasementIsNeverLet() {
        for (var row : PremisesTable.ROWS) {
            if (row.to().isOccupied()) {
                assertThatThrownBy(() -> PremisesTable.next(ObjectKind.BASEMENT, row.from(), row.act()))
                        .isInstanceOf(Refusal.class);
            }
        }
        assertThat(PremisesTable.next(ObjectKind.BASEMENT, PremisesState.VACANT, PremisesActKind.CONSERVE)
                        .to())
                .isEqualTo(PremisesState.CONSERVED);
    }

    @Test
    void theReadmeShowsThisTable() throws IOException {
        var entries = Stream.of(PremisesState.values())
                .filter(state -> state != PremisesState.EXCLUDED)
                .map(state -> "    [*] --> %s : ENTER / %s\n".formatted(state, PremisesTable.TOLD_BY));
        var moves = PremisesTable.ROWS.stream()
                .map(row -> "    %s --> %s : %s / %s\n".formatted(row.from(), row.to(), row.act(), row.event()));
        var diagram = Stream.concat(entries, moves).collect(Collectors.joining("", "stateDiagram-v2\n", ""));
        assertThat(Files.readString(Path.of("README.md"))).contains("```mermaid\n" + diagram + "```");
    }
}
