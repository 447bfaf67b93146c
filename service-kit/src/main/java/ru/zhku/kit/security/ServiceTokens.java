package ru.zhku.kit.security;

import io.smallrye.jwt.build.Jwt;
import io.smallrye.jwt.util.KeyUtils;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Short-lived tokens with the role {@value Roles#SERVICE} for the one synchronous hop to a neighbour. */
@ApplicationScoped
public class ServiceTokens {
    private final Optional<String> keyLocation;
    private final String service;
    private final String issuer;
    private volatile PrivateKey key;

    ServiceTokens(
            @ConfigProperty(name = "zhku.service-key") Optional<String> keyLocation,
            @ConfigProperty(name = "zhku.service") String service,
            @ConfigProperty(name = "mp.jwt.verify.issuer") String issuer) {
        this.keyLocation = keyLocation;
        this.service = service;
        this.issuer = issuer;
    }

    /** A bearer token without the word Bearer, valid for five minutes. */
    public String bearer() {
        return Jwt.issuer(issuer)
                .subject(service + "-service")
                .upn(service + "-service")
                .groups(Roles.SERVICE)
                .expiresIn(Duration.ofMinutes(5))
                .sign(key());
    }

    private PrivateKey key() {
        var known = key;
        if (known == null) {
            var location = keyLocation.orElseThrow(
                    () -> new IllegalStateException("set SERVICE_KEY to the service's private key (PEM)"));
            try {
                known = KeyUtils.decodePrivateKey(Files.readString(Path.of(location.replaceFirst("^file:", ""))));
            } catch (IOException | GeneralSecurityException e) {
                throw new IllegalStateException("the service's private key cannot be read", e);
            }
            key = known;
        }
        return known;
    }
}
