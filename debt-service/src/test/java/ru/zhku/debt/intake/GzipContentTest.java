package ru.zhku.debt.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GzipContentTest {
    private static final byte[] FIRST = packed("accountNumber;amount\n".getBytes(StandardCharsets.UTF_8));
    private static final byte[] SECOND = packed("A-1;1.00\n".getBytes(StandardCharsets.UTF_8));

    /** Each part comes for itself, and nothing is there yet behind it when it ends. */
    @Test
    void partsAreTakenWhereverTheNetworkPauses() throws IOException {
        var paused = new SequenceInputStream(new ByteArrayInputStream(FIRST), new ByteArrayInputStream(SECOND)) {
            @Override
            public int available() {
                return 0;
            }
        };
        assertThat(content(paused)).isEqualTo("accountNumber;amount\nA-1;1.00\n".getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void largeContentIsTheSameToTheByte() throws IOException {
        var content = new byte[5_000_001];
        new Random(11).nextBytes(content);
        assertThat(content(new ByteArrayInputStream(packed(content)))).isEqualTo(content);
    }

    @Test
    void aFileThatIsCutOffAnywhereIsBroken() {
        var whole = joined(FIRST, SECOND);
        for (int left = 0; left < whole.length; left++) {
            if (left != FIRST.length) {
                broken(Arrays.copyOf(whole, left));
            }
        }
    }

    @Test
    void whatIsNoPackedFileOrHasSomethingElseBehindItIsBroken() {
        broken("no packed file at all".getBytes(StandardCharsets.UTF_8));
        broken(joined(FIRST, "rest".getBytes(StandardCharsets.UTF_8)));
        var changed = FIRST.clone();
        changed[changed.length - 6] ^= 1;
        broken(changed);
    }

    /** Also where it might be an end: between two parts, and whatever kind of failure it is. */
    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void bytesThatDoNotComeAreNoEnd(boolean isEof) {
        var failure = isEof ? new EOFException("gone") : new IOException("gone");
        for (int received : new int[] {0, 5, FIRST.length - 3, FIRST.length, FIRST.length + 4}) {
            var begun = new ByteArrayInputStream(Arrays.copyOf(joined(FIRST, SECOND), received));
            assertThatThrownBy(() -> content(new SequenceInputStream(begun, failing(failure))))
                    .as("after %d bytes", received)
                    .isInstanceOf(IOException.class)
                    .isNotInstanceOf(ZipException.class)
                    .hasRootCause(failure);
        }
    }

    /** A name of two megabytes in the header; 100,000 empty parts. */
    @Test
    void bytesWithoutContentComeToAnEnd() {
        var name = new byte[2 << 20];
        Arrays.fill(name, (byte) 'x');
        broken(joined(new byte[] {31, (byte) 139, 8, 8, 0, 0, 0, 0, 0, 0}, name));
        var empty = packed(new byte[0]);
        var many = new ByteArrayOutputStream();
        for (int i = 0; i < 100_000; i++) {
            many.writeBytes(empty);
        }
        broken(many.toByteArray());
    }

    private static void broken(byte[] packed) {
        assertThatThrownBy(() -> content(new ByteArrayInputStream(packed)))
                .as("%d bytes", packed.length)
                .isInstanceOf(ZipException.class);
    }

    private static byte[] content(InputStream packed) throws IOException {
        try (var content = GzipContent.of(packed)) {
            return content.readAllBytes();
        }
    }

    private static InputStream failing(IOException failure) {
        return new InputStream() {
            @Override
            public int read() throws IOException {
                throw failure;
            }
        };
    }

    private static byte[] joined(byte[] first, byte[] second) {
        var both = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }

    private static byte[] packed(byte[] content) {
        var bytes = new ByteArrayOutputStream();
        try (var out = new GZIPOutputStream(bytes)) {
            out.write(content);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return bytes.toByteArray();
    }
}
