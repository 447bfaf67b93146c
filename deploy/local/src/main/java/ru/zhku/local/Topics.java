package ru.zhku.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.NewTopic;

/** The topics of deploy/kafka/topics.csv, the only place that defines them. */
final class Topics {

    private Topics() {}

    static List<NewTopic> read(Path home) {
        var file = home.resolve("deploy/kafka/topics.csv");
        try (var lines = Files.lines(file)) {
            return lines.skip(1)
                    .filter(line -> !line.isBlank())
                    .map(Topics::topic)
                    .toList();
        } catch (IOException e) {
            throw new Failure("Не читается " + file + ": восстановите файл из репозитория.", e);
        }
    }

    private static NewTopic topic(String line) {
        var columns = line.split(",");
        return new NewTopic(columns[0], Integer.parseInt(columns[1]), (short) 1)
                .configs(Map.of("cleanup.policy", columns[2], "retention.ms", columns[3]));
    }
}
