package ru.zhku.notification.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import ru.zhku.kit.problem.Refusal;
import ru.zhku.notification.template.domain.TemplateCode;
import ru.zhku.notification.template.domain.Wording;

class WordingEngineTest {
    private static final TemplateCode CODE = TemplateCode.PRETRIAL_WARNING;
    private final WordingEngine engine = new WordingEngine();

    @ParameterizedTest
    @EnumSource(TemplateCode.class)
    void theShippedTextsStandTheCheckForEveryKindOfDebtor(TemplateCode code) {
        var wording = TemplateVersions.shipped(code);
        engine.check(code, wording);
        for (boolean citizen : new boolean[] {true, false}) {
            for (boolean tenant : new boolean[] {true, false}) {
                var values = new HashMap<>(code.samples());
                values.put("citizen", citizen);
                values.put("socialTenant", tenant);
                values.put("oldestServiceMonth", "");
                values.put("rent", tenant);
                values.put("payBy", citizen ? "" : "11.05.2022");
                var text = engine.render(wording, values);
                assertThat(text.body()).contains("АО «Пример-Тепло»").doesNotContain("{", "}", "true", "false", "null");
                assertThat(text.body().contains("статьи 155")).isEqualTo(citizen || code == CODE);
                assertThat(text.body().contains("Арбитражного")).isEqualTo(!citizen);
                assertThat(text.body().contains("части 2 статьи 69")
                                || text.body().contains("часть 2 статьи 69"))
                        .isEqualTo(tenant);
            }
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {debt} руб.                          | 0 |
            {#if citizen}да{#else}нет{/if}       | 0 |
            Долг {dept}                          | 1 | template-unknown-placeholder
            раз~два~{payerName.toUpperCase}      | 3 | template-unknown-placeholder
            раз~{#if somebody}да{/if}            | 2 | template-unknown-placeholder
            {cdi:beanOfMine}                     | 1 | template-unknown-placeholder
            раз~{#for i in 1000000}х{/for}       | 2 | template-not-parsed
            {#include secret /}                  | 1 | template-not-parsed
            раз~два~{#if citizen}да              | 3 | template-not-parsed
            {#if socialTenant}{/if}              | 0 | template-renders-empty
            """)
    void whatCannotBecomeALetterIsRefusedWithItsLine(String body, int line, String refusal) {
        var wording = new Wording("Тема", body.replace('~', '\n'));
        if (refusal == null) {
            engine.check(CODE, wording);
            return;
        }
        assertThatThrownBy(() -> engine.check(CODE, wording))
                .isInstanceOf(Refusal.class)
                .satisfies(e -> {
                    assertThat(((Refusal) e).code()).isEqualTo(refusal);
                    assertThat(((Refusal) e).pointer()).isEqualTo("/body");
                    if (line > 0) {
                        assertThat(((Refusal) e).params()).containsEntry("line", line);
                    }
                });
    }

    @Test
    void aSubjectIsCheckedToo() {
        assertThatThrownBy(() -> engine.check(CODE, new Wording("{wrong}", "Текст")))
                .isInstanceOf(Refusal.class)
                .extracting(e -> ((Refusal) e).pointer())
                .isEqualTo("/subject");
    }
}
