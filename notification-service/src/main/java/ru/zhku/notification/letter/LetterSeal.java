package ru.zhku.notification.letter;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Encrypts letters with AES-GCM. The notice's id is authenticated with the text, so a letter cannot be moved to another
 * notice; the key's id stands beside it, so keys can be changed while old letters stay readable.
 */
@ApplicationScoped
class LetterSeal {
    record Sealed(String keyId, byte[] bytes) {}

    private static final int KEY_BYTES = 32;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final SecureRandom random = new SecureRandom();
    private final Map<String, SecretKeySpec> keys = new HashMap<>();
    private final String currentKeyId;

    LetterSeal(
            @ConfigProperty(name = "zhku.letters.key") String current,
            @ConfigProperty(name = "zhku.letters.old-keys") Optional<List<String>> old) {
        this.currentKeyId = add(current);
        old.orElse(List.of()).forEach(this::add);
    }

    Sealed seal(UUID noticeId, byte[] plain) {
        var nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        var sealed = run(Cipher.ENCRYPT_MODE, currentKeyId, nonce, noticeId, plain);
        return new Sealed(
                currentKeyId,
                ByteBuffer.allocate(NONCE_BYTES + sealed.length)
                        .put(nonce)
                        .put(sealed)
                        .array());
    }

    /** @throws IllegalStateException when the key is not at hand or the bytes are not what was sealed */
    byte[] open(UUID noticeId, Sealed sealed) {
        var nonce = Arrays.copyOf(sealed.bytes(), NONCE_BYTES);
        var body = Arrays.copyOfRange(sealed.bytes(), NONCE_BYTES, sealed.bytes().length);
        return run(Cipher.DECRYPT_MODE, sealed.keyId(), nonce, noticeId, body);
    }

    private byte[] run(int mode, String keyId, byte[] nonce, UUID noticeId, byte[] input) {
        var key = keys.get(keyId);
        if (key == null) {
            throw new IllegalStateException("the letter key " + keyId + " is not configured");
        }
        try {
            var cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(ByteBuffer.allocate(16)
                    .putLong(noticeId.getMostSignificantBits())
                    .putLong(noticeId.getLeastSignificantBits())
                    .array());
            return cipher.doFinal(input);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a letter cannot be sealed or opened", e);
        }
    }

    private String add(String base64) {
        byte[] bytes;
        try {
            bytes = Base64.getDecoder().decode(base64.strip());
        } catch (IllegalArgumentException e) {
            throw new IllegalStateException("zhku.letters.key is not Base64", e);
        }
        if (bytes.length != KEY_BYTES) {
            throw new IllegalStateException("zhku.letters.key must be 32 bytes in Base64");
        }
        var id = keyId(bytes);
        keys.put(id, new SecretKeySpec(bytes, "AES"));
        return id;
    }

    private static String keyId(byte[] key) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(key), 0, 4);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
