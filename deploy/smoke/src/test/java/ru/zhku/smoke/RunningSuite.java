package ru.zhku.smoke;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import ru.zhku.local.Folders;
import ru.zhku.local.Say;
import ru.zhku.local.Suite;

/** Starts the packaged services once for all smoke tests, on free ports, and stops them after the last. */
public final class RunningSuite implements ParameterResolver {

    static final LocalDate FIRST_DAY = LocalDate.of(2022, 1, 3);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Town.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getRoot()
                .getStore(ExtensionContext.Namespace.create(RunningSuite.class))
                .getOrComputeIfAbsent(Started.class, key -> new Started(), Started.class)
                .town;
    }

    private static final class Started implements AutoCloseable {
        private final Suite suite;
        private final Town town;

        Started() {
            var folder = Folders.temporary();
            var logs = Path.of("target/logs").toAbsolutePath();
            var say = new Say(new PrintStream(System.out, true, StandardCharsets.UTF_8), false);
            // kept, so that PostgreSQL runs with fsync as in production: services are killed here
            suite = Suite.of(new Suite.Settings(Folders.home(), folder, logs, true, FIRST_DAY, Suite.freePorts()), say);
            Runtime.getRuntime().addShutdownHook(new Thread(suite::close));
            suite.startServers();
            suite.startServices();
            town = new Town(suite, folder);
        }

        @Override
        public void close() {
            town.close();
            suite.close();
            try (var files = Files.walk(town.folder())) {
                files.sorted(java.util.Comparator.reverseOrder())
                        .forEach(file -> file.toFile().delete());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
