package ru.zhku.debt.intake;

import java.io.IOException;
import java.io.InputStream;
import java.util.zip.ZipException;
import org.apache.commons.compress.compressors.gzip.GzipCompressorInputStream;
import org.apache.commons.io.input.ProxyInputStream;
import org.apache.commons.io.input.ReadAheadInputStream;

/**
 * The content of a packed file (RFC 1952); of one that was put together of several packed ones, the content of all. A
 * file that is broken or cut off anywhere is a {@link ZipException}; what keeps its bytes from coming is told as it is.
 */
final class GzipContent extends InputStream {
    private static final int AHEAD = 1 << 18;

    private final Packed packed;
    private InputStream content;

    private GzipContent(InputStream packed) {
        this.packed = new Packed(packed);
    }

    /** Unpacked in a thread of its own until it is closed, ahead of who reads. */
    static InputStream of(InputStream packed) throws IOException {
        return ReadAheadInputStream.builder()
                .setInputStream(new GzipContent(packed))
                .setBufferSize(AHEAD)
                .get();
    }

    @Override
    public int read() throws IOException {
        var one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    /** Never an EOFException: who reads ahead takes it for the end. */
    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        packed.withoutContent = 0;
        try {
            if (content == null) {
                content = GzipCompressorInputStream.builder()
                        .setInputStream(packed)
                        .setDecompressConcatenated(true)
                        .get();
            }
            return content.read(bytes, offset, length);
        } catch (IOException e) {
            if (packed.failure != null) {
                throw new IOException("a packed file cannot be read on", packed.failure);
            }
            throw (ZipException) new ZipException("not a packed file, broken or cut off").initCause(e);
        }
    }

    @Override
    public void close() throws IOException {
        try (packed) {
            if (content != null) {
                content.close();
            }
        }
    }

    /** Bytes as they came. A header that never ends, or blocks without content, would fill memory or time. */
    private static final class Packed extends ProxyInputStream {
        private static final int MOST_WITHOUT_CONTENT = 1 << 20;

        private IOException failure;
        private int withoutContent;

        Packed(InputStream in) {
            super(in);
        }

        /** Who reads may copy the bytes as they pass: none passes twice. */
        @Override
        public boolean markSupported() {
            return false;
        }

        @Override
        protected void afterRead(int read) throws IOException {
            withoutContent += Math.max(0, read);
            if (withoutContent > MOST_WITHOUT_CONTENT) {
                throw new ZipException("a packed file without content");
            }
        }

        @Override
        protected void handleIOException(IOException e) throws IOException {
            if (!(e instanceof ZipException)) {
                failure = e;
            }
            throw e;
        }
    }
}
