package ru.zhku.litigation;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.Executors;

/** Stands for debt-service: the last digit of an account's id says what it answers. */
public final class DebtStub implements QuarkusTestResourceLifecycleManager {
    static final char WHOLE = 'a';
    static final char WITHOUT_INN = 'b';
    static final char UNKNOWN = 'c';
    static final char BROKEN = 'd';

    private static final String PARTY = """
        {"accountId":"%s","accountNumber":"1","supplierInn":"7707083893","supplierName":"Теплосеть",
         "payerName":"Соколова Вера Ильинична"%s,"phone":"+79210000000","consumerGroup":"POPULATION",
         "address":{"street":"Мира","house":"5","flat":"12","newField":1}}
        """;

    private HttpServer server;

    @Override
    public Map<String, String> start() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newCachedThreadPool());
        server.createContext("/v1/accounts/", this::answer);
        server.start();
        return Map.of(
                "quarkus.rest-client.debt.url",
                "http://localhost:" + server.getAddress().getPort());
    }

    private void answer(HttpExchange exchange) throws IOException {
        var id = exchange.getRequestURI().getPath().split("/")[3];
        var authorization = exchange.getRequestHeaders().getFirst("Authorization");
        if (authorization == null || !authorization.startsWith("Bearer ")) {
            send(exchange, 401, "{}");
            return;
        }
        var query = exchange.getRequestURI().getQuery();
        if (query == null || !query.startsWith("purpose=")) {
            send(exchange, 400, "{}");
            return;
        }
        switch (id.charAt(id.length() - 1)) {
            case UNKNOWN -> send(exchange, 404, "{}");
            case BROKEN -> send(exchange, 503, "{}");
            case WITHOUT_INN -> send(exchange, 200, PARTY.formatted(id, ""));
            default -> send(exchange, 200, PARTY.formatted(id, ",\"payerInn\":\"500100732259\""));
        }
    }

    private static void send(HttpExchange exchange, int status, String body) throws IOException {
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        try (var out = exchange.getResponseBody()) {
            out.write(bytes);
        }
    }

    @Override
    public void stop() {
        server.stop(0);
    }
}
