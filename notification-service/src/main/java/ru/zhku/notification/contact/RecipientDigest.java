package ru.zhku.notification.contact;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.Locale;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** An address as a keyed digest: equal addresses can be counted, but none can be read back without the key. */
@ApplicationScoped
class RecipientDigest {
    private final SecretKeySpec key;

    RecipientDigest(@ConfigProperty(name = "zhku.letters.key") String lettersKey) {
        this.key = new SecretKeySpec(Base64.getDecoder().decode(lettersKey), "HmacSHA256");
    }

    byte[] of(String address) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            mac.update("recipient:".getBytes(StandardCharsets.UTF_8));
            return mac.doFinal(address.toLowerCase(Locale.ROOT).getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
