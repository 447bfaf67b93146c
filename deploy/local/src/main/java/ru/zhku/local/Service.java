package ru.zhku.local;

import java.nio.file.Path;
import java.util.Locale;

/** The four services of the suite and what the local run has to know about each. */
public enum Service {
    DEBT(8081, 512),
    MEASURES(8082, 256),
    LITIGATION(8083, 256),
    NOTIFICATION(8084, 256);

    private final int port;
    private final int heapMegabytes;

    Service(int port, int heapMegabytes) {
        this.port = port;
        this.heapMegabytes = heapMegabytes;
    }

    /** The port that is promised to users; tests choose others. */
    public int promisedPort() {
        return port;
    }

    public String module() {
        return database() + "-service";
    }

    /** Also the name of its database role. */
    public String database() {
        return name().toLowerCase(Locale.ROOT);
    }

    int heapMegabytes() {
        return heapMegabytes;
    }

    Path jar(Path home) {
        return home.resolve(module()).resolve("target/quarkus-app/quarkus-run.jar");
    }
}
