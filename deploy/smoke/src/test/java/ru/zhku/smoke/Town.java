package ru.zhku.smoke;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import ru.zhku.local.Api;
import ru.zhku.local.Clocks;
import ru.zhku.local.Say;
import ru.zhku.local.Service;
import ru.zhku.local.Settling;
import ru.zhku.local.Suite;

/** The small town of the smoke tests: what its people do, through the API alone. */
final class Town implements AutoCloseable {

    static final String SUPPLIER = "7707083893";
    static final Duration SOON = Duration.ofSeconds(60);
    private static final Set<String> DONE = Set.of("POSTED", "POSTED_WITH_DEFECTS", "REJECTED");
    private static final String CSV = "text/csv; charset=utf-8";

    private final Suite suite;
    private final Path folder;
    private final Settling settling;

    Town(Suite suite, Path folder) {
        this.suite = suite;
        this.folder = folder;
        this.settling = suite.settling();
    }

    Suite suite() {
        return suite;
    }

    Path folder() {
        return folder;
    }

    Api as(String role) {
        return suite.api().as(role);
    }

    JsonNode get(Service service, String path) {
        return as("admin").get(service, path).demand("GET " + path).body();
    }

    JsonNode post(String role, Service service, String path, Object body, Map<String, String> headers) {
        var all = new java.util.HashMap<>(headers);
        all.putIfAbsent("Idempotency-Key", UUID.randomUUID().toString());
        return as(role).post(service, path, body, all).demand("POST " + path).body();
    }

    void introduceSupplier() {
        var body = Map.of("name", "ООО «Тепло»", "resources", List.of("HEATING", "RENT"));
        as("debt-analyst").put(Service.DEBT, "/v1/suppliers/" + SUPPLIER, body).demand("supplier");
    }

    Api.Answer send(String kind, String csv) {
        try {
            var file = Files.writeString(Files.createTempFile(folder, "register", ".csv"), csv);
            var path = "/v1/registers?supplierInn=" + SUPPLIER + "&kind=" + kind;
            return as("debt-analyst").upload(Service.DEBT, path, file, CSV);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Sends a register and waits until every line of it is posted. */
    JsonNode post(String kind, String csv) {
        var sent = send(kind, csv);
        assertThat(sent.status()).as(sent.text()).isEqualTo(202);
        var register = finished(sent.body().path("id").asText());
        assertThat(register.path("status").asText()).as(register.toString()).isEqualTo("POSTED");
        return register;
    }

    JsonNode finished(String registerId) {
        return await().atMost(SOON)
                .ignoreExceptions()
                .until(
                        () -> get(Service.DEBT, "/v1/registers/" + registerId),
                        register -> DONE.contains(register.path("status").asText()));
    }

    /** The matrix by resource on a day, as lines "HEATING M1_3 1583.33". */
    List<String> ageing(String asOf) {
        var lines = new ArrayList<String>();
        for (var cell : get(Service.DEBT, "/v1/ageing?by=resource&asOf=" + asOf).path("cells")) {
            lines.add(cell.path("resource").asText() + " " + cell.path("bucket").asText() + " "
                    + cell.path("amount").asText());
        }
        return lines;
    }

    JsonNode totals(String asOf) {
        return get(Service.DEBT, "/v1/ageing?by=resource&asOf=" + asOf).path("totals");
    }

    void moveClock(String day) {
        new Clocks(suite.api(), settling, new Say(System.out, false)).moveTo(java.time.LocalDate.parse(day));
    }

    void settle() {
        settling.await();
    }

    long deadLetters() {
        return settling.deadLetters();
    }

    String accountId(String number) {
        return get(Service.DEBT, "/v1/accounts?supplierInn=" + SUPPLIER + "&accountNumber=" + number)
                .path("items")
                .path(0)
                .path("id")
                .asText();
    }

    List<JsonNode> candidates(String accountNumber) {
        return items(Service.LITIGATION, "/v1/candidates?accountNumber=" + accountNumber);
    }

    List<JsonNode> overThreeMonths() {
        return items(Service.DEBT, "/v1/debtors?overMonthlyCharges=3&supplierInn=" + SUPPLIER);
    }

    private List<JsonNode> items(Service service, String path) {
        var found = new ArrayList<JsonNode>();
        get(service, path).path("items").forEach(found::add);
        return found;
    }

    JsonNode awaitNotice(String filter, Predicate<JsonNode> wanted) {
        return await().atMost(SOON)
                .until(
                        () -> get(Service.NOTIFICATION, "/v1/notices?" + filter)
                                .path("items")
                                .path(0),
                        wanted::test);
    }

    @Override
    public void close() {
        settling.close();
    }
}
