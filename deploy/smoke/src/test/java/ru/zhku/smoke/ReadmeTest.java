package ru.zhku.smoke;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import ru.zhku.local.Folders;
import ru.zhku.local.Service;
import ru.zhku.local.Tokens;

/** What the README lets a newcomer type, typed. */
@ExtendWith(RunningSuite.class)
@Order(4)
class ReadmeTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern BLOCK =
            Pattern.compile("### Send a register of your own\\s+```bash\\n(.*?)```", Pattern.DOTALL);
    private static final String DAY = "2022-01-11";

    private final Town town;

    ReadmeTest(Town town) {
        this.town = town;
    }

    @Test
    void aRegisterOfOnesOwnGoesAllTheWay(@TempDir Path folder) throws Exception {
        assumeTrue(isThere("curl"), "the README's steps need curl, the build does not");
        if (town.get(Service.DEBT, "/v1/business-clock").path("today").asText().compareTo(DAY) < 0) {
            town.moveClock(DAY);
        }
        var script = script();
        var answers = await().atMost(Town.SOON)
                .until(
                        () -> run(script, folder),
                        all -> all.size() == 8 && !items(all.get(6)).isEmpty());

        assertThat(answers).noneMatch(answer -> answer.has("correlationId"));
        assertThat(items(answers.get(3)))
                .filteredOn(register -> register.path("supplierInn").asText().equals("7736050003"))
                .extracting(register -> register.path("status").asText())
                .containsExactly("POSTED", "POSTED");
        assertThat(answers.get(4).path("totals").path("principal").asText()).isEqualTo("4000.00");
        var debtor = items(answers.get(5));
        assertThat(debtor)
                .singleElement()
                .satisfies(found -> assertThat(found.path("overdue").asText()).isEqualTo("4000.00"));
        town.awaitNotice(
                "accountId=" + debtor.get(0).path("accountId").asText(),
                notice -> notice.path("amount").asText().equals("4000.00"));
        assertThat(items(run(script, folder).get(7))).isNotEmpty();
    }

    /** As it stands, but for the ports, the token, and a supplier and an account that no other test has. */
    private String script() throws IOException {
        var block = BLOCK.matcher(Files.readString(Folders.home().resolve("README.md")));
        assertThat(block.find()).isTrue();
        var script = block.group(1)
                .replace(
                        "deploy/bin/token admin",
                        "echo " + Tokens.of(Folders.home()).of("admin"))
                .replace("7707083893", "7736050003")
                .replace("A-1", "README-1");
        for (var service : Service.values()) {
            script = script.replace(
                    "localhost:" + service.promisedPort(),
                    "localhost:" + town.suite().service(service).port());
        }
        return script;
    }

    private static boolean isThere(String program) throws Exception {
        return new ProcessBuilder("bash", "-c", "command -v " + program).start().waitFor() == 0;
    }

    private static List<JsonNode> run(String script, Path folder) throws Exception {
        var bash = new ProcessBuilder("bash", "-euc", script)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        bash.getOutputStream().close();
        var answers = new ArrayList<JsonNode>();
        for (var line : new String(bash.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                .lines()
                .filter(line -> !line.isBlank())
                .toList()) {
            answers.add(JSON.readTree(line));
        }
        assertThat(bash.waitFor()).isZero();
        return answers;
    }

    private static List<JsonNode> items(JsonNode answer) {
        var items = new ArrayList<JsonNode>();
        answer.path("items").forEach(items::add);
        return items;
    }
}
