package ru.zhku.notification.channel;

import java.time.format.DateTimeFormatter;
import java.util.List;
import ru.zhku.notification.channel.domain.Letter;
import ru.zhku.notification.channel.domain.LetterBlock;
import ru.zhku.notification.channel.domain.LetterBlock.Kind;

/** A letter as XHTML; every text is escaped, so nothing that a register or a template holds can become markup. */
final class LetterPages {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy");
    private static final int LONG_ADDRESS = 150;

    private LetterPages() {}

    static String html(List<Letter> letters, String css) {
        var html = new StringBuilder("<html lang=\"ru\"><head><title>Письмо</title><style>")
                .append(escape(css))
                .append("</style></head><body>");
        for (int i = 0; i < letters.size(); i++) {
            letter(html, letters.get(i), i == 0, letters.size() > 1);
        }
        return html.append("</body></html>").toString();
    }

    private static void letter(StringBuilder html, Letter letter, boolean first, boolean batch) {
        html.append("<div class=\"letter").append(first ? " first" : "").append("\">");
        footer(html, letter.number(), batch);
        html.append("<div class=\"sheet-head\">");
        sender(html, letter.sender());
        html.append("<div class=\"reference\">№ ")
                .append(escape(letter.number()))
                .append(" от ")
                .append(DAY.format(letter.day()))
                .append("</div>");
        recipient(html, letter.recipient());
        html.append("</div>");
        blocks(html, LetterBlock.of(letter.body()));
        signature(html, letter.sender());
        html.append("</div>");
    }

    private static void footer(StringBuilder html, String number, boolean batch) {
        html.append("<div class=\"footer\">№ ").append(escape(number));
        if (!batch) {
            html.append(", стр. <span class=\"page\"></span> из <span class=\"pages\"></span>");
        }
        html.append("</div>");
    }

    private static void sender(StringBuilder html, Letter.Sender sender) {
        html.append("<div class=\"sender\"><div class=\"name\">")
                .append(escape(sender.name()))
                .append("</div><div>")
                .append(escape(sender.address()))
                .append("</div>");
        if (!sender.phone().isBlank()) {
            html.append("<div>тел. ").append(escape(sender.phone())).append("</div>");
        }
        html.append("</div>");
    }

    private static void recipient(StringBuilder html, Letter.Recipient recipient) {
        int length = recipient.name().length()
                + String.join("", recipient.addressLines()).length();
        html.append("<div class=\"window")
                .append(length > LONG_ADDRESS ? " long" : "")
                .append("\"><div class=\"name\">")
                .append(escape(recipient.name()))
                .append("</div>");
        recipient
                .addressLines()
                .forEach(line -> html.append("<div>").append(escape(line)).append("</div>"));
        html.append("</div>");
    }

    private static void blocks(StringBuilder html, List<LetterBlock> blocks) {
        boolean list = false;
        for (var block : blocks) {
            boolean item = block.kind() == Kind.ITEM;
            if (item != list) {
                html.append(item ? "<ul>" : "</ul>");
                list = item;
            }
            var tag = item ? "li" : block.kind() == Kind.HEADING ? "h1" : "p";
            html.append('<').append(tag).append('>').append(escape(block.text()));
            html.append("</").append(tag).append('>');
        }
        html.append(list ? "</ul>" : "");
    }

    private static void signature(StringBuilder html, Letter.Sender sender) {
        html.append("<div class=\"signature\"><table><tr><td>")
                .append(escape(sender.signatoryPosition()))
                .append("</td><td class=\"line\"></td><td class=\"who\">")
                .append(escape(sender.signatoryName()))
                .append("</td></tr></table></div>");
    }

    /** Escapes markup and drops characters that XML cannot hold. */
    static String escape(String text) {
        var safe = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(c -> {
            switch (c) {
                case '&' -> safe.append("&amp;");
                case '<' -> safe.append("&lt;");
                case '>' -> safe.append("&gt;");
                case '"' -> safe.append("&quot;");
                default -> {
                    if (c == '\t' || c == '\n' || c >= ' ' && c != 0xFFFE && c != 0xFFFF && !isSurrogate(c)) {
                        safe.appendCodePoint(c);
                    }
                }
            }
        });
        return safe.toString();
    }

    private static boolean isSurrogate(int c) {
        return c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
    }
}
