package ru.zhku.notification.channel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.PDFTextStripperByArea;
import org.junit.jupiter.api.Test;
import ru.zhku.notification.channel.domain.Letter;
import ru.zhku.notification.fixture.Pdf;

class LetterPdfTest {
    private static final double POINTS_PER_MM = 72 / 25.4;
    private final LetterPdf pdf = new LetterPdf();

    @Test
    void theTextIsCyrillicAndWhole() throws IOException {
        var text =
                textOf(pdf.print(List.of(letter("Образцов Иван Петрович", "Долг 1\u00a0234,56\u00a0руб. <не & тег>"))));
        assertThat(text)
                .contains("Администрация ЗАТО Заозерск", "№ 2022-000123 от 11.04.2022", "Образцов Иван Петрович")
                .contains("ул. Школьная, д. 5, кв. 12", "Предупреждение о задолженности")
                .contains("Долг 1 234,56 руб. <не & тег>", "начисляются пени");
    }

    @Test
    void everyFontIsEmbedded() throws IOException {
        try (var document = Loader.loadPDF(pdf.print(List.of(letter("Образцов", "Текст"))))) {
            var resources = document.getPage(0).getResources();
            assertThat(resources.getFontNames()).isNotEmpty();
            for (var name : resources.getFontNames()) {
                assertThat(resources.getFont(name).isEmbedded()).isTrue();
            }
        }
    }

    @Test
    void theAddressStandsInTheWindowHoweverTheSheetSlips() throws IOException {
        var name = "Муниципальное бюджетное учреждение дополнительного образования «Детско-юношеская спортивная школа»";
        for (var addressee : List.of("Образцов Иван Петрович", name)) {
            try (var document = Loader.loadPDF(pdf.print(List.of(letter(addressee, "Текст"))))) {
                assertThat(inWindow(document).replaceAll("\\s+", " ")).contains(addressee, "184310");
            }
        }
    }

    @Test
    void aLongLetterGoesOnAndABatchBeginsEachLetterOnItsOwnPage() throws IOException {
        var longText = String.join("\n\n", Collections.nCopies(60, "Абзац письма, который занимает место на листе."));
        var printed = pdf.print(List.of(letter("Первый", longText), letter("Второй", "Текст")));
        try (var document = Loader.loadPDF(printed)) {
            int pages = document.getNumberOfPages();
            assertThat(pages).isGreaterThanOrEqualTo(3);
            var last = new PDFTextStripper();
            last.setStartPage(pages);
            assertThat(last.getText(document)).contains("Второй").doesNotContain("Первый");
        }
    }

    @Test
    void charactersThatNoDocumentCanHoldAreDropped() throws IOException {
        assertThat(textOf(pdf.print(List.of(letter("Имя\u0000\uFFFF с дырой", "Текст\u0007")))))
                .contains("Имя с дырой");
    }

    static Letter letter(String name, String text) {
        return new Letter(
                "2022-000123",
                LocalDate.of(2022, 4, 11),
                new Letter.Sender(
                        "Администрация ЗАТО Заозерск",
                        "184310, Мурманская область, г. Заозерск",
                        "",
                        "Ответственный исполнитель",
                        ""),
                new Letter.Recipient(
                        name,
                        List.of("ул. Школьная, д. 5, кв. 12", "г. Заозерск", "Мурманская область", "184310"),
                        null),
                "Предупреждение",
                "# Предупреждение о задолженности\n\n" + text + "\n\n- начисляются пени;\n- долг взыскивается в суде.");
    }

    static String textOf(byte[] pdf) throws IOException {
        var folder = Files.createDirectories(Path.of("target/letters"));
        Files.write(folder.resolve("letter.pdf"), pdf);
        return Pdf.text(pdf);
    }

    private static String inWindow(PDDocument document) throws IOException {
        var stripper = new PDFTextStripperByArea();
        var window = new java.awt.geom.Rectangle2D.Double(mm(115), mm(50), mm(80), mm(34));
        stripper.addRegion("window", window);
        stripper.extractRegions(document.getPage(0));
        return stripper.getTextForRegion("window");
    }

    private static double mm(double millimetres) {
        return millimetres * POINTS_PER_MM;
    }
}
