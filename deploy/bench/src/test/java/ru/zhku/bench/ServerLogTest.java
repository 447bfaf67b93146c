package ru.zhku.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServerLogTest {
    @TempDir
    Path folder;

    @Test
    void aStatementIsItsPartsTogetherWithItsValuesFilledIn() throws IOException {
        var file = folder.resolve("postgres.log");
        Files.writeString(file, "2022 UTC [1] LOG:  duration: 9.000 ms  execute S_1: select 1 from cube\n");
        var log = new ServerLog(file);
        log.mark();
        Files.writeString(file, """
                2022 UTC [7] LOG:  duration: 0.100 ms  parse <unnamed>: select a from cube where d <= $1 and e = $2
                2022 UTC [7] LOG:  duration: 0.200 ms  bind <unnamed>: select a from cube where d <= $1 and e = $2
                2022 UTC [7] DETAIL:  Parameters: $1 = '2022-01-01', $2 = 'it''s'
                2022 UTC [7] LOG:  duration: 1.500 ms  execute <unnamed>: select a from cube where d <= $1 and e = $2
                2022 UTC [7] DETAIL:  Parameters: $1 = '2022-01-01', $2 = 'it''s'
                2022 UTC [8] LOG:  duration: 5.000 ms  execute S_3: select b from outbox
                """, StandardOpenOption.APPEND);
        assertThat(log.statements("cube"))
                .containsExactly(
                        new ServerLog.Statement("select a from cube where d <= '2022-01-01' and e = 'it''s'", 1.8));
        assertThat(log.millis("outbox")).isEqualTo(5);
    }
}
