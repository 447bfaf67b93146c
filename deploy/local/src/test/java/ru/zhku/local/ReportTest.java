package ru.zhku.local;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void theMatrixSumsGroupsAndShowsTheLedgersTotals() throws Exception {
        assertThat(printed())
                .containsPattern("HEATING +0,00 +0,00 +1 500,50 +0,00 +0,00 +0,00 +0,00 +1 500,50")
                .containsPattern("всего +10,00 +0,00 +1 500,50 +0,00 +0,00 +0,00 +0,00 +1 510,50")
                .contains("срок не наступил 10,00 + просрочено 1 500,50 = основной долг 1 510,50")
                .contains("Должников свыше трёх месячных начислений: 2 на сумму 1 500,50")
                .contains("Уведомления: READY 3, SENT 4");
    }

    @Test
    void anIndicatorShowsItsFractionAndAnUnconfirmedReadingIsMarked() throws Exception {
        assertThat(printed())
                .containsPattern("M07\\.1 +DEBTORS_TO_CLAIMS_RATIO +2\\.0 = 10 / 5, событий 15")
                .containsPattern("M02\\.2 +— +нет данных, событий 0 \\(прочтение не подтверждено\\)");
    }

    @Test
    void resultJsonKeepsTheServicesAnswers(@TempDir Path folder) throws Exception {
        var file = folder.resolve("result.json");
        outcome().write(file);
        var written = JSON.readTree(Files.readString(file));
        assertThat(written.properties().stream().map(Map.Entry::getKey))
                .containsExactly("today", "ageing", "debtors", "candidates", "notices", "indicators", "seconds");
        assertThat(written.path("ageing")).isEqualTo(outcome().ageing());
        assertThat(written.path("notices").path("SENT").asInt()).isEqualTo(4);
    }

    private static String printed() throws Exception {
        var out = new ByteArrayOutputStream();
        new Report(new Say(new PrintStream(out, true, StandardCharsets.UTF_8), false)).print(outcome());
        return out.toString(StandardCharsets.UTF_8);
    }

    private static Outcome outcome() throws Exception {
        var ageing = JSON.readTree("""
                {"cells": [
                  {"resource": "HEATING", "consumerGroup": "POPULATION", "bucket": "M1_3", "amount": "1500.00"},
                  {"resource": "HEATING", "consumerGroup": "OTHER", "bucket": "M1_3", "amount": "0.50"},
                  {"resource": "GAS", "consumerGroup": "OTHER", "bucket": "NOT_DUE", "amount": "10.00"}],
                 "totals": {"notDue": "10.00", "overdue": "1500.50", "principal": "1510.50",
                            "advance": "0.00", "balance": "1510.50"}}
                """);
        var indicators = JSON.readTree("""
                [{"mechanismId": "M07.1", "code": "DEBTORS_TO_CLAIMS_RATIO", "status": "COMPUTED", "value": "2.0",
                  "numerator": "10", "denominator": "5", "sourceEventsTotal": 15},
                 {"mechanismId": "M02.2", "code": null, "status": "UNCONFIRMED", "value": null,
                  "numerator": null, "denominator": null, "sourceEventsTotal": 0}]
                """);
        return new Outcome(
                LocalDate.of(2022, 4, 11),
                ageing,
                JSON.readTree("{\"count\": 2, \"sum\": \"1500.50\"}"),
                JSON.readTree("{\"count\": 1, \"byStatus\": {\"OPEN\": 1}}"),
                new java.util.TreeMap<>(Map.of("SENT", 4, "READY", 3)),
                indicators,
                0,
                new Stopwatch());
    }
}
