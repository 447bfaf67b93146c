package ru.zhku.local;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

/** The main result as the services tell it; written it is result.json. */
record Outcome(
        LocalDate today,
        JsonNode ageing,
        JsonNode debtors,
        JsonNode candidates,
        Map<String, Integer> notices,
        JsonNode indicators,
        long deadLetters,
        Stopwatch watch) {

    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    static Outcome of(Api api, LocalDate today, long deadLetters, Stopwatch watch) {
        return new Outcome(
                today,
                api.get(Service.DEBT, "/v1/ageing?by=resource,consumerGroup&asOf=" + today)
                        .demand("Матрица задолженности")
                        .body(),
                api.get(Service.DEBT, "/v1/debtors/summary?overMonthlyCharges=3&asOf=" + today)
                        .demand("Итог по должникам")
                        .body(),
                candidates(api),
                notices(api),
                indicators(api, today),
                deadLetters,
                watch);
    }

    void write(Path file) {
        var result = JSON.createObjectNode();
        result.put("today", today.toString());
        result.set("ageing", ageing);
        result.set("debtors", debtors);
        result.set("candidates", candidates);
        notices.forEach(result.putObject("notices")::put);
        result.set("indicators", indicators);
        watch.seconds().forEach(result.putObject("seconds")::put);
        try {
            Files.writeString(file, JSON.writeValueAsString(result) + "\n");
        } catch (IOException e) {
            throw new Failure("Не пишется " + file + ": проверьте место и права.", e);
        }
    }

    /** The count is of the open ones; those claimed, filed or withdrawn stand in byStatus. */
    private static ObjectNode candidates(Api api) {
        var summary = api.get(Service.LITIGATION, "/v1/candidates/summary")
                .demand("Кандидаты")
                .body();
        var byStatus = new TreeMap<String, Long>();
        summary.path("cells")
                .forEach(cell -> byStatus.merge(
                        cell.path("status").asText(), cell.path("count").asLong(), Long::sum));
        var candidates = JsonNodeFactory.instance.objectNode().put("count", byStatus.getOrDefault("OPEN", 0L));
        byStatus.forEach(candidates.putObject("byStatus")::put);
        return candidates;
    }

    private static Map<String, Integer> notices(Api api) {
        var byState = new TreeMap<String, Integer>();
        api.get(Service.NOTIFICATION, "/v1/notices/summary")
                .demand("Уведомления")
                .body()
                .path("byState")
                .properties()
                .forEach(state -> byState.put(state.getKey(), state.getValue().asInt()));
        return byState;
    }

    /** Of every plan there is, for the last quarter that has ended. */
    private static JsonNode indicators(Api api, LocalDate today) {
        var all = JsonNodeFactory.instance.arrayNode();
        eachItem(
                api,
                Service.MEASURES,
                "/v1/plans",
                plan -> api.get(
                                Service.MEASURES,
                                "/v1/plans/" + plan.path("id").asText() + "/indicators?period=" + quarterBefore(today))
                        .demand("Показатели плана")
                        .body()
                        .path("items")
                        .forEach(all::add));
        return all;
    }

    static String quarterBefore(LocalDate today) {
        var end = today.withDayOfMonth(1).minusMonths((today.getMonthValue() - 1) % 3 + 1L);
        return end.getYear() + "-Q" + ((end.getMonthValue() - 1) / 3 + 1);
    }

    static void eachItem(Api api, Service service, String path, Consumer<JsonNode> use) {
        var cursor = "";
        var sign = path.contains("?") ? "&" : "?";
        do {
            var page = api.get(service, path + sign + "limit=200" + cursor)
                    .demand(path)
                    .body();
            page.path("items").forEach(use);
            var next = page.path("next");
            cursor = next.isTextual() ? "&cursor=" + next.asText() : null;
        } while (cursor != null);
    }
}
