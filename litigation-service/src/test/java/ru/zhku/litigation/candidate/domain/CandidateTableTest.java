package ru.zhku.litigation.candidate.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static ru.zhku.litigation.candidate.domain.CandidateStatus.*;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import ru.zhku.kit.problem.Refusal;

class CandidateTableTest {
    @ParameterizedTest
    @CsvSource({
        "WITHDRAWN,  CLAIM, candidate-withdrawn",
        "WITHDRAWN,  FILE,  candidate-withdrawn",
        "CLOSED,     CLAIM, candidate-closed",
        "IN_COURT,   CLAIM, candidate-in-court",
        "IN_COURT,   CLOSE, candidate-in-court",
        "CLAIM_SENT, CLAIM, candidate-already-claimed",
        "OPEN,       FINISH, candidate-act-unknown",
    })
    void refusesWithTheReason(CandidateStatus from, CandidateAct act, String code) {
        assertThatThrownBy(() -> CandidateTable.next(from, act))
                .isInstanceOfSatisfying(Refusal.class, r -> assertThat(r.code()).isEqualTo(code));
    }

    @Test
    void eachPairLeadsToOnePlace() {
        var seen = new HashSet<String>();
        assertThat(CandidateTable.ROWS).allMatch(row -> seen.add(row.from() + " " + row.act()));
        for (var row : CandidateTable.ROWS) {
            assertThat(CandidateTable.next(row.from(), row.act())).isEqualTo(row.to());
        }
    }

    @Test
    void onlyAnUntouchedCandidateIsWithdrawn() {
        assertThat(CandidateTable.find(OPEN, CandidateAct.CLEAR)).contains(WITHDRAWN);
        assertThat(CandidateTable.find(CLAIM_SENT, CandidateAct.CLEAR)).contains(CLAIM_SENT);
        assertThat(CandidateTable.find(IN_COURT, CandidateAct.CLEAR)).contains(IN_COURT);
    }

    @Test
    void theReadmeShowsThisTable() throws IOException {
        var diagram = CandidateTable.ROWS.stream()
                .map(row -> "    %s --> %s : %s\n".formatted(row.from(), row.to(), row.act()))
                .collect(Collectors.joining("", "stateDiagram-v2\n    [*] --> OPEN : OPEN\n", ""));
        assertThat(Files.readString(Path.of("README.md"))).contains("```mermaid\n" + diagram + "```");
    }
}
