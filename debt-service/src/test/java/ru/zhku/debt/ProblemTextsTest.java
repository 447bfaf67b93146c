package ru.zhku.debt;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import org.junit.jupiter.api.Test;

/** What a refusal says is read by officers: whole sentences, and where to look for what is not there. */
class ProblemTextsTest {
    /** Of two texts of one code the first would never be read. */
    @Test
    void everyRefusalHasOneText() throws IOException {
        try (var in = ProblemTextsTest.class.getResourceAsStream("/problems.properties")) {
            var codes = new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> line.contains("="))
                    .map(line -> line.substring(0, line.indexOf('=')));
            assertThat(codes).hasSizeGreaterThan(200).doesNotHaveDuplicates();
        }
    }

    @Test
    void everyRefusalIsAWholeSentenceAndWhatIsNotFoundIsSaidWhereToLookFor() throws IOException {
        var texts = new Properties();
        try (var in = ProblemTextsTest.class.getResourceAsStream("/problems.properties")) {
            texts.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        }
        assertThat(texts.stringPropertyNames()).hasSizeGreaterThan(200).allSatisfy(code -> {
            var parts = texts.getProperty(code).split("\\|");
            assertThat(parts).as(code).hasSize(3);
            assertThat(parts[1]).as(code).matches("[А-ЯЁ][^.]*");
            assertThat(parts[2]).as(code).matches("[А-ЯЁ{«A-Z].*[.]").doesNotContain("  ");
            if (parts[0].equals("404") && code.endsWith("-not-found")) {
                assertThat(parts[2]).as(code).contains("GET /v1/");
            }
        });
    }
}
