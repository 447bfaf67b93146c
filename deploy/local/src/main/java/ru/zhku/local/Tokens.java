package ru.zhku.local;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.Signature;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Signs bearer tokens as an identity provider would; good for twelve hours of real time. */
public final class Tokens {

    static final List<String> ROLES = List.of(
            "debt-analyst",
            "lawyer",
            "resident-clerk",
            "plan-controller",
            "supplier",
            "bailiff",
            "auditor",
            "service",
            "admin");
    static final Duration LIFE = Duration.ofHours(12);

    private static final ObjectMapper JSON = new ObjectMapper();

    private final PrivateKey key;

    private Tokens(PrivateKey key) {
        this.key = key;
    }

    public static Tokens of(Path home) {
        return new Tokens(Keys.of(home).signingKey());
    }

    public String of(String role) {
        return of(role, Optional.empty(), Optional.empty());
    }

    public String of(String role, Optional<String> supplierInn, Optional<String> oktmo) {
        return of("local-" + role, role, supplierInn, oktmo);
    }

    /** @param subject who it is: what one person enters another one approves */
    public String of(String subject, String role, Optional<String> supplierInn, Optional<String> oktmo) {
        var now = Instant.now().getEpochSecond();
        var claims = new LinkedHashMap<String, Object>();
        claims.put("iss", "zhku");
        claims.put("sub", subject);
        claims.put("upn", subject);
        claims.put("groups", List.of(role));
        claims.put("iat", now);
        claims.put("exp", now + LIFE.toSeconds());
        supplierInn.ifPresent(inn -> claims.put("supplier", inn));
        oktmo.ifPresent(code -> claims.put("oktmo", code));
        return sign(claims);
    }

    private String sign(Map<String, Object> claims) {
        try {
            var text = part(Map.of("alg", "RS256", "typ", "JWT")) + "." + part(claims);
            var signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(key);
            signature.update(text.getBytes(StandardCharsets.US_ASCII));
            return text + "." + base64(signature.sign());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String part(Object value) throws IOException {
        return base64(JSON.writeValueAsBytes(value));
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
