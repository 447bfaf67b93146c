package ru.zhku.local;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/** Packages the services whose sources are newer than what was built of them. */
final class Build {

    private static final Pattern MODULE =
            Pattern.compile("\\[INFO\\] Building (\\S.*?) \\d\\S*\\s+\\[(\\d+)/(\\d+)\\]");

    private final Path home;
    private final Say say;
    private volatile Process maven;

    Build(Path home, Say say) {
        this.home = home;
        this.say = say;
    }

    void packageWhatIsNotBuilt() {
        var stale = Arrays.stream(Service.values())
                .filter(this::stale)
                .map(Service::module)
                .toList();
        if (stale.isEmpty()) {
            say.step("Службы собраны и свежи.");
            return;
        }
        say.step("Собираю " + String.join(", ", stale) + " (первый раз Maven загружает библиотеки, это минуты)");
        runMaven(stale);
    }

    private boolean stale(Service service) {
        var jar = service.jar(home);
        if (!Files.exists(jar)) {
            return true;
        }
        var sources = Folders.newest(List.of(
                home.resolve("pom.xml"),
                home.resolve("service-kit/pom.xml"),
                home.resolve("service-kit/src/main"),
                home.resolve(service.module()).resolve("pom.xml"),
                home.resolve(service.module()).resolve("src/main")));
        var built = Folders.newest(List.of(jar.resolveSibling("quarkus-app-dependencies.txt"), jar));
        return sources.isPresent() && sources.get().compareTo(built.orElseThrow()) > 0;
    }

    private void runMaven(List<String> modules) {
        var log = Folders.make(Folders.state(home)).resolve("build.log");
        var command =
                new ArrayList<String>(List.of(System.getenv().getOrDefault("MVN", "mvn"), "-B", "-DskipTests", "-pl"));
        command.addAll(List.of(String.join(",", modules), "-am", "package"));
        maven = started(command);
        try {
            var errors = follow(log);
            if (maven.waitFor() != 0) {
                throw new Failure("Сборка не удалась: " + String.join(" ", errors) + " Журнал: " + log);
            }
        } catch (IOException e) {
            throw new Failure(
                    "Не пишется журнал сборки " + log + ": проверьте место и права. (" + e.getMessage() + ")", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Failure("Сборка прервана.", e);
        } finally {
            stop();
        }
    }

    private Process started(List<String> command) {
        var builder = new ProcessBuilder(command)
                .directory(home.toFile())
                .redirectErrorStream(true)
                .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()));
        try {
            return builder.start();
        } catch (IOException e) {
            throw new Failure("Не запускается " + command.get(0) + ": нужен Maven 3.8.7 или новее в PATH.", e);
        }
    }

    /** A build under way is given up, with all its processes. */
    void stop() {
        var running = maven;
        if (running != null) {
            running.descendants().forEach(ProcessHandle::destroy);
            running.destroy();
        }
    }

    private List<String> follow(Path log) throws IOException {
        var errors = new ArrayList<String>();
        var module = "";
        int downloads = 0;
        try (var lines = maven.inputReader(StandardCharsets.UTF_8);
                var kept = Files.newBufferedWriter(log)) {
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                kept.write(line);
                kept.newLine();
                var building = MODULE.matcher(line);
                if (building.find()) {
                    module = building.group(1) + " (" + building.group(2) + " из " + building.group(3) + ")";
                    say.progress("собираю " + module);
                } else if (line.contains("Downloaded from")) {
                    downloads++;
                    say.progress("собираю " + module + ", загружено файлов: " + downloads);
                } else if (line.startsWith("[ERROR]") && errors.size() < 3) {
                    errors.add(line);
                }
            }
        }
        return errors;
    }
}
