package ru.zhku.notification.channel.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import ru.zhku.notification.channel.domain.LetterBlock.Kind;

class LetterBlockTest {
    private static final String BODY = """
            # Заголовок
            Первая строка
            второй строкой.

            - раз;
            - два.
            После списка.
            """;

    @Test
    void lightStructureIsRead() {
        assertThat(LetterBlock.of(BODY))
                .containsExactly(
                        new LetterBlock(Kind.HEADING, "Заголовок"),
                        new LetterBlock(Kind.PARAGRAPH, "Первая строка второй строкой."),
                        new LetterBlock(Kind.ITEM, "раз;"),
                        new LetterBlock(Kind.ITEM, "два."),
                        new LetterBlock(Kind.PARAGRAPH, "После списка."));
    }

    @Test
    void plainTextKeepsIt() {
        assertThat(LetterBlock.plainText(BODY))
                .isEqualTo("Заголовок\n\nПервая строка второй строкой.\n\n— раз;\n— два.\n\nПосле списка.");
    }
}
