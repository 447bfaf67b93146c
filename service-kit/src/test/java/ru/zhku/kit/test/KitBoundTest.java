package ru.zhku.kit.test;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

/** The kit stays small and knows nothing of the domain; raising a bound needs an ADR. */
class KitBoundTest {

    private static final Path SOURCES = Path.of("src/main/java");
    private static final int MOST_TYPES = 45;
    private static final int MOST_LINES = 3_200;
    private static final Pattern GLOSSARY =
            Pattern.compile(".*(Debt|Case|Notice|Plan|Charge|Payment|Supplier|Account|Writ"
                    + "|Claim|Measure|Register|Tariff|Penalty|Court|Bailiff|Agreement|Inventory|Premises|Tenant|Campaign"
                    + "|Reception|Appeal|Commission|Meeting|Enforcement|Candidate|Ledger|Ageing|Duty)"
                    + "(?![a-z]).*|.*(Debts|Cases|Notices|Plans|Charges|Payments|Suppliers|Accounts|Writs|Claims|Measures"
                    + "|Registers)(?![a-z]).*");
    private static final Set<String> OTHERS =
            Set.of("com.github.f4b6a3:uuid-creator", "org.flywaydb:flyway-database-postgresql");

    @Test
    void itsTypesAreFew() throws IOException {
        assertThat(sources()).hasSizeBetween(1, MOST_TYPES);
    }

    @Test
    void itsLinesAreFew() throws IOException {
        long lines = 0;
        for (var source : sources()) {
            lines += Files.readAllLines(source).stream()
                    .filter(line -> !line.isBlank())
                    .count();
        }
        assertThat(lines).isBetween(1L, (long) MOST_LINES);
    }

    @Test
    void noTypeIsNamedAfterTheDomain() throws IOException {
        assertThat(sources().stream().map(path -> path.getFileName().toString().replace(".java", "")))
                .noneMatch(name -> GLOSSARY.matcher(name).matches());
        assertThat(GLOSSARY.matcher("DebtRow").matches()).isTrue();
        assertThat(GLOSSARY.matcher("Explanation").matches()).isFalse();
    }

    @Test
    void itDependsOnThePlatformOnly() throws Exception {
        var pom = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(Path.of("pom.xml").toFile());
        var dependencies = pom.getElementsByTagName("dependency");
        assertThat(dependencies.getLength()).isPositive();
        for (int i = 0; i < dependencies.getLength(); i++) {
            var dependency = (Element) dependencies.item(i);
            var name = text(dependency, "groupId") + ":" + text(dependency, "artifactId");
            boolean isForTests = "test".equals(text(dependency, "scope"));
            assertThat(isForTests || name.startsWith("io.quarkus:") || OTHERS.contains(name))
                    .as(name)
                    .isTrue();
        }
    }

    @Test
    void itKeepsTheRulesOfTechnique() {
        HouseRules.checkTechniques("ru.zhku.kit");
    }

    private static String text(Element parent, String name) {
        var found = parent.getElementsByTagName(name);
        return found.getLength() == 0 ? "" : found.item(0).getTextContent().strip();
    }

    private static List<Path> sources() throws IOException {
        try (var paths = Files.walk(SOURCES)) {
            return paths.filter(path -> path.toString().endsWith(".java")).toList();
        }
    }
}
