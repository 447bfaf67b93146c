package ru.zhku.kit.test;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.HashMap;
import java.util.Map;

/**
 * Tells a Quarkus test where its PostgreSQL, its Kafka broker and its keys are. Found by every {@code @QuarkusTest}
 * of a module that has the kit's test-jar; no annotation is needed.
 */
public final class Infrastructure implements QuarkusTestResourceLifecycleManager {

    /** The business date on which every test begins. */
    public static final String TODAY = "2022-04-11";

    @Override
    public Map<String, String> start() {
        var config = new HashMap<String, String>();
        config.put("quarkus.http.test-port", "0");
        config.put("quarkus.datasource.jdbc.url", databaseUrl());
        config.put("quarkus.datasource.username", "postgres");
        config.put("quarkus.datasource.password", "postgres");
        config.put("kafka.bootstrap.servers", bootstrapServers());
        config.put("mp.jwt.verify.publickey.location", "file:" + setting("key.public"));
        config.put("KAFKA_BOOTSTRAP", bootstrapServers());
        config.put("JWT_PUBLIC_KEY", "file:" + setting("key.public"));
        config.put("SERVICE_KEY", "file:" + setting("key.private"));
        config.put("zhku.clock.today", TODAY);
        config.put("zhku.clock.movable", "true");
        for (var noisy : new String[] {"kafka", "org.apache.kafka", "state.change.logger", "io.zonky"}) {
            config.put("quarkus.log.category.\"" + noisy + "\".level", "ERROR");
        }
        return config;
    }

    /** The servers stay up for the next test class; the end of the JVM stops them. */
    @Override
    public void stop() {
        // see above
    }

    public static String databaseUrl() {
        return setting("db.url");
    }

    public static int databasePort() {
        return Integer.parseInt(setting("db.port"));
    }

    public static String bootstrapServers() {
        return setting("kafka");
    }

    static String setting(String name) {
        try {
            var servers = Class.forName(Servers.class.getName(), true, ClassLoader.getSystemClassLoader());
            var settings = (Map<?, ?>) servers.getMethod("settings").invoke(null);
            return (String) settings.get(name);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("The test servers did not start", e);
        }
    }
}
