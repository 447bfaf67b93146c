package ru.zhku.notification.template;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import ru.zhku.kit.time.BusinessClock;
import ru.zhku.notification.template.domain.TemplateCode;
import ru.zhku.notification.template.domain.TemplateVersion;
import ru.zhku.notification.template.domain.Wording;

/** Adds versions: the first ones come with the software, later ones from people. */
@ApplicationScoped
class TemplateVersions {
    record Added(TemplateVersion version, boolean isNew) {}

    private static final String SHIPPED_BY = "notification-service";

    private final TemplateTable table;
    private final WordingEngine engine;
    private final BusinessClock clock;

    TemplateVersions(TemplateTable table, WordingEngine engine, BusinessClock clock) {
        this.table = table;
        this.engine = engine;
        this.clock = clock;
    }

    /** Before the workers begin: a letter needs a text. A newer shipped text follows an older one, but no clerk's. */
    @Transactional
    void seed(@Observes @Priority(Interceptor.Priority.LIBRARY_BEFORE) StartupEvent started) {
        for (var code : TemplateCode.values()) {
            table.lock(code);
            if (table.newest(code).map(v -> v.createdBy().equals(SHIPPED_BY)).orElse(true)) {
                add(code, shipped(code), SHIPPED_BY);
            }
        }
    }

    /** Adds a version after checking it; words equal to the newest version's add nothing. */
    @Transactional
    Added add(TemplateCode code, Wording wording, String author) {
        engine.check(code, wording);
        table.lock(code);
        var newest = table.newest(code);
        if (newest.isPresent() && newest.get().wording().equals(wording)) {
            return new Added(newest.get(), false);
        }
        int number = newest.map(TemplateVersion::version).orElse(0) + 1;
        var version = new TemplateVersion(code, number, wording, clock.today(), author);
        table.add(version);
        return new Added(version, true);
    }

    /** The first line of a shipped file is the subject, the rest the body. */
    static Wording shipped(TemplateCode code) {
        var name = "notice-templates/" + code + ".txt";
        try (var in = TemplateVersions.class.getClassLoader().getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException(name + " is missing");
            }
            var text = new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
            int end = text.indexOf('\n');
            return new Wording(
                    text.substring(0, end).strip(), text.substring(end + 1).strip());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
