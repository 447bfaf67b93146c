package ru.zhku.debt.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.io.input.BrokenInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import ru.zhku.kit.problem.Refusal;

class SpoolTest {
    private static final byte[] TEXT = "a;b\n1;2\n".getBytes(StandardCharsets.UTF_8);

    @TempDir
    Path folder;

    private Spool spool;

    @BeforeEach
    void open() {
        spool = new Spool(1 << 20, 200, Optional.of(folder));
    }

    /** Nothing is left to clean up when the process is killed between two pieces. */
    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void theFileHasNoNameAndIsReadAgainAndAgain(boolean gzip) throws IOException {
        var sent = gzip ? packed() : TEXT;
        try (var spooled = spool.take(new ByteArrayInputStream(sent), gzip)) {
            assertThat(folder).isEmptyDirectory();
            assertThat(spooled.bytes().readAllBytes()).isEqualTo(sent);
            assertThat(spooled.bytes().readAllBytes()).isEqualTo(sent);
            assertThat(spooled.size()).isEqualTo(TEXT.length);
            assertThat(spooled.lineBreaks()).isEqualTo(2);
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void aSenderWhoIsGoneIsToldFromAFileThatIsBroken(boolean gzip) throws IOException {
        var sent = gzip ? packed() : TEXT;
        var cut = new SequenceInputStream(
                new ByteArrayInputStream(sent, 0, sent.length / 2),
                new BrokenInputStream(new IOException("connection reset")));
        assertThat(refusal(cut, gzip)).isEqualTo("upload-cut");
        assertThat(folder).isEmptyDirectory();
    }

    /** A service that is stopped has no fault of the sender to tell. */
    @Test
    void ourOwnStopIsNotTheSenders() {
        var stopped = new BrokenInputStream(new InterruptedIOException());
        assertThatThrownBy(() -> spool.take(stopped, false)).isInstanceOf(IOException.class);
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void aFileThatIsBrokenIsRefused() throws IOException {
        var packed = packed();
        assertThat(refusal(new ByteArrayInputStream(packed, 0, packed.length - 3), true))
                .isEqualTo("register-gzip-broken");
        assertThat(folder).isEmptyDirectory();
    }

    private String refusal(InputStream body, boolean gzip) {
        return catchThrowableOfType(Refusal.class, () -> spool.take(body, gzip)).code();
    }

    private static byte[] packed() throws IOException {
        var packed = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(packed)) {
            gzip.write(TEXT);
        }
        return packed.toByteArray();
    }
}
