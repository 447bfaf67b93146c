package ru.zhku.local;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/** The services' API as one role sees it. */
public final class Api {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private final Map<Service, ServiceProcess> services;
    private final Tokens tokens;
    private final String bearer;
    private final HttpClient http;

    /** An answer; the body is a missing node where there is none or where it is no JSON. */
    public record Answer(int status, HttpHeaders headers, String text, JsonNode body) {

        /** The answer if it is a success; else a sentence made of the problem the service told. */
        public Answer demand(String what) {
            if (status >= 200 && status < 300) {
                return this;
            }
            var detail = body.path("detail").asText(body.path("title").asText(text));
            throw new Failure(what + ": ответ " + status + ", " + detail);
        }
    }

    Api(Map<Service, ServiceProcess> services, Tokens tokens) {
        this(services, tokens, tokens.of("admin"), HttpClient.newHttpClient());
    }

    private Api(Map<Service, ServiceProcess> services, Tokens tokens, String bearer, HttpClient http) {
        this.services = services;
        this.tokens = tokens;
        this.bearer = bearer;
        this.http = http;
    }

    public Api as(String role) {
        return withBearer(tokens.of(role));
    }

    public Api withBearer(String token) {
        return new Api(services, tokens, token, http);
    }

    public Answer get(Service service, String path) {
        return send("GET", service, path, BodyPublishers.noBody(), Map.of());
    }

    public Answer put(Service service, String path, Object body) {
        return send("PUT", service, path, json(body), Map.of("Content-Type", "application/json"));
    }

    public Answer post(Service service, String path, Object body, Map<String, String> headers) {
        var all = new HashMap<>(headers);
        all.put("Content-Type", "application/json");
        return send("POST", service, path, json(body), all);
    }

    public Answer upload(Service service, String path, Path file, String contentType) {
        return upload(service, path, file, Map.of("Content-Type", contentType));
    }

    public Answer upload(Service service, String path, Path file, Map<String, String> headers) {
        try {
            return send("POST", service, path, BodyPublishers.ofFile(file), headers);
        } catch (IOException e) {
            throw new Failure("Файл " + file + " не читается.", e);
        }
    }

    private Answer send(String method, Service service, String path, BodyPublisher body, Map<String, String> headers) {
        var request = HttpRequest.newBuilder(URI.create(services.get(service).address() + path))
                .timeout(PATIENCE)
                .method(method, body);
        if (bearer != null) {
            request.header("Authorization", "Bearer " + bearer);
        }
        request.header("Accept", "application/json, application/problem+json");
        headers.forEach(request::header);
        try {
            var response = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
            return new Answer(response.statusCode(), response.headers(), response.body(), parsed(response.body()));
        } catch (IOException e) {
            throw new Failure(
                    service.module() + " не отвечает на " + method + " " + path + ": смотрите его журнал.", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Failure("Прервано: " + method + " " + path, e);
        }
    }

    private static BodyPublisher json(Object body) {
        try {
            return BodyPublishers.ofByteArray(body instanceof byte[] bytes ? bytes : JSON.writeValueAsBytes(body));
        } catch (IOException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static JsonNode parsed(String text) {
        try {
            return text.isBlank() ? MissingNode.getInstance() : JSON.readTree(text);
        } catch (IOException e) {
            return MissingNode.getInstance();
        }
    }
}
