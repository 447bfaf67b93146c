package ru.zhku.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import ru.zhku.local.Api;
import ru.zhku.local.Failure;
import ru.zhku.local.Folders;
import ru.zhku.local.Say;
import ru.zhku.local.Service;
import ru.zhku.local.Suite;

/** PostgreSQL with fsync, a broker and the packaged debt-service with its 512 MiB, and what is done to them. */
final class Town implements AutoCloseable {
    private static final Set<String> DONE = Set.of("POSTED", "POSTED_WITH_DEFECTS", "REJECTED");
    private static final Map<String, String> GZIP =
            Map.of("Content-Type", "text/csv; charset=utf-8", "Content-Encoding", "gzip");
    private static final long LOOK_EVERY_MILLIS = 10;

    private final Path folder;
    private final Suite suite;
    private final Api api;
    private final Connection connection;
    private final ServerLog log;

    private Town(Path folder, Suite suite) {
        this.folder = folder;
        this.suite = suite;
        this.api = suite.api();
        this.connection = connect();
        this.log = new ServerLog(folder.resolve("logs/postgres.log"));
        settle();
    }

    static Town start(LocalDate firstDay, Say say) {
        Path folder;
        try {
            folder = Files.createTempDirectory("bench-");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var settings = new Suite.Settings(
                Folders.home(), folder, folder.resolve("logs"), true, firstDay, Suite.freePorts(Service.DEBT));
        var suite = Suite.of(settings, say);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> close(suite, folder)));
        suite.startServers();
        suite.startServices();
        return new Town(folder, suite);
    }

    /** Checkpoints as on a server that is meant for this: not amid every minute of the work. */
    private void settle() {
        execute("alter system set max_wal_size = '8GB'");
        execute("select pg_reload_conf()");
        if (!text("show fsync").equals("on")) {
            throw new Failure("PostgreSQL must run with fsync for a benchmark");
        }
    }

    Path folder() {
        return folder;
    }

    Suite suite() {
        return suite;
    }

    Api api() {
        return api;
    }

    Connection connect() {
        try {
            return suite.postgres().connect("debt");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Of the service and of PostgreSQL with all its backends. */
    double cpuSeconds() {
        return Cpu.ofProcess(suite.service(Service.DEBT).pid())
                + Cpu.ofTree(suite.postgres().pid());
    }

    /** Of the service alone. */
    double serviceCpuSeconds() {
        return Cpu.ofProcess(suite.service(Service.DEBT).pid());
    }

    JsonNode get(String path) {
        return api.get(Service.DEBT, path).demand("GET " + path).body();
    }

    void introduce(Region region) {
        api.put(
                        Service.DEBT,
                        "/v1/suppliers/" + region.supplierInn(),
                        Map.of("name", "ЕРКЦ " + region.supplierInn(), "resources", Region.RESOURCES))
                .demand("supplier");
    }

    void moveClock(LocalDate day) {
        api.put(Service.DEBT, "/v1/business-clock", Map.of("today", day.toString()))
                .demand("clock");
    }

    Api.Answer send(Region region, String kind, Path file, String more) {
        var path = "/v1/registers?supplierInn=" + region.supplierInn() + "&kind=" + kind + more;
        return api.upload(Service.DEBT, path, file, GZIP).demand(kind);
    }

    /** Sends a register and waits until it is visible, or refused, as a whole; looking costs the service nothing. */
    JsonNode take(Region region, String kind, Path file, String more) {
        var id = send(region, kind, file, more).body().path("id").asText();
        while (!DONE.contains(text("select status from register where id = '" + id + "'"))) {
            sleep();
        }
        return get("/v1/registers/" + id);
    }

    /** As {@link #take}; every line must be posted. */
    JsonNode post(Region region, String kind, Path file) {
        var register = take(region, kind, file, "");
        if (!register.path("status").asText().equals("POSTED")) {
            throw new Failure("register " + file + ": " + register);
        }
        return register;
    }

    void awaitRelay() {
        while (number("select count(*) from outbox where sent_at is null") > 0) {
            sleep();
        }
    }

    /** So that no measurement pays for what was written before it. */
    void calm() {
        awaitRelay();
        execute("vacuum analyze");
        execute("checkpoint");
    }

    /** What the statements of some work, as PostgreSQL logs them. */
    ServerLog logged(Runnable work) {
        execute("alter system set log_min_duration_statement = 0");
        execute("select pg_reload_conf()");
        awaitSetting("0");
        log.mark();
        work.run();
        execute("alter system reset log_min_duration_statement");
        execute("select pg_reload_conf()");
        awaitSetting("-1");
        return log;
    }

    private void awaitSetting(String value) {
        while (!text("select setting from pg_settings where name = 'log_min_duration_statement'")
                .equals(value)) {
            sleep();
        }
        sleep();
    }

    void execute(String sql) {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    long number(String sql) {
        return Long.parseLong(text(sql));
    }

    String text(String sql) {
        return texts(sql).get(0);
    }

    /** The first column. */
    List<String> texts(String sql) {
        var found = new java.util.ArrayList<String>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                found.add(String.valueOf(rows.getString(1)));
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    static void sleep() {
        try {
            Thread.sleep(LOOK_EVERY_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        } finally {
            close(suite, folder);
        }
    }

    private static void close(Suite suite, Path folder) {
        suite.close();
        if (!Files.exists(folder)) {
            return;
        }
        try (var files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
