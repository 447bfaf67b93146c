package ru.zhku.measures.board;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;

/** Tells the board an address of debt-service at which a test can stand in for it ({@link DebtDouble}). */
public final class Neighbours implements QuarkusTestResourceLifecycleManager {

    @Override
    public Map<String, String> start() {
        return Map.of("zhku.board.debt-url", "http://localhost:" + freePort());
    }

    @Override
    public void stop() {
        // nothing was started
    }

    /** Below the range from which systems take ports for outgoing connections. */
    private static int freePort() {
        for (int attempt = 0; attempt < 100; attempt++) {
            int port = ThreadLocalRandom.current().nextInt(20_000, 32_000);
            try (var probe = new ServerSocket()) {
                probe.bind(new InetSocketAddress(port));
                return port;
            } catch (java.net.BindException taken) {
                continue;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        throw new IllegalStateException("no port between 20000 and 32000 is free");
    }
}
