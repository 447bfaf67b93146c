package ru.zhku.debt.intake;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import ru.zhku.kit.problem.Refusal;

/** Takes an upload piece by piece into a temporary file while its digest is computed; never whole into memory. */
@ApplicationScoped
class Spool {
    private static final int PIECE = 1 << 16;
    private static final long BEYOND_SUSPICION = 16L << 20;

    private final long maxBytes;
    private final long maxRatio;
    private final Optional<Path> folder;

    Spool(
            @ConfigProperty(name = "zhku.intake.max-bytes") long maxBytes,
            @ConfigProperty(name = "zhku.intake.max-gzip-ratio") long maxRatio,
            @ConfigProperty(name = "zhku.intake.spool-dir") Optional<Path> folder) {
        this.maxBytes = maxBytes;
        this.maxRatio = maxRatio;
        this.folder = folder;
    }

    /** A file in the spool; closing removes it. */
    record Spooled(Path file, long size, long lineBreaks, byte[] digest) implements AutoCloseable {
        @Override
        public void close() throws IOException {
            Files.deleteIfExists(file);
        }
    }

    Spooled take(InputStream body, boolean gzip) throws IOException {
        var file = folder.isPresent()
                ? Files.createTempFile(Files.createDirectories(folder.get()), "register", ".csv")
                : Files.createTempFile("register", ".csv");
        boolean taken = false;
        try {
            var digest = sha256();
            var counted = new Counted(body);
            var size = gzip ? unpack(counted, file, digest) : copy(counted, counted, file, digest);
            taken = true;
            return new Spooled(file, size.bytes, size.lineBreaks, digest.digest());
        } finally {
            if (!taken) {
                Files.deleteIfExists(file);
            }
        }
    }

    private record Size(long bytes, long lineBreaks) {}

    private Size unpack(Counted body, Path file, MessageDigest digest) throws IOException {
        try (var unpacked = new GZIPInputStream(body, PIECE)) {
            return copy(unpacked, body, file, digest);
        } catch (java.util.zip.ZipException | java.io.EOFException e) {
            throw (Refusal) Refusal.of("register-gzip-broken").initCause(e);
        }
    }

    private Size copy(InputStream in, Counted received, Path file, MessageDigest digest) throws IOException {
        long size = 0;
        long lineBreaks = 0;
        try (var out = Files.newOutputStream(file)) {
            var piece = new byte[PIECE];
            for (int read = in.read(piece); read >= 0; read = in.read(piece)) {
                size += read;
                if (size > maxBytes) {
                    throw Refusal.of("register-too-large", "limit", maxBytes);
                }
                if (in != received && size > BEYOND_SUSPICION && size / maxRatio > received.count) {
                    throw Refusal.of("register-gzip-bomb", "ratio", maxRatio);
                }
                digest.update(piece, 0, read);
                lineBreaks += lineBreaks(piece, read);
                out.write(piece, 0, read);
            }
        }
        return new Size(size, lineBreaks);
    }

    /** One byte in each of the accepted encodings. */
    private static int lineBreaks(byte[] piece, int length) {
        int found = 0;
        for (int i = 0; i < length; i++) {
            found += piece[i] == '\n' ? 1 : 0;
        }
        return found;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static final class Counted extends java.io.FilterInputStream {
        private long count;

        Counted(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            int b = super.read();
            count += b < 0 ? 0 : 1;
            return b;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            int read = super.read(bytes, offset, length);
            count += Math.max(0, read);
            return read;
        }
    }
}
