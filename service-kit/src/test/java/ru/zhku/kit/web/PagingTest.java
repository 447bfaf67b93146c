package ru.zhku.kit.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;
import ru.zhku.kit.problem.Refusal;
import ru.zhku.kit.test.Gen;

class PagingTest {

    @Test
    void aCursorGivesBackItsParts() {
        var cursor = Cursor.encode(42, "ул. Ленина; д. 1", null);
        assertThat(Cursor.decode(cursor, 3)).containsExactly("42", "ул. Ленина; д. 1", null);
        refused("malformed-cursor", () -> Cursor.decode(cursor, 2));
    }

    @Test
    void anyTextIsACursorOrIsRefused() {
        Gen.check(500, gen -> {
            var text = gen.text("abcXYZ019-_=[]\"{}, ж%", 40);
            try {
                assertThat(Cursor.decode(text, 1)).hasSize(1);
            } catch (Refusal refusal) {
                assertThat(refusal.code()).isEqualTo("malformed-cursor");
            }
        });
    }

    @Test
    void theLimitHasBounds() {
        assertThat(Limits.of(null)).isEqualTo(50);
        assertThat(Limits.of(1)).isEqualTo(1);
        assertThat(Limits.of(200)).isEqualTo(200);
        refused("malformed-limit", () -> Limits.of(0));
        refused("malformed-limit", () -> Limits.of(201));
    }

    @Test
    void aPageTellsWhetherThereIsMore() {
        assertThat(Page.of(List.of(1, 2), 2, String::valueOf)).isEqualTo(new Page<>(List.of(1, 2), null));
        assertThat(Page.of(List.of(1, 2, 3), 2, String::valueOf)).isEqualTo(new Page<>(List.of(1, 2), "2"));
    }

    @Test
    void sortsByListedFieldsOnly() {
        var allowed = Set.of("overdue", "number");
        assertThat(Sort.parse("-overdue,number", allowed))
                .containsExactly(new Sort.Key("overdue", true), new Sort.Key("number", false));
        assertThat(Sort.parse(null, allowed)).isEmpty();
        for (var wrong : List.of("name", "overdue,overdue", "overdue,", "--overdue", "overdue; drop table x")) {
            refused("malformed-sort", () -> Sort.parse(wrong, allowed));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"7\"", "*", "\"6\", \"7\""})
    void aFittingTagPasses(String header) {
        ETags.demand(header, 7);
        assertThat(ETags.of(7)).isEqualTo("\"7\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"6\"", "7", "W/\"7\"", "\"77\""})
    void aStaleTagIsRefused(String header) {
        refused("etag-stale", () -> ETags.demand(header, 7));
    }

    @ParameterizedTest
    @NullAndEmptySource
    void aMissingTagIsRefused(String header) {
        refused("if-match-required", () -> ETags.demand(header, 7));
    }

    private static void refused(String code, ThrowingCallable act) {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(act)
                .satisfies(refusal -> assertThat(refusal.code()).isEqualTo(code));
    }
}
