package ru.zhku.local;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;

/** PostgreSQL, Kafka, the mailbox and the four packaged services on this machine, started and stopped together. */
public final class Suite implements AutoCloseable {

    /**
     * @param folder where databases, topics and letters lie
     * @param kept whether the folder outlives this run
     * @param ports of the services to be started; the others stay down
     * @param firstDay the business date of a new clock; a kept clock that began with it stays where it stands
     */
    public record Settings(
            Path home, Path folder, Path logs, boolean kept, LocalDate firstDay, Map<Service, Integer> ports) {}

    private static final Duration STAGE = Duration.ofSeconds(60);

    private final Settings settings;
    private final Say say;
    private final Deque<AutoCloseable> toClose = new ArrayDeque<>();
    private final Map<Service, ServiceProcess> services = new EnumMap<>(Service.class);
    private Postgres postgres;
    private Broker broker;
    private Mailbox mailbox;
    private Watchdog watchdog;
    private final ReentrantLock stage = new ReentrantLock();
    private volatile boolean closed;

    private Suite(Settings settings, Say say) {
        this.settings = settings;
        this.say = say;
    }

    /** A suite of which nothing runs yet, so that it can be closed at any moment of its start. */
    public static Suite of(Settings settings, Say say) {
        return new Suite(settings, say);
    }

    /** The ports that users are promised. */
    public static Map<Service, Integer> promisedPorts() {
        var ports = new EnumMap<Service, Integer>(Service.class);
        for (var service : Service.values()) {
            ports.put(service, service.promisedPort());
        }
        return ports;
    }

    /** Any free ports, so that a test runs beside a running suite. */
    public static Map<Service, Integer> freePorts() {
        return freePorts(Service.values());
    }

    public static Map<Service, Integer> freePorts(Service... services) {
        var ports = new EnumMap<Service, Integer>(Service.class);
        for (var service : services) {
            ports.put(service, Ports.free());
        }
        return ports;
    }

    public void startServers() {
        during(() -> {
            var watchdog = watchdog();
            Logs.to(Folders.make(settings.logs()));
            var database = CompletableFuture.supplyAsync(() -> startPostgres(watchdog));
            try {
                broker = keep(Broker.start(settings.home(), settings.folder()));
                mailbox = keep(Mailbox.start(settings.folder().resolve("mailbox")));
            } finally {
                postgres = joined(database);
            }
        });
        say.line("  PostgreSQL localhost:" + postgres.port() + ", Kafka " + broker.bootstrap() + ", почта localhost:"
                + mailbox.port() + " (письма в " + mailbox.folder() + ")");
    }

    public void startServices() {
        during(() -> {
            createServices();
            services.values().forEach(ServiceProcess::start);
            services.forEach((service, process) -> {
                say.progress("жду " + service.module());
                process.awaitReady();
            });
        });
    }

    private synchronized void createServices() {
        demandOpen();
        for (var service : settings.ports().keySet()) {
            services.put(service, new ServiceProcess(setting(service), watchdog(), say));
        }
    }

    private Postgres startPostgres(Watchdog watchdog) {
        var started = keep(Postgres.start(settings.home(), settings.folder(), settings.logs(), settings.kept()));
        watchdog.watch(started.pid(), "INT");
        return started;
    }

    public ServiceProcess service(Service service) {
        return services.get(service);
    }

    public Postgres postgres() {
        return postgres;
    }

    public Broker broker() {
        return broker;
    }

    public Mailbox mailbox() {
        return mailbox;
    }

    public Api api() {
        return new Api(services, Tokens.of(settings.home()));
    }

    public Settling settling() {
        return new Settling(postgres, broker);
    }

    /** Stops everything and waits until it is gone; a start under way ends first, so that nothing comes up after it. */
    @Override
    public void close() {
        synchronized (this) {
            if (closed) {
                return;
            }
            closed = true;
        }
        services.values().forEach(ServiceProcess::prepareToStop);
        awaitStage();
        services.values().parallelStream().forEach(ServiceProcess::close);
        for (var part = next(); part != null; part = next()) {
            close(part);
        }
        if (!settings.kept()) {
            Folders.delete(settings.folder());
        }
    }

    /** A stage of the start; the end of the suite waits for the end of the stage. */
    private void during(Runnable work) {
        stage.lock();
        try {
            demandOpen();
            work.run();
        } finally {
            stage.unlock();
        }
    }

    private void awaitStage() {
        try {
            if (stage.tryLock(STAGE.toSeconds(), TimeUnit.SECONDS)) {
                stage.unlock();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void close(AutoCloseable part) {
        try {
            part.close();
        } catch (Exception e) {
            say.line("! при остановке: " + e.getMessage());
        }
    }

    private synchronized AutoCloseable next() {
        return toClose.poll();
    }

    private synchronized Watchdog watchdog() {
        if (watchdog == null) {
            watchdog = keep(new Watchdog());
            if (!settings.kept()) {
                watchdog.remove(settings.folder());
            }
        }
        return watchdog;
    }

    /** From here on the part is closed with the suite; after the suite's end that is at once. */
    private <T extends AutoCloseable> T keep(T part) {
        synchronized (this) {
            if (!closed) {
                toClose.push(part);
                return part;
            }
        }
        close(part);
        throw new Failure("Запуск остановлен.");
    }

    private void demandOpen() {
        if (closed) {
            throw new Failure("Запуск остановлен.");
        }
    }

    private ServiceProcess.Setting setting(Service service) {
        int port = settings.ports().get(service);
        var log = settings.logs().resolve(service.module() + ".log");
        return new ServiceProcess.Setting(
                service, port, service.jar(settings.home()), environment(service, port), log, scratch(service));
    }

    private Path scratch(Service service) {
        var scratch = settings.folder().resolve("tmp").resolve(service.module());
        Folders.delete(scratch);
        return Folders.make(scratch);
    }

    private Map<String, String> environment(Service service, int port) {
        var keys = Keys.of(settings.home());
        var environment = new HashMap<String, String>();
        environment.put("QUARKUS_HTTP_PORT", String.valueOf(port));
        environment.put("DB_URL", postgres.url(service.database()));
        environment.put("DB_USER", service.database());
        environment.put("DB_PASSWORD", service.database());
        environment.put("KAFKA_BOOTSTRAP", broker.bootstrap());
        environment.put("JWT_PUBLIC_KEY", "file:" + keys.publicKey());
        environment.put("SERVICE_KEY", "file:" + keys.privateKey());
        environment.put("CLOCK_MOVABLE", "true");
        environment.put("ZHKU_LOCAL_RUN", "true");
        environment.put("CLOCK_TODAY", settings.firstDay().toString());
        environment.put("DEBT_URL", "http://localhost:" + portOf(Service.DEBT));
        environment.put("SMTP_HOST", "localhost");
        environment.put("SMTP_PORT", String.valueOf(mailbox.port()));
        environment.put("LETTERS_KEY", Keys.lettersKey(settings.folder()));
        environment.put("CORS_ORIGINS", String.join(",", origins()));
        return environment;
    }

    /** The board of measures-service calls the others from the browser. */
    private List<String> origins() {
        int port = portOf(Service.MEASURES);
        return new ArrayList<>(List.of("http://localhost:" + port, "http://127.0.0.1:" + port));
    }

    private int portOf(Service service) {
        return settings.ports().getOrDefault(service, service.promisedPort());
    }

    private static <T> T joined(CompletableFuture<T> future) {
        try {
            return future.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof Failure failure) {
                throw failure;
            }
            throw e;
        }
    }
}
