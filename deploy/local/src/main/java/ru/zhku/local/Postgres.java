package ru.zhku.local;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/** A real PostgreSQL of this machine's user, with the databases of deploy/postgres/init.sql. */
public final class Postgres implements AutoCloseable {

    private static final Duration START = Duration.ofSeconds(120);
    private static final Duration STOP = Duration.ofSeconds(60);
    private static final Pattern CREATED = Pattern.compile("^CREATE (ROLE|DATABASE) (\\w+)");

    private final EmbeddedPostgres server;
    private final Path data;

    private Postgres(EmbeddedPostgres server, Path data) {
        this.server = server;
        this.data = data;
    }

    /** Durable means that a commit survives a power cut; temporary places do without. */
    static Postgres start(Path home, Path folder, Path logs, boolean durable) {
        var data = folder.resolve("postgres");
        stopLeftOver(data);
        var unfinished = folder.resolve("postgres.unfinished");
        if (Files.exists(unfinished)) {
            Folders.delete(data);
        } else if (!Files.exists(data)) {
            Folders.write(unfinished, "");
        }
        var file = logs.resolve("postgres.log");
        var log = ProcessBuilder.Redirect.appendTo(file.toFile());
        try {
            var server = EmbeddedPostgres.builder()
                    .setPort(Ports.free())
                    .setOverrideWorkingDirectory(
                            Folders.state(home).resolve("postgres").toFile())
                    .setDataDirectory(data)
                    .setCleanDataDirectory(false)
                    .setRegisterShutdownHook(false)
                    .setServerConfig("max_connections", "200")
                    .setServerConfig("unix_socket_directories", "")
                    .setServerConfig("fsync", durable ? "on" : "off")
                    .setServerConfig("synchronous_commit", durable ? "on" : "off")
                    .setLocaleConfig("locale", "C.UTF-8")
                    .setLocaleConfig("encoding", "UTF8")
                    .setPGStartupWait(START)
                    .setOutputRedirector(log)
                    .setErrorRedirector(log)
                    .start();
            var postgres = new Postgres(server, data);
            postgres.verify(durable);
            Files.deleteIfExists(unfinished);
            postgres.createDatabases(home.resolve("deploy/postgres/init.sql"));
            return postgres;
        } catch (IOException | IllegalStateException e) {
            throw new Failure(
                    "PostgreSQL не запустился: " + e.getMessage() + ". Журнал: " + file
                            + "; проверьте место на диске и права на папку.",
                    e);
        }
    }

    public int port() {
        return server.getPort();
    }

    public String url(String database) {
        return "jdbc:postgresql://localhost:" + port() + "/" + database;
    }

    public Connection connect(String database) throws SQLException {
        return DriverManager.getConnection(url(database), "postgres", "postgres");
    }

    public long pid() {
        return pid(data);
    }

    @Override
    public void close() {
        long pid = pid();
        try {
            server.close();
        } catch (IOException e) {
            // told by the wait below
        }
        if (pid > 0 && !gone(pid)) {
            ProcessHandle.of(pid).ifPresent(ProcessHandle::destroyForcibly);
        }
    }

    private void verify(boolean durable) {
        try (var connection = connect("postgres");
                var rows = connection.createStatement().executeQuery("show fsync")) {
            rows.next();
            if (durable != "on".equals(rows.getString(1))) {
                throw new Failure(
                        "PostgreSQL работает с fsync=" + rows.getString(1) + ", а задано иначе: сообщите нам.");
            }
        } catch (SQLException e) {
            throw new Failure("PostgreSQL не отвечает: " + e.getMessage(), e);
        }
    }

    /** Each role and database that is not there yet, so that a script broken off in its midst goes on. */
    private void createDatabases(Path script) throws IOException {
        var text = Files.readString(script).replaceAll("(?m)^--.*$", "");
        try (var connection = connect("postgres");
                var statement = connection.createStatement()) {
            for (var sql : Arrays.stream(text.split(";")).map(String::strip).toList()) {
                if (!sql.isEmpty() && !isDone(connection, sql)) {
                    statement.execute(sql);
                }
            }
        } catch (SQLException e) {
            throw new Failure("Базы из " + script + " не созданы: " + e.getMessage(), e);
        }
    }

    private static boolean isDone(Connection connection, String sql) throws SQLException {
        var created = CREATED.matcher(sql);
        if (!created.find()) {
            return false;
        }
        var known = created.group(1).equals("ROLE")
                ? "select 1 from pg_roles where rolname = ?"
                : "select 1 from pg_database where datname = ?";
        try (var query = connection.prepareStatement(known)) {
            query.setString(1, created.group(2));
            try (var rows = query.executeQuery()) {
                return rows.next();
            }
        }
    }

    /** A server that outlived its launcher holds the data: it is asked to stop before another takes them. */
    private static void stopLeftOver(Path data) {
        long pid = pid(data);
        if (pid <= 0 || !holds(pid, data)) {
            return;
        }
        try {
            new ProcessBuilder("kill", "-INT", String.valueOf(pid)).start().waitFor();
        } catch (IOException e) {
            // told by the wait below
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        if (!gone(pid)) {
            throw new Failure("Прежний PostgreSQL (процесс " + pid + ") держит " + data + ": остановите его, kill -INT "
                    + pid + ".");
        }
    }

    /**
     * Whether the process is a PostgreSQL that works in this folder: after a reboot the number in the file may be that
     * of any other program, of another PostgreSQL too.
     */
    static boolean holds(long pid, Path data) {
        var command = ProcessHandle.of(pid).map(ProcessHandle::info);
        if (command.flatMap(ProcessHandle.Info::command)
                .filter(name -> name.endsWith("postgres"))
                .isEmpty()) {
            return false;
        }
        var proc = Path.of("/proc");
        try {
            return Files.isDirectory(proc.resolve("self"))
                    ? Files.isSameFile(proc.resolve(pid + "/cwd"), data)
                    : command.flatMap(ProcessHandle.Info::commandLine)
                            .orElse("")
                            .contains(data.toString());
        } catch (IOException e) {
            return false; // gone meanwhile, or of another user
        }
    }

    static long pid(Path data) {
        var file = data.resolve("postmaster.pid");
        try {
            return Files.exists(file)
                    ? Long.parseLong(Files.readAllLines(file, StandardCharsets.UTF_8)
                            .get(0)
                            .strip())
                    : 0;
        } catch (IOException | RuntimeException e) {
            return 0;
        }
    }

    private static boolean gone(long pid) {
        var handle = ProcessHandle.of(pid);
        if (handle.isEmpty()) {
            return true;
        }
        try {
            handle.get().onExit().get(STOP.toSeconds(), TimeUnit.SECONDS);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } catch (java.util.concurrent.ExecutionException | java.util.concurrent.TimeoutException e) {
            return false;
        }
    }
}
