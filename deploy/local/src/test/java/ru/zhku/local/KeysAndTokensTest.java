package ru.zhku.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeysAndTokensTest {

    @TempDir
    Path home;

    @Test
    void manyAtOnceGetTheSameKeys() throws Exception {
        var pool = Executors.newFixedThreadPool(8);
        var tasks = Stream.<Callable<String>>generate(
                        () -> () -> Files.readString(Keys.of(home).privateKey()))
                .limit(8)
                .toList();
        var keys = pool.invokeAll(tasks).stream().map(KeysAndTokensTest::result).distinct();
        assertThat(keys).hasSize(1);
        pool.shutdown();
        try (var left = Files.list(Folders.state(home))) {
            assertThat(left).extracting(path -> path.getFileName().toString()).containsExactly("keys");
        }
    }

    @Test
    void privateKeyIsForItsOwnerOnly() throws Exception {
        var permissions = Files.getPosixFilePermissions(Keys.of(home).privateKey());
        assertThat(PosixFilePermissions.toString(permissions)).isEqualTo("rw-------");
    }

    @Test
    void tokenNamesRoleSupplierAndMunicipalityAndIsSignedForTwelveHours() throws Exception {
        var token = Tokens.of(home).of("supplier", Optional.of("7707083893"), Optional.of("47701000"));
        var parts = token.split("\\.");
        var claims = new ObjectMapper().readTree(Base64.getUrlDecoder().decode(parts[1]));

        assertThat(claims.path("iss").asText()).isEqualTo("zhku");
        assertThat(claims.path("groups").get(0).asText()).isEqualTo("supplier");
        assertThat(claims.path("supplier").asText()).isEqualTo("7707083893");
        assertThat(claims.path("oktmo").asText()).isEqualTo("47701000");
        assertThat(claims.path("exp").asLong() - claims.path("iat").asLong()).isEqualTo(12 * 3600);
        assertThat(signatureHolds(parts)).isTrue();
    }

    @Test
    void aSecondPersonOfARoleIsNamed() throws Exception {
        assertThat(subjectOf(TokenCommand.token(home, "admin"))).isEqualTo("local-admin");
        assertThat(subjectOf(TokenCommand.token(home, "admin", "--subject", "второй")))
                .isEqualTo("второй");
        for (var wrong : List.of("", "два слова", "a".repeat(101))) {
            assertThatThrownBy(() -> TokenCommand.token(home, "admin", "--subject", wrong))
                    .isInstanceOf(Failure.class)
                    .hasMessageContaining("--subject");
        }
    }

    private static String subjectOf(String token) throws Exception {
        var claims = new ObjectMapper().readTree(Base64.getUrlDecoder().decode(token.split("\\.")[1]));
        assertThat(claims.path("upn")).isEqualTo(claims.path("sub"));
        return claims.path("sub").asText();
    }

    @Test
    void unknownRoleIsToldWithTheKnownOnes() {
        assertThatThrownBy(() -> TokenCommand.token(home, "boss"))
                .isInstanceOf(Failure.class)
                .hasMessageContaining("debt-analyst");
    }

    private boolean signatureHolds(String[] parts) throws Exception {
        var body = Files.readString(Keys.of(home).publicKey()).replaceAll("-----[A-Z ]+-----|\\s", "");
        var key = KeyFactory.getInstance("RSA")
                .generatePublic(new X509EncodedKeySpec(Base64.getDecoder().decode(body)));
        var signature = Signature.getInstance("SHA256withRSA");
        signature.initVerify(key);
        signature.update((parts[0] + "." + parts[1]).getBytes(java.nio.charset.StandardCharsets.US_ASCII));
        return signature.verify(Base64.getUrlDecoder().decode(parts[2]));
    }

    private static <T> T result(java.util.concurrent.Future<T> future) {
        try {
            return future.get();
        } catch (InterruptedException | java.util.concurrent.ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }
}
