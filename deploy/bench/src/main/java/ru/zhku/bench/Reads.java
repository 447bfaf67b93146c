package ru.zhku.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import ru.zhku.bench.ServerLog.Statement;
import ru.zhku.local.Failure;
import ru.zhku.local.Folders;
import ru.zhku.local.Service;
import ru.zhku.local.Tokens;

/** Single reads: what the service asks of the database is taken from the server's log and run again over JDBC. */
final class Reads {
    private static final int TIMES = 1_000;
    private static final int CLIENTS = 4;
    private static final double SECONDS = 4;
    private static final String PAGE = "/v1/debtors?overMonthlyCharges=3&limit=50";

    private final Town town;
    private final Load load;
    private final HttpClient http = HttpClient.newHttpClient();
    private final String bearer;

    Reads(Town town, Load load) {
        this.town = town;
        this.load = load;
        bearer = Tokens.of(Folders.home()).of("admin");
    }

    Result debtorPage() {
        var page = queries(PAGE, "account_debt");
        var took = Replay.seconds(town, page, List.of("select 1"), TIMES);
        int rows = town.get(PAGE).path("items").size();
        return Result.ofTimes(
                "debtor page (in the database)",
                Measured.ofWall(took.ours()),
                Measured.ofWall(took.baseline()),
                5,
                rows + " debtors, statements: " + page.size() + "; over REST " + Result.number(restMillis(PAGE))
                        + " ms; baseline: select 1");
    }

    Result statement() {
        var account = town.get("/v1/accounts?supplierInn=" + load.veterans().supplierInn() + "&accountNumber="
                        + load.veterans().account(1))
                .path("items")
                .path(0)
                .path("id")
                .asText();
        var path = "/v1/accounts/" + account + "/statement";
        var asked = queries(path, "account", "account_class", "charge", "payment", "allocation");
        long seq = town.number("select seq from account where id = '" + account + "'");
        var rows = List.of("charge", "payment", "allocation").stream()
                .map(table -> "select * from " + table + " where account_seq = " + seq)
                .toList();
        var took = Replay.seconds(town, asked, rows, TIMES);
        return Result.ofTimes(
                "statement of an account with 36 months (in the database)",
                Measured.ofWall(took.ours()),
                Measured.ofWall(took.baseline()),
                1.5,
                "over REST " + Result.number(restMillis(path)) + " ms; baseline: its charges, payments and allocations"
                        + " by index");
    }

    Result rest() {
        var page = queries(PAGE, "account_debt");
        var request = request(PAGE);
        Callable<?> ask = () -> ask(request);
        Replay.together(CLIENTS, () -> Replay.often(SECONDS, ask));
        double ours = Replay.together(CLIENTS, () -> Replay.often(SECONDS, ask));
        double plain = Replay.rate(town, page, CLIENTS, SECONDS);
        return Result.ofRates(
                "REST reads of the debtor page",
                ours,
                plain,
                0.5,
                CLIENTS + " clients on the same processors; baseline: its query over JDBC, " + CLIENTS
                        + " connections");
    }

    private double restMillis(String path) {
        var request = request(path);
        var took = new double[TIMES / 2];
        for (int i = 0; i < TIMES; i++) {
            long begun = System.nanoTime();
            ask(request);
            took[i % took.length] = (System.nanoTime() - begun) / 1e6;
        }
        return Measured.median(took);
    }

    /** What is asked each time: a job that runs beside names the same tables, but not three times. */
    private List<String> queries(String path, String... tables) {
        town.get(path);
        var found = new ArrayList<>(asked(path, tables));
        found.retainAll(asked(path, tables));
        found.retainAll(asked(path, tables));
        if (found.isEmpty()) {
            throw new Failure("PostgreSQL's log shows no statement of " + path);
        }
        return found;
    }

    private List<String> asked(String path, String... tables) {
        return town.logged(() -> town.get(path)).statements(tables).stream()
                .map(Statement::sql)
                .toList();
    }

    private HttpRequest request(String path) {
        return HttpRequest.newBuilder(
                        URI.create(town.suite().service(Service.DEBT).address() + path))
                .header("Authorization", "Bearer " + bearer)
                .header("Accept", "application/json")
                .build();
    }

    private Void ask(HttpRequest request) {
        try {
            int status =
                    http.send(request, HttpResponse.BodyHandlers.ofByteArray()).statusCode();
            if (status != 200) {
                throw new Failure(request.uri() + ": " + status);
            }
            return null;
        } catch (IOException e) {
            throw new Failure(request.uri() + " is not answered", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Failure("interrupted", e);
        }
    }
}
