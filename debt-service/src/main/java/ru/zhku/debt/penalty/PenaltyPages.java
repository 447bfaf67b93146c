package ru.zhku.debt.penalty;

import java.util.List;
import ru.zhku.debt.penalty.PenaltySheet.Row;

/** The calculation as XHTML; every text is escaped, so nothing that a register holds can become markup. */
final class PenaltyPages {
    private PenaltyPages() {}

    static String html(PenaltySheet sheet, String css) {
        var html = new StringBuilder("<html lang=\"ru\"><head><title>")
                .append(escape(sheet.title()))
                .append("</title><style>")
                .append(escape(css))
                .append("</style></head><body><div class=\"footer\">стр. <span class=\"page\"></span> из ")
                .append("<span class=\"pages\"></span></div>");
        element(html, "h1", null, sheet.title());
        sheet.head().forEach(line -> element(html, "p", "head", line));
        table(html, sheet.rows());
        element(html, "p", "total", sheet.total());
        sheet.notes().forEach(note -> element(html, "p", "note", note));
        signature(html, sheet.signature());
        return html.append("</body></html>").toString();
    }

    private static void table(StringBuilder html, List<Row> rows) {
        if (rows.isEmpty()) {
            return;
        }
        html.append("<table class=\"segments\"><thead><tr>");
        PenaltySheet.COLUMNS.forEach(column -> element(html, "th", null, column));
        html.append("</tr></thead><tbody>");
        for (var row : rows) {
            html.append("<tr class=\"")
                    .append(row.kind().name().toLowerCase(java.util.Locale.ROOT))
                    .append("\">");
            switch (row.kind()) {
                case HEADING ->
                    cell(html, PenaltySheet.COLUMNS.size(), row.cells().get(0));
                case SEGMENT -> row.cells().forEach(text -> element(html, "td", null, text));
                case SUM -> {
                    cell(html, PenaltySheet.COLUMNS.size() - 1, row.cells().get(0));
                    element(html, "td", null, row.cells().get(1));
                }
            }
            html.append("</tr>");
        }
        html.append("</tbody></table>");
    }

    private static void cell(StringBuilder html, int columns, String text) {
        html.append("<td colspan=\"")
                .append(columns)
                .append("\">")
                .append(escape(text))
                .append("</td>");
    }

    /** Whose signature, and under each line what belongs on it. */
    private static void signature(StringBuilder html, List<String> texts) {
        html.append("<table class=\"signature\"><tr>");
        element(html, "td", "who", texts.get(0));
        texts.subList(1, texts.size()).forEach(text -> element(html, "td", "line", text));
        html.append("</tr></table>");
    }

    private static void element(StringBuilder html, String tag, String style, String text) {
        html.append('<').append(tag);
        if (style != null) {
            html.append(" class=\"").append(style).append('"');
        }
        html.append('>').append(escape(text)).append("</").append(tag).append('>');
    }

    /** Escapes markup and drops characters that XML cannot hold. */
    static String escape(String text) {
        return printable(text)
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    /** Without control characters and broken surrogates, which no XML may hold. */
    static String printable(String text) {
        var safe = new StringBuilder(text.length());
        text.codePoints()
                .filter(c -> c >= ' ' && c != 0xFFFE && c != 0xFFFF)
                .filter(c -> c < Character.MIN_SURROGATE || c > Character.MAX_SURROGATE)
                .forEach(safe::appendCodePoint);
        return safe.toString();
    }
}
