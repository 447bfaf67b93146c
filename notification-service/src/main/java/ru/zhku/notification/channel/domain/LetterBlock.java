package ru.zhku.notification.channel.domain;

import java.util.ArrayList;
import java.util.List;
import ru.zhku.kit.web.Labelled;

/** The light structure of a letter's text: {@code # heading}, {@code - item}, paragraphs between blank lines. */
public record LetterBlock(Kind kind, String text) {
    public enum Kind implements Labelled {
        HEADING("Заголовок"),
        ITEM("Пункт списка"),
        PARAGRAPH("Абзац");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        @Override
        public String label() {
            return label;
        }
    }

    public static List<LetterBlock> of(String body) {
        var blocks = new ArrayList<LetterBlock>();
        var paragraph = new StringBuilder();
        for (var line : body.lines().map(String::strip).toList()) {
            boolean heading = line.startsWith("# ");
            boolean item = line.startsWith("- ");
            if (line.isEmpty() || heading || item) {
                close(paragraph, blocks);
            }
            if (heading || item) {
                blocks.add(new LetterBlock(
                        heading ? Kind.HEADING : Kind.ITEM, line.substring(2).strip()));
            } else if (!line.isEmpty()) {
                paragraph.append(paragraph.isEmpty() ? "" : " ").append(line);
            }
        }
        close(paragraph, blocks);
        return blocks;
    }

    /** The same as plain text for the body of an e-mail. */
    public static String plainText(String body) {
        var text = new StringBuilder();
        Kind before = null;
        for (var block : of(body)) {
            boolean list = block.kind() == Kind.ITEM && before == Kind.ITEM;
            text.append(before == null ? "" : list ? "\n" : "\n\n");
            text.append(block.kind() == Kind.ITEM ? "— " : "").append(block.text());
            before = block.kind();
        }
        return text.toString();
    }

    private static void close(StringBuilder paragraph, List<LetterBlock> blocks) {
        if (!paragraph.isEmpty()) {
            blocks.add(new LetterBlock(Kind.PARAGRAPH, paragraph.toString()));
            paragraph.setLength(0);
        }
    }
}
