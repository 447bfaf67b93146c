package ru.zhku.debt.intake;

import static java.nio.file.StandardOpenOption.CREATE_NEW;
import static java.nio.file.StandardOpenOption.DELETE_ON_CLOSE;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.zip.ZipException;
import org.apache.commons.io.input.BoundedInputStream;
import org.apache.commons.io.input.TaggedInputStream;
import org.apache.commons.io.input.TeeInputStream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import ru.zhku.kit.id.Ids;
import ru.zhku.kit.problem.Refusal;

/**
 * Takes an upload piece by piece into a temporary file, as it comes, while its content is unpacked and its digest
 * computed; never whole into memory.
 */
@ApplicationScoped
class Spool {
    private static final int PIECE = 1 << 16;
    private static final long BEYOND_SUSPICION = 16L << 20;

    private final long maxBytes;
    private final long maxRatio;
    private final Path folder;

    Spool(
            @ConfigProperty(name = "zhku.intake.max-bytes") long maxBytes,
            @ConfigProperty(name = "zhku.intake.max-gzip-ratio") long maxRatio,
            @ConfigProperty(name = "zhku.intake.spool-dir") Optional<Path> folder) {
        this.maxBytes = maxBytes;
        this.maxRatio = maxRatio;
        this.folder = folder.orElse(Path.of(System.getProperty("java.io.tmpdir")));
    }

    /**
     * An upload as it came, in a file without a name: it is gone when closed, and when the process dies.
     *
     * @param size bytes of the content when unpacked
     * @param digest SHA-256 of the content when unpacked
     */
    record Spooled(FileChannel file, long size, long lineBreaks, byte[] digest) implements AutoCloseable {
        /** The bytes from the first on; not to be closed. */
        InputStream bytes() throws IOException {
            return Channels.newInputStream(file.position(0));
        }

        @Override
        public void close() throws IOException {
            file.close();
        }
    }

    /** @throws Refusal upload-cut: the sender is gone; register-…: what came is not to be taken */
    Spooled take(InputStream body, boolean gzip) throws IOException {
        var file = file();
        var sent = new TaggedInputStream(body);
        boolean taken = false;
        try {
            var received = BoundedInputStream.builder().setInputStream(sent).get();
            var kept = new TeeInputStream(received, Channels.newOutputStream(file));
            var spooled = gzip ? measurePacked(file, kept, received) : measure(file, kept, received::getCount);
            taken = true;
            return spooled;
        } catch (IOException e) {
            if (isOfSender(e, sent)) {
                throw (Refusal) Refusal.of("upload-cut").initCause(e);
            }
            throw e;
        } finally {
            if (!taken) {
                file.close();
            }
        }
    }

    /** Not the disk's failure, nor our own stop. */
    private static boolean isOfSender(IOException error, TaggedInputStream sent) {
        for (Throwable cause = error; cause != null; cause = cause.getCause()) {
            if (sent.isCauseOf(cause)) {
                return !(cause.getCause() instanceof InterruptedIOException);
            }
        }
        return false;
    }

    private FileChannel file() throws IOException {
        var file = Files.createDirectories(folder).resolve("register-" + Ids.next() + ".upload");
        return FileChannel.open(file, CREATE_NEW, READ, WRITE, DELETE_ON_CLOSE); // its name is gone at once
    }

    private Spooled measurePacked(FileChannel file, InputStream kept, BoundedInputStream received) throws IOException {
        try (var content = GzipContent.of(kept)) {
            return measure(file, content, received::getCount);
        } catch (ZipException e) {
            throw (Refusal) Refusal.of("register-gzip-broken").initCause(e);
        }
    }

    private Spooled measure(FileChannel file, InputStream content, LongSupplier received) throws IOException {
        var digest = sha256();
        long size = 0;
        long lineBreaks = 0;
        var piece = new byte[PIECE];
        for (int read = content.read(piece); read >= 0; read = content.read(piece)) {
            size += read;
            demandBearable(size, received.getAsLong());
            digest.update(piece, 0, read);
            lineBreaks += lineBreaks(piece, read);
        }
        return new Spooled(file, size, lineBreaks, digest.digest());
    }

    private void demandBearable(long size, long received) {
        if (Math.max(size, received) > maxBytes) {
            throw Refusal.of("register-too-large", "limit", maxBytes);
        }
        if (size > BEYOND_SUSPICION && size / maxRatio > received) {
            throw Refusal.of("register-gzip-bomb", "ratio", maxRatio);
        }
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
}
