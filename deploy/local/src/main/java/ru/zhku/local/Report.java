package ru.zhku.local;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The main result for people. */
final class Report {

    private static final List<String> BUCKETS =
            List.of("NOT_DUE", "UP_TO_1_MONTH", "M1_3", "M3_12", "M12_24", "M24_36", "OVER_36");
    private static final List<String> BUCKET_TITLES =
            List.of("не наступил", "до 1 мес", "1–3 мес", "3–12 мес", "12–24 мес", "24–36 мес", "свыше 36", "всего");

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Say say;

    Report(Say say) {
        this.say = say;
    }

    void print(Outcome outcome) {
        say.line("");
        say.line("Задолженность на " + outcome.today() + ", рублей");
        matrix(outcome.ageing());
        var totals = outcome.ageing().path("totals");
        say.line("  срок не наступил " + money(totals.path("notDue")) + " + просрочено " + money(totals.path("overdue"))
                + " = основной долг " + money(totals.path("principal")));
        say.line("  основной долг − авансы " + money(totals.path("advance")) + " = сальдо "
                + money(totals.path("balance")));
        say.line("");
        say.line("Должников свыше трёх месячных начислений: "
                + outcome.debtors().path("count").asText() + " на сумму "
                + money(outcome.debtors().path("sum")));
        say.line(
                "Кандидатов на взыскание: " + outcome.candidates().path("count").asText() + " ("
                        + states(outcome.candidates().path("byStatus")) + ")");
        say.line("Уведомления: " + states(JSON.valueToTree(outcome.notices())));
        say.line("");
        indicators(outcome);
        if (outcome.deadLetters() > 0) {
            say.line("! Событий, не обработанных окончательно: " + outcome.deadLetters()
                    + ", см. GET /v1/dead-letters каждой службы.");
        }
        say.line("");
        say.line("Секунды по шагам: "
                + outcome.watch().seconds().entrySet().stream()
                        .map(step -> step.getKey() + " " + step.getValue())
                        .collect(Collectors.joining(", ")));
    }

    void addresses(Suite suite) {
        say.line("");
        for (var service : Service.values()) {
            say.line("  " + pad(service.module(), 22) + suite.service(service).address() + "/q/swagger-ui/");
        }
        say.line("  " + pad("Доска плана", 22) + suite.service(Service.MEASURES).address() + "/");
        say.line("  " + pad("Письма", 22) + suite.mailbox().folder());
        say.line("");
    }

    private void matrix(JsonNode ageing) {
        var rows = new TreeMap<String, Map<String, BigDecimal>>();
        var bottom = new TreeMap<String, BigDecimal>();
        for (var cell : ageing.path("cells")) {
            var amount = new BigDecimal(cell.path("amount").asText("0"));
            var bucket = cell.path("bucket").asText();
            rows.computeIfAbsent(cell.path("resource").asText(), name -> new TreeMap<>())
                    .merge(bucket, amount, BigDecimal::add);
            bottom.merge(bucket, amount, BigDecimal::add);
        }
        var head = new StringBuilder(pad("", 16));
        BUCKET_TITLES.forEach(title -> head.append(right(title, 16)));
        say.line(head.toString());
        rows.forEach((resource, sums) -> say.line(row(resource, sums)));
        say.line(row("всего", bottom));
    }

    private static String row(String title, Map<String, BigDecimal> sums) {
        var line = new StringBuilder(pad(title, 16));
        var total = BigDecimal.ZERO;
        for (var bucket : BUCKETS) {
            var amount = sums.getOrDefault(bucket, BigDecimal.ZERO);
            total = total.add(amount);
            line.append(right(money(amount), 16));
        }
        return line.append(right(money(total), 16)).toString();
    }

    private void indicators(Outcome outcome) {
        if (outcome.indicators().isEmpty()) {
            say.line("Плана мероприятий здесь нет.");
            return;
        }
        say.line("Показатели плана за " + Outcome.quarterBefore(outcome.today()));
        for (var indicator : outcome.indicators()) {
            say.line("  " + indicator(indicator));
        }
    }

    private static String indicator(JsonNode indicator) {
        var line = new StringBuilder(pad(indicator.path("mechanismId").asText(), 7))
                .append(pad(indicator.path("code").asText("—"), 34))
                .append(indicator.path("value").asText("нет данных"));
        if (indicator.path("numerator").isTextual()
                && indicator.path("denominator").isTextual()) {
            line.append(" = ")
                    .append(indicator.path("numerator").asText())
                    .append(" / ")
                    .append(indicator.path("denominator").asText());
        }
        line.append(", событий ").append(indicator.path("sourceEventsTotal").asText());
        if (indicator.path("status").asText().equals("UNCONFIRMED")) {
            line.append(" (прочтение не подтверждено)");
        }
        return line.toString();
    }

    private static String states(JsonNode byState) {
        var told = new ArrayList<String>();
        byState.properties()
                .forEach(state ->
                        told.add(state.getKey() + " " + state.getValue().asText()));
        return told.isEmpty() ? "нет" : String.join(", ", told);
    }

    private static String money(JsonNode amount) {
        return amount.isTextual() ? money(new BigDecimal(amount.asText())) : "?";
    }

    private static String money(BigDecimal amount) {
        var symbols = new DecimalFormatSymbols(Locale.ROOT);
        symbols.setGroupingSeparator(' ');
        symbols.setDecimalSeparator(',');
        return new DecimalFormat("#,##0.00", symbols).format(amount);
    }

    private static String pad(String text, int width) {
        return text + " ".repeat(Math.max(1, width - text.length()));
    }

    private static String right(String text, int width) {
        return " ".repeat(Math.max(1, width - text.length())) + text;
    }
}
