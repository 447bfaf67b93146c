package ru.zhku.notification.template;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import ru.zhku.kit.problem.Refusal;
import ru.zhku.notification.template.domain.RenderedText;
import ru.zhku.notification.template.domain.TemplateCode;
import ru.zhku.notification.template.domain.TemplateVersion;

/** Texts of letters: the newest version speaks. */
@ApplicationScoped
public class Templates {
    private final TemplateTable table;
    private final WordingEngine engine;

    Templates(TemplateTable table, WordingEngine engine) {
        this.table = table;
        this.engine = engine;
    }

    /** Renders the newest version with these values, which must cover all placeholders of the code. */
    public RenderedText render(TemplateCode code, Map<String, Object> values) {
        var version = newest(code);
        return new RenderedText(version.version(), engine.render(version.wording(), values));
    }

    TemplateVersion newest(TemplateCode code) {
        return table.newest(code).orElseThrow(() -> Refusal.of("not-found"));
    }
}
