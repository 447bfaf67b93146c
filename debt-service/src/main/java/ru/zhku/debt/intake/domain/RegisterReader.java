package ru.zhku.debt.intake.domain;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * Decodes a file strictly: wrong bytes, a line without end and text that was meant in another encoding are faults
 * with their line, never replacement characters. Its memory does not depend on the file.
 */
public final class RegisterReader extends Reader {
    public static final int MAX_LINE = 65_536;
    private static final int BUFFER = 65_536;
    private static final int ALIEN_PERCENT = 20;
    private static final int ALIENS_THAT_SPEAK = 5;

    private final InputStream in;
    private final Charset charset;
    private final String advice;
    private final CharsetDecoder decoder;
    private final boolean[] alien;
    private final ByteBuffer bytes = ByteBuffer.allocate(BUFFER);
    private boolean begun;
    private boolean ended;
    private long line = 1;
    private int lineLength;
    private long foreignLetters;
    private long aliens;

    public RegisterReader(InputStream in, Charset charset) {
        this(in, charset, "Укажите верную кодировку в Content-Type: text/csv; charset=…");
    }

    /** @param advice a sentence that tells the sender how the encoding is named */
    public RegisterReader(InputStream in, Charset charset, String advice) {
        this.in = in;
        this.charset = charset;
        this.advice = advice;
        this.alien = Charsets.alien(charset);
        this.decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        bytes.flip();
    }

    @Override
    public int read(char[] buffer, int offset, int length) throws IOException {
        if (!begun) {
            begun = true;
            refill();
            demandText();
            skipByteOrderMark();
        }
        var chars = CharBuffer.wrap(buffer, offset, length);
        int start = chars.position();
        while (true) {
            CoderResult result = decoder.decode(bytes, chars, ended);
            int decoded = chars.position() - start;
            if (decoded > 0) {
                look(buffer, offset, decoded);
                return decoded;
            }
            if (result.isError()) {
                throw wrongBytes();
            }
            if (ended) {
                demandMeantEncoding();
                return -1;
            }
            refill();
        }
    }

    private void refill() throws IOException {
        bytes.compact();
        while (bytes.hasRemaining()) {
            int read = in.read(bytes.array(), bytes.position(), bytes.remaining());
            if (read < 0) {
                ended = true;
                break;
            }
            bytes.position(bytes.position() + read);
        }
        bytes.flip();
    }

    private void skipByteOrderMark() {
        if (startsWith(0xEF, 0xBB, 0xBF)) {
            if (!charset.equals(StandardCharsets.UTF_8)) {
                throw mismatch("utf-8");
            }
            bytes.position(3);
        } else if (startsWith(0xFF, 0xFE) || startsWith(0xFE, 0xFF)) {
            throw FileFault.atLine(
                    1,
                    "encoding",
                    "Файл в кодировке UTF-16, она не принимается. Сохраните его в UTF-8, windows-1251 или cp866");
        }
    }

    private void demandText() {
        if (startsWith(0x1F, 0x8B)) {
            throw FileFault.atLine(
                    1,
                    "not-text",
                    "Это сжатый файл (gzip). Пришлите его с Content-Encoding: gzip; сжатый дважды распакуйте один раз");
        }
        if (startsWith('P', 'K', 3, 4) || startsWith(0xD0, 0xCF, 0x11, 0xE0)) {
            throw FileFault.atLine(
                    1,
                    "not-text",
                    "Это не текст, а книга Excel или архив. Книгу .xlsx передайте с её Content-Type"
                            + " application/vnd.openxmlformats-officedocument.spreadsheetml.sheet, сжатый файл — с"
                            + " Content-Encoding: gzip, книгу .xls сохраните как .xlsx или CSV");
        }
    }

    private boolean startsWith(int... mark) {
        if (bytes.remaining() < mark.length) {
            return false;
        }
        for (int i = 0; i < mark.length; i++) {
            if ((bytes.get(i) & 0xff) != mark[i]) {
                return false;
            }
        }
        return true;
    }

    private void look(char[] buffer, int offset, int length) {
        int end = offset + length;
        int lineStart = offset - lineLength;
        for (int i = offset; i < end; i++) {
            char c = buffer[i];
            if (c == '\n') {
                line++;
                lineStart = i + 1;
            } else if (i - lineStart >= MAX_LINE) {
                throw FileFault.atLine(
                        line,
                        "line-too-long",
                        "Строка " + line + " длиннее " + MAX_LINE + " знаков: в файле нет переводов строк?");
            } else if (c >= 0x80) {
                foreignLetters++;
                if (alien[c]) {
                    aliens++;
                }
            }
        }
        lineLength = end - lineStart;
    }

    private FileFault wrongBytes() {
        var name = charset.name().toLowerCase(java.util.Locale.ROOT);
        var meant = charset.equals(StandardCharsets.UTF_8)
                ? "похоже на " + Charsets.guess(bytes.array(), bytes.limit())
                : "такой буквы в ней нет";
        return FileFault.atLine(
                line, "encoding", "Строка " + line + ": байты не в кодировке " + name + ", " + meant + ". " + advice);
    }

    private void demandMeantEncoding() {
        if (aliens >= ALIENS_THAT_SPEAK && aliens * 100 > foreignLetters * ALIEN_PERCENT) {
            throw mismatch(charset.equals(Charsets.CP866) ? "utf-8 или windows-1251" : "utf-8 или cp866");
        }
    }

    private FileFault mismatch(String likely) {
        return FileFault.of(
                "encoding-mismatch",
                "Названа кодировка " + charset.name().toLowerCase(java.util.Locale.ROOT)
                        + ", но текст в ней не читается: похоже на " + likely
                        + ". " + advice);
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
