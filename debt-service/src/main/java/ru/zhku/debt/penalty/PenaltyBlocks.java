package ru.zhku.debt.penalty;

import java.util.ArrayList;
import java.util.List;
import ru.zhku.debt.penalty.PenaltySheet.Row;

/** The calculation as paragraphs and tables of WordprocessingML (ECMA-376); every text is escaped. */
final class PenaltyBlocks {
    private static final String NAMESPACE = " xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"";
    private static final String RIGHT = "right";
    private static final String LEFT = "left";
    private static final int SMALL = 16; // sizes are half points
    private static final int USUAL = 18;
    private static final int LARGE = 28;

    private PenaltyBlocks() {}

    static List<String> of(PenaltySheet sheet) {
        var blocks = new ArrayList<String>();
        blocks.add(paragraph(NAMESPACE, sheet.title(), LEFT, true, LARGE));
        sheet.head().forEach(line -> blocks.add(paragraph(NAMESPACE, line, LEFT, false, USUAL)));
        if (!sheet.rows().isEmpty()) {
            blocks.add(segments(sheet.rows()));
        }
        blocks.add(paragraph(NAMESPACE, sheet.total(), LEFT, true, USUAL));
        sheet.notes().forEach(note -> blocks.add(paragraph(NAMESPACE, note, LEFT, false, SMALL)));
        blocks.add(paragraph(NAMESPACE, "", LEFT, false, LARGE));
        blocks.add(signature(sheet.signature()));
        blocks.add(paragraph(NAMESPACE, "", LEFT, false, SMALL));
        return blocks;
    }

    private static String segments(List<Row> rows) {
        int columns = PenaltySheet.COLUMNS.size();
        var table = new StringBuilder("<w:tbl")
                .append(NAMESPACE)
                .append("><w:tblPr><w:tblW w:w=\"5000\" w:type=\"pct\"/><w:tblBorders>");
        for (var side : List.of("top", "left", "bottom", "right", "insideH", "insideV")) {
            table.append("<w:").append(side).append(" w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"777777\"/>");
        }
        table.append("</w:tblBorders></w:tblPr><w:tblGrid>")
                .append("<w:gridCol/>".repeat(columns))
                .append("</w:tblGrid><w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>");
        PenaltySheet.COLUMNS.forEach(column -> table.append(cell(column, 1, "center", true)));
        table.append("</w:tr>");
        for (var row : rows) {
            table.append("<w:tr><w:trPr><w:cantSplit/></w:trPr>");
            switch (row.kind()) {
                case HEADING -> table.append(cell(row.cells().get(0), columns, LEFT, true));
                case SEGMENT -> row.cells().forEach(text -> table.append(cell(text, 1, RIGHT, false)));
                case SUM ->
                    table.append(cell(row.cells().get(0), columns - 1, RIGHT, true))
                            .append(cell(row.cells().get(1), 1, RIGHT, true));
            }
            table.append("</w:tr>");
        }
        return table.append("</w:tbl>").toString();
    }

    /** Whose signature, and under each line what belongs on it. */
    private static String signature(List<String> texts) {
        var table = new StringBuilder("<w:tbl")
                .append(NAMESPACE)
                .append("><w:tblPr><w:tblW w:w=\"5000\" w:type=\"pct\"/></w:tblPr><w:tblGrid>")
                .append("<w:gridCol/>".repeat(2 * texts.size() - 1))
                .append("</w:tblGrid><w:tr>")
                .append(cell(texts.get(0), 1, LEFT, false));
        texts.subList(1, texts.size())
                .forEach(text -> table.append(cell("", 1, LEFT, false))
                        .append("<w:tc><w:tcPr><w:tcBorders><w:top w:val=\"single\" w:sz=\"4\""
                                + " w:space=\"0\" w:color=\"000000\"/></w:tcBorders></w:tcPr>")
                        .append(paragraph("", text, "center", false, SMALL))
                        .append("</w:tc>"));
        return table.append("</w:tr></w:tbl>").toString();
    }

    private static String cell(String text, int columns, String align, boolean bold) {
        return "<w:tc><w:tcPr><w:gridSpan w:val=\"" + columns + "\"/></w:tcPr>"
                + paragraph("", text, align, bold, SMALL) + "</w:tc>";
    }

    private static String paragraph(String namespace, String text, String align, boolean bold, int size) {
        return "<w:p" + namespace + "><w:pPr><w:spacing w:before=\"20\" w:after=\"20\"/><w:jc w:val=\"" + align
                + "\"/></w:pPr><w:r><w:rPr>" + (bold ? "<w:b/>" : "") + "<w:sz w:val=\"" + size
                + "\"/><w:szCs w:val=\"" + size + "\"/></w:rPr><w:t xml:space=\"preserve\">" + PenaltyPages.escape(text)
                + "</w:t></w:r></w:p>";
    }
}
