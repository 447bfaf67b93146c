package ru.zhku.kit.test;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;

/** Bearer tokens for tests, signed as the identity provider would; good for an hour. */
public final class Tokens {

    public static final String ISSUER = "zhku";

    private Tokens() {}

    public static String of(String role) {
        return of(role, null, null);
    }

    public static String of(String role, String supplierInn, String oktmo) {
        return sign("test-" + role, role, supplierInn, oktmo, 3600, "key.private");
    }

    /** Well signed, but its time is over. */
    /** A second person of the role, for what one may not decide alone. */
    public static String ofAnother(String role) {
        return sign("another-" + role, role, null, null, 3600, "key.private");
    }

    public static String expired(String role) {
        return sign("test-" + role, role, null, null, -3600, "key.private");
    }

    /** Well formed, but signed with a key that nobody trusts. */
    public static String foreign(String role) {
        return sign("test-" + role, role, null, null, 3600, "key.foreign");
    }

    private static String sign(
            String person, String role, String supplierInn, String oktmo, long seconds, String keySetting) {
        long now = System.currentTimeMillis() / 1000;
        var claims = new StringBuilder("{\"iss\":\"" + ISSUER + "\",\"sub\":\"" + person + "\",\"upn\":\"" + person
                + "\",\"groups\":[\"" + role + "\"],\"iat\":" + Math.min(now, now + seconds - 60) + ",\"exp\":"
                + (now + seconds));
        if (supplierInn != null) {
            claims.append(",\"supplier\":\"").append(supplierInn).append('"');
        }
        if (oktmo != null) {
            claims.append(",\"oktmo\":\"").append(oktmo).append('"');
        }
        var text = encode("{\"alg\":\"RS256\",\"typ\":\"JWT\"}") + "."
                + encode(claims.append('}').toString());
        return text + "." + signature(text, Path.of(Infrastructure.setting(keySetting)));
    }

    private static String signature(String text, Path keyFile) {
        try {
            var body = Files.readString(keyFile).replaceAll("-----[A-Z ]+-----|\\s", "");
            var spec = new PKCS8EncodedKeySpec(Base64.getDecoder().decode(body));
            var signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(KeyFactory.getInstance("RSA").generatePrivate(spec));
            signature.update(text.getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(signature.sign());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String encode(String json) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(json.getBytes(StandardCharsets.UTF_8));
    }
}
