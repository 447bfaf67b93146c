package ru.zhku.measures.board;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Stands in for debt-service at the address that the board was told: answers {@code GET /v1/ageing}, and CORS. */
final class DebtDouble implements AutoCloseable {
    private final HttpServer server;
    private final String allowedOrigin;
    private final int status;
    private final String answer;
    private final List<String> calls = new CopyOnWriteArrayList<>();

    /** @param allowedOrigin the page that may call; null allows none */
    DebtDouble(URI address, String allowedOrigin, int status, String answer) throws IOException {
        this.allowedOrigin = allowedOrigin;
        this.status = status;
        this.answer = answer;
        server = HttpServer.create(new InetSocketAddress(address.getPort()), 0);
        server.createContext("/v1/ageing", this::handle);
        server.start();
    }

    /** Query and token of each call that came through. */
    List<String> calls() {
        return calls;
    }

    private void handle(HttpExchange call) throws IOException {
        try (call) {
            var headers = call.getResponseHeaders();
            if (allowedOrigin != null
                    && allowedOrigin.equals(call.getRequestHeaders().getFirst("Origin"))) {
                headers.set("Access-Control-Allow-Origin", allowedOrigin);
                headers.set("Access-Control-Allow-Headers", "authorization,accept");
            }
            if (call.getRequestMethod().equals("OPTIONS")) {
                call.sendResponseHeaders(200, -1);
                return;
            }
            calls.add(call.getRequestURI().getQuery() + " "
                    + call.getRequestHeaders().getFirst("Authorization"));
            headers.set("Content-Type", status == 200 ? "application/json" : "application/problem+json");
            var body = answer.getBytes(StandardCharsets.UTF_8);
            call.sendResponseHeaders(status, body.length);
            call.getResponseBody().write(body);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
