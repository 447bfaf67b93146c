package ru.zhku.measures.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/** A headless Chromium of the machine, driven by its DevTools protocol; it reaches nothing but this machine. */
final class Browser implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path home;
    private final Process process;
    private final WebSocket socket;
    private final AtomicInteger lastId = new AtomicInteger();
    private final Map<Integer, CompletableFuture<JsonNode>> waiting = new ConcurrentHashMap<>();
    private final List<String> complaints = new CopyOnWriteArrayList<>();

    /** Where this machine has a Chromium, if it has one. */
    static Optional<Path> installed() {
        var folders = Arrays.asList(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator));
        return Stream.of("chromium", "chromium-browser", "google-chrome")
                .flatMap(name -> folders.stream().map(folder -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    Browser(Path executable) {
        try {
            home = Files.createTempDirectory("board-browser-");
            process = new ProcessBuilder(command(executable, home))
                    .redirectErrorStream(true)
                    .redirectOutput(home.resolve("log").toFile())
                    .start();
            socket = connect(page());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        for (var domain : List.of("Page", "Runtime", "Log", "Network")) {
            send(domain + ".enable", Map.of());
        }
    }

    private static List<String> command(Path executable, Path home) {
        return List.of(
                executable.toString(),
                "--headless=new",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-dev-shm-usage",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--no-first-run",
                "--no-default-browser-check",
                "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1",
                "--window-size=1360,900",
                "--user-data-dir=" + home.resolve("profile"),
                "--remote-debugging-port=0",
                "about:blank");
    }

    /** Chromium writes its port into its profile once it listens. */
    private URI page() {
        var file = home.resolve("profile/DevToolsActivePort");
        var client = HttpClient.newHttpClient();
        var found = new CompletableFuture<URI>();
        await("Chromium listens").atMost(PATIENCE).ignoreExceptions().until(() -> {
            var port = Files.readAllLines(file).get(0);
            var list = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/json/list"))
                    .build();
            var targets = JSON.readTree(
                    client.send(list, HttpResponse.BodyHandlers.ofString()).body());
            for (var target : targets) {
                if (target.path("type").asText().equals("page")) {
                    found.complete(
                            URI.create(target.path("webSocketDebuggerUrl").asText()));
                }
            }
            return found.isDone();
        });
        return found.join();
    }

    private WebSocket connect(URI address) {
        var text = new StringBuilder();
        return HttpClient.newHttpClient()
                .newWebSocketBuilder()
                .buildAsync(address, new WebSocket.Listener() {
                    @Override
                    public CompletionStage<?> onText(WebSocket from, CharSequence part, boolean last) {
                        text.append(part);
                        if (last) {
                            received(text.toString());
                            text.setLength(0);
                        }
                        from.request(1);
                        return null;
                    }
                })
                .orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS)
                .join();
    }

    private void received(String text) {
        try {
            var message = JSON.readTree(text);
            if (message.has("id")) {
                waiting.remove(message.path("id").asInt()).complete(message);
            } else {
                note(message.path("method").asText(), message.path("params"));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A refused or failed call is the page's business; a script that breaks, or breaks the page's rules, is ours. */
    private void note(String event, JsonNode params) {
        var entry = params.path("entry");
        if (event.equals("Runtime.exceptionThrown")) {
            complaints.add(params.path("exceptionDetails").toString());
        } else if (event.equals("Log.entryAdded")
                && entry.path("level").asText().equals("error")
                && !entry.path("source").asText().equals("network")
                && !entry.path("category").asText().equals("cors")) {
            complaints.add(entry.toString());
        }
    }

    JsonNode send(String method, Map<String, ?> params) {
        int id = lastId.incrementAndGet();
        var answer = new CompletableFuture<JsonNode>();
        waiting.put(id, answer);
        try {
            var text = JSON.writeValueAsString(Map.of("id", id, "method", method, "params", params));
            socket.sendText(text, true).join();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var message = answer.orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS).join();
        assertThat(message.path("error").isMissingNode())
                .as(method + " " + message.path("error"))
                .isTrue();
        return message.path("result");
    }

    void open(String url) {
        send("Page.navigate", Map.of("url", url));
        await("the page is there")
                .atMost(PATIENCE)
                .until(() -> eval("document.readyState === 'complete' && location.href !== 'about:blank'")
                        .asBoolean());
    }

    /** What a JavaScript expression yields in the page. */
    JsonNode eval(String expression) {
        var result =
                send("Runtime.evaluate", Map.of("expression", expression, "returnByValue", true, "awaitPromise", true));
        assertThat(result.path("exceptionDetails").isMissingNode())
                .as(expression + " " + result.path("exceptionDetails"))
                .isTrue();
        return result.path("result").path("value");
    }

    /** What a person sees there, each run of spaces as one. */
    String text(String selector) {
        var text = eval("[...document.querySelectorAll(" + JSON.valueToTree(selector)
                        + ")].filter(node => node.getClientRects().length).map(node => node.innerText).join('\\n')")
                .asText();
        return text.replaceAll("[\\s\\u00a0\\u202f]+", " ").strip();
    }

    void awaitText(String selector, String expected) {
        await(selector + " says " + expected)
                .atMost(PATIENCE)
                .untilAsserted(() -> assertThat(text(selector)).contains(expected));
    }

    void screenshot(String name, int width) {
        send(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", 900, "deviceScaleFactor", 1, "mobile", false));
        var data = send("Page.captureScreenshot", Map.of("captureBeyondViewport", true))
                .path("data")
                .asText();
        try {
            var folder = Files.createDirectories(Path.of("target/board"));
            Files.write(folder.resolve(name + ".png"), Base64.getDecoder().decode(data));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Errors of the page's own script since the last time asked. */
    List<String> complaints() {
        var found = List.copyOf(complaints);
        complaints.clear();
        return found;
    }

    @Override
    public void close() {
        socket.abort();
        process.destroy();
        try {
            if (!process.waitFor(20, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        try (var files = Files.walk(home)) {
            var all = new ArrayList<>(files.toList());
            all.sort(Comparator.reverseOrder());
            all.forEach(file -> file.toFile().delete());
        } catch (IOException | UncheckedIOException e) {
            home.toFile().deleteOnExit();
        }
    }
}
