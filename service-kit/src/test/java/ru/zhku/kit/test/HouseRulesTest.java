package ru.zhku.kit.test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each rule is broken by its violation; a module that keeps them all breaks none. */
class HouseRulesTest {

    private static final String VIOLATIONS = "ru.zhku.kit.test.violations.";

    @TempDir
    Path folder;

    static Stream<Arguments> violations() {
        return Stream.of(
                Arguments.of(FeatureRules.PURE_DOMAIN, "puredomain", "Balance"),
                Arguments.of(FeatureRules.PURE_CONTRACT, "purecontract", "Told"),
                Arguments.of(FeatureRules.CLOSED, "closed", "AccountHelper"),
                Arguments.of(FeatureRules.FRONT_DOORS, "frontdoors", "LedgerRows"),
                Arguments.of(FeatureRules.NO_CYCLES, "cycles", "Ledger"),
                Arguments.of(TechniqueRules.PUBLIC_ENDPOINTS, "endpoints", "AccountResource.list"),
                Arguments.of(TechniqueRules.ANSWERS, "answers", "AccountRow"),
                Arguments.of(TechniqueRules.ANSWERS, "answers", "jakarta.ws.rs.core.Response"),
                Arguments.of(TechniqueRules.ROLES, "roles", "GET "),
                Arguments.of(TechniqueRules.KAFKA, "kafka", "Producer"),
                Arguments.of(TechniqueRules.CLOCK, "clock", "LocalDate.now"),
                Arguments.of(TechniqueRules.CLOCK, "clock", "Instant.now"),
                Arguments.of(TechniqueRules.CLOCK, "clock", "currentTimeMillis"),
                Arguments.of(TechniqueRules.TYPES, "types", "LocalDateTime"),
                Arguments.of(TechniqueRules.TYPES, "types", "java.util.Date"),
                Arguments.of(TechniqueRules.INJECTION, "injection", "AccountService.name"),
                Arguments.of(TechniqueRules.PARAMETERS, "parameters", "8 parameters"),
                Arguments.of(TechniqueRules.LABELS, "labels", "Standing"),
                Arguments.of(TechniqueRules.PRINTING, "printing", "System.out"),
                Arguments.of(TechniqueRules.PRINTING, "printing", "printStackTrace"),
                Arguments.of(SourceRules.NO_DOUBLE, "doubles", "100.0"),
                Arguments.of(SourceRules.SHORT_CLASSES, "longclasses", "300 lines"),
                Arguments.of(SourceRules.SHORT_METHODS, "longmethods", "40 lines"));
    }

    @ParameterizedTest
    @MethodSource("violations")
    void aViolationBreaksItsRule(String rule, String module, String culprit) {
        var broken = HouseRules.violations(module(VIOLATIONS + module), true);
        assertThat(broken).containsKey(rule);
        assertThat(String.join("\n", broken.get(rule))).contains(culprit);
    }

    @ParameterizedTest
    @MethodSource("violations")
    void aViolationBreaksNothingElse(String rule, String module, String culprit) {
        var broken = HouseRules.violations(module(VIOLATIONS + module), true);
        // a neighbour's public class is both past the door and needlessly public
        assertThat(broken.keySet()).isSubsetOf(rule, FeatureRules.CLOSED);
    }

    @Test
    void aGoodModuleBreaksNone() {
        assertThat(HouseRules.violations(module(VIOLATIONS + "good"), true)).isEmpty();
    }

    @Test
    void anEmptyModuleBreaksThemAll() {
        var broken = HouseRules.violations(module("ru.zhku.kit.test.violations.nobody"), true);
        assertThat(broken)
                .containsKeys(violations().map(a -> (String) a.get()[0]).toArray(String[]::new))
                .containsKey(MigrationNames.RULE);
        assertThatThrownBy(() -> HouseRules.check("ru.zhku.nobody")).hasMessageContaining("there is no class");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "V202211231030__Upper.sql",
                "V20221123__short.sql",
                "V202602301030__no_such_day.sql",
                "V202611232430__no_such_hour.sql",
                "V202512311030__before_the_kit.sql",
                "R__repeatable.sql",
                "V202611231030__same_minute.sql"
            })
    void aMigrationNameIsARealGrowingDate(String name) throws IOException {
        Files.createFile(folder.resolve("V202611231030__first.sql"));
        assertThat(MigrationNames.violations(folder)).isEmpty();
        Files.createFile(folder.resolve(name));
        assertThat(MigrationNames.violations(folder)).isNotEmpty();
    }

    @Test
    void aFeatureWithMoreThan25FilesIsTwoFeatures() throws IOException {
        var feature = Files.createDirectories(folder.resolve("feature"));
        for (int i = 1; i <= 25; i++) {
            Files.writeString(feature.resolve("Part" + i + ".java"), "class Part" + i + " {}");
        }
        assertThat(SourceRules.read(folder).crowded()).isEmpty();
        Files.writeString(feature.resolve("Part26.java"), "class Part26 {}");
        assertThat(SourceRules.read(folder).crowded())
                .singleElement()
                .asString()
                .endsWith("feature has 26 files");
    }

    private static HouseRules.Module module(String root) {
        return new HouseRules.Module(
                root, Path.of("target/test-classes"), Path.of("src/test/java"), Path.of("no-migrations"));
    }
}
