package ru.zhku.local;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;

/** The key pair of the local run, made once and shared by deploy/bin/run and deploy/bin/token. */
final class Keys {

    private final Path folder;

    private Keys(Path folder) {
        this.folder = folder;
    }

    /** Two that come at once get the same pair: it is made beside and moved into place whole. */
    static Keys of(Path home) {
        var state = Folders.make(Folders.state(home));
        var place = state.resolve("keys");
        try {
            if (!Files.exists(place)) {
                var fresh = Files.createTempDirectory(state, "keys-");
                generate(fresh);
                if (!moveInto(fresh, place)) {
                    Folders.delete(fresh);
                }
            }
            return new Keys(place);
        } catch (IOException | GeneralSecurityException e) {
            throw new Failure("Нельзя создать ключи в " + place + ": проверьте место и права.", e);
        }
    }

    /** The key of what letters said lies with the letters: kept data are of no use without it. */
    static synchronized String lettersKey(Path folder) {
        var file = folder.resolve("letters.key");
        try {
            if (!Files.exists(file)) {
                var key = new byte[32];
                new SecureRandom().nextBytes(key);
                writePrivate(file, Base64.getEncoder().encodeToString(key));
            }
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new Failure("Нельзя создать или прочитать " + file + ": проверьте место и права.", e);
        }
    }

    Path publicKey() {
        return folder.resolve("public.pem");
    }

    Path privateKey() {
        return folder.resolve("private.pem");
    }

    PrivateKey signingKey() {
        try {
            var body = Files.readString(privateKey()).replaceAll("-----[A-Z ]+-----|\\s", "");
            return KeyFactory.getInstance("RSA")
                    .generatePrivate(new PKCS8EncodedKeySpec(Base64.getDecoder().decode(body)));
        } catch (IOException | GeneralSecurityException e) {
            throw new Failure(
                    "Ключ " + privateKey() + " не читается: он чужой или испорчен; удалите папку " + folder
                            + " и перезапустите deploy/bin/run.",
                    e);
        }
    }

    private static boolean moveInto(Path fresh, Path place) throws IOException {
        try {
            Files.move(fresh, place, StandardCopyOption.ATOMIC_MOVE);
            return true;
        } catch (FileSystemException e) {
            if (Files.exists(place.resolve("private.pem"))) {
                return false;
            }
            throw e;
        }
    }

    private static void generate(Path folder) throws IOException, GeneralSecurityException {
        var generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(2048);
        var pair = generator.generateKeyPair();
        write(folder.resolve("private.pem"), "PRIVATE KEY", pair.getPrivate());
        write(folder.resolve("public.pem"), "PUBLIC KEY", pair.getPublic());
    }

    private static void write(Path file, String kind, Key key) throws IOException {
        var body = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(key.getEncoded());
        writePrivate(file, "-----BEGIN " + kind + "-----\n" + body + "\n-----END " + kind + "-----\n");
    }

    private static void writePrivate(Path file, String text) throws IOException {
        Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(file, text);
    }
}
