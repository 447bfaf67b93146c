package ru.zhku.debt.correction.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import ru.zhku.debt.ledger.domain.LineIds;
import ru.zhku.kit.problem.Refusal;

class CorrectionTablesTest {
    @Test
    void everyActOnMoneyInSuspenseIsTakenOrRefused() {
        var seen = new HashSet<String>();
        assertThat(SuspenseTable.ROWS).allMatch(row -> seen.add(row.from() + " " + row.act()));
        for (var state : SuspenseState.values()) {
            for (var act : SuspenseActKind.values()) {
                if (seen.contains(state + " " + act)) {
                    assertThat(SuspenseTable.next(state, act)).isNotEqualTo(state);
                } else {
                    assertThatThrownBy(() -> SuspenseTable.next(state, act))
                            .isInstanceOfSatisfying(
                                    Refusal.class, r -> assertThat(r.code()).isEqualTo("suspense-act-not-possible"));
                }
            }
        }
    }

    @Test
    void onlyWhatIsProposedIsDecided() {
        assertThat(CorrectionActKind.APPROVE.from(CorrectionState.PROPOSED)).isEqualTo(CorrectionState.APPROVED);
        assertThat(CorrectionActKind.REJECT.from(CorrectionState.PROPOSED)).isEqualTo(CorrectionState.REJECTED);
        for (var state : List.of(CorrectionState.APPROVED, CorrectionState.REJECTED)) {
            for (var act : CorrectionActKind.values()) {
                assertThatThrownBy(() -> act.from(state))
                        .isInstanceOfSatisfying(
                                Refusal.class, r -> assertThat(r.code()).isEqualTo("correction-act-not-possible"));
            }
        }
    }

    @Test
    void everyActOnAWriteOffIsTakenOrRefused() {
        var seen = new HashSet<String>();
        assertThat(WriteOffTable.ROWS).allMatch(row -> seen.add(row.from() + " " + row.act() + " " + row.alone()));
        for (var state : WriteOffState.values()) {
            for (var act : WriteOffActKind.values()) {
                for (var alone : List.of(true, false)) {
                    if (seen.contains(state + " " + act + " " + alone)) {
                        assertThat(WriteOffTable.next(state, act, alone).from()).isEqualTo(state);
                    } else {
                        assertThatThrownBy(() -> WriteOffTable.next(state, act, alone))
                                .isInstanceOfSatisfying(
                                        Refusal.class,
                                        r -> assertThat(r.code()).isEqualTo("write-off-act-not-possible"));
                    }
                }
            }
        }
        assertThat(WriteOffTable.ROWS)
                .as("what is posted is approved, what is posted back is reversed")
                .filteredOn(row -> row.posts() != null)
                .allMatch(row -> row.to() == WriteOffState.APPROVED || row.to() == WriteOffState.REVERSED);
    }

    @Test
    void theReadmeShowsTheseTables() throws IOException {
        var readme = Files.readString(Path.of("README.md"));
        var suspense = SuspenseTable.ROWS.stream()
                .map(row -> "    %s --> %s : %s\n".formatted(row.from(), row.to(), row.act()))
                .collect(Collectors.joining("", "stateDiagram-v2\n    [*] --> OPEN\n", ""));
        var writeOff = WriteOffTable.ROWS.stream()
                .map(row -> "    %s --> %s : %s%s%s\n"
                        .formatted(
                                row.from(),
                                row.to(),
                                row.act(),
                                row.alone() ? " within the limit" : "",
                                row.posts() == null ? "" : " / posts " + row.posts()))
                .collect(Collectors.joining("", "stateDiagram-v2\n    [*] --> PROPOSED\n", ""));
        assertThat(readme).contains("```mermaid\n" + suspense + "```").contains("```mermaid\n" + writeOff + "```");
    }

    @ParameterizedTest
    @CsvSource({
        "2022-04-11, UP_TO_1_MONTH",
        "2022-03-12, UP_TO_1_MONTH",
        "2022-03-11, M1_3",
        "2022-01-12, M1_3",
        "2022-01-11, M3_12",
        "2021-04-12, M3_12",
        "2021-04-11, M12_36",
        "2019-04-12, M12_36",
        "2019-04-11, OVER_36"
    })
    void howLongMoneyHasBeenWaitingOn11April2022(LocalDate paidOn, SuspenseAge age) {
        assertThat(SuspenseAge.of(paidOn, LocalDate.of(2022, 4, 11))).isEqualTo(age);
    }

    @Test
    void theNameOfALineIsItsNumberAgain() {
        for (long id : new long[] {0, 1, 7L << 32 | 5, Long.MAX_VALUE}) {
            assertThat(LineIds.of(LineIds.toUuid(id))).isEqualTo(id);
        }
        assertThat(LineIds.of(java.util.UUID.fromString("018f0000-0000-7000-8000-000000000001")))
                .isEqualTo(-1);
    }
}
