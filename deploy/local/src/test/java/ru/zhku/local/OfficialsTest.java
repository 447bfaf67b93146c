package ru.zhku.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An official's act that was broken off and is done again: the same requests, word for word, and no others. */
class OfficialsTest {

    @TempDir
    Path folder;

    private final List<String> posted = new ArrayList<>();
    private List<String> listed = List.of();
    private int postsBeforeTheBreak = Integer.MAX_VALUE;
    private HttpServer service;

    @BeforeEach
    void start() throws IOException {
        service = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        service.createContext("/", this::answer);
        service.start();
    }

    @AfterEach
    void stop() {
        service.stop(0);
    }

    @Test
    void receiptsAreNotedForTheLettersOfTheFirstAttempt() {
        var day = LocalDate.of(2021, 3, 26);
        listed = ids("n", 1, 10);
        postsBeforeTheBreak = 1;
        assertThatThrownBy(() -> clerks().noteReceipts(day)).isInstanceOf(Failure.class);

        listed = ids("n", 7, 30); // those received are not in the list any more
        postsBeforeTheBreak = Integer.MAX_VALUE;
        var first = posted.get(0);
        posted.clear();
        clerks().noteReceipts(day);
        assertThat(posted).hasSize(2).first().isEqualTo(first);
        assertThat(posted.get(0)).contains("\"n1\"", "\"n6\"").doesNotContain("\"n7\"");
        assertThat(posted.get(1)).contains("\"n7\"").doesNotContain("\"n8\"");
    }

    @Test
    void claimsGoToTheDebtorsOfTheFirstAttempt() {
        listed = ids("c", 1, 3);
        postsBeforeTheBreak = 2;
        assertThatThrownBy(() -> lawyers().sendClaims()).isInstanceOf(Failure.class);

        listed = ids("c", 3, 9);
        postsBeforeTheBreak = Integer.MAX_VALUE;
        posted.clear();
        lawyers().sendClaims();
        assertThat(posted.subList(0, 3)).extracting(OfficialsTest::candidate).containsExactly("c1", "c2", "c3");
    }

    private Clerks clerks() {
        return new Clerks(api(), new Chosen(folder.resolve("chosen")));
    }

    private Lawyers lawyers() {
        return new Lawyers(api(), new Chosen(folder.resolve("chosen")));
    }

    private Api api() {
        var say = new Say(new PrintStream(PrintStream.nullOutputStream(), false, StandardCharsets.UTF_8), false);
        var services = new EnumMap<Service, ServiceProcess>(Service.class);
        for (var one : Service.values()) {
            var setting = new ServiceProcess.Setting(
                    one, service.getAddress().getPort(), folder, Map.of(), folder.resolve("log"), folder);
            services.put(one, new ServiceProcess(setting, null, say));
        }
        return new Api(services, Tokens.of(folder));
    }

    private void answer(HttpExchange exchange) throws IOException {
        int status = 200;
        var answer = listed.stream()
                .map(id -> "{\"id\": \"" + id + "\"}")
                .collect(Collectors.joining(", ", "{\"items\": [", "], \"next\": null}"));
        if (exchange.getRequestMethod().equals("POST")) {
            posted.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            status = posted.size() > postsBeforeTheBreak ? 503 : 200;
        }
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, 0);
        try (var body = exchange.getResponseBody()) {
            body.write(answer.getBytes(StandardCharsets.UTF_8));
        }
    }

    private static List<String> ids(String letter, int from, int to) {
        return IntStream.rangeClosed(from, to)
                .mapToObj(number -> letter + number)
                .toList();
    }

    private static String candidate(String body) {
        return body.replaceAll(".*\"candidateId\":\"(\\w+)\".*", "$1");
    }
}
