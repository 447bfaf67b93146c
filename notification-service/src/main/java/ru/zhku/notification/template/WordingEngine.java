package ru.zhku.notification.template;

import io.quarkus.qute.Engine;
import io.quarkus.qute.Expression;
import io.quarkus.qute.IfSectionHelper;
import io.quarkus.qute.Template;
import io.quarkus.qute.TemplateException;
import io.quarkus.qute.ValueResolvers;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.stream.Collectors;
import ru.zhku.kit.problem.Refusal;
import ru.zhku.notification.template.domain.Placeholder;
import ru.zhku.notification.template.domain.TemplateCode;
import ru.zhku.notification.template.domain.Wording;

/**
 * Reads and renders what clerks write. An engine of its own: it knows {@code {#if}} and the listed values, and reaches
 * neither beans, nor files, nor loops.
 */
@ApplicationScoped
class WordingEngine {
    private final Engine engine = Engine.builder()
            .addSectionHelper(new IfSectionHelper.Factory())
            .addValueResolver(ValueResolvers.mapResolver())
            .strictRendering(true)
            .build();

    /** @throws Refusal with the line, when a part does not parse, names an unknown value or renders to nothing */
    void check(TemplateCode code, Wording wording) {
        var known = code.placeholders().stream().map(Placeholder::name).collect(Collectors.toSet());
        check("/subject", parse("/subject", wording.subject()), known);
        check("/body", parse("/body", wording.body()), known);
        var rendered = render(wording, code.samples());
        if (rendered.subject().isBlank() || rendered.body().isBlank()) {
            throw Refusal.at(rendered.subject().isBlank() ? "/subject" : "/body", "template-renders-empty");
        }
    }

    Wording render(Wording wording, Map<String, Object> values) {
        return new Wording(
                render("/subject", wording.subject(), values).strip(),
                render("/body", wording.body(), values).strip());
    }

    private String render(String part, String text, Map<String, Object> values) {
        try {
            return parse(part, text).render(values);
        } catch (TemplateException e) {
            throw refusal(part, e);
        }
    }

    private Template parse(String part, String text) {
        try {
            return engine.parse(text);
        } catch (TemplateException e) {
            throw refusal(part, e);
        }
    }

    private static void check(String part, Template template, java.util.Set<String> known) {
        for (var expression : template.getExpressions()) {
            if (expression.isLiteral()) {
                continue;
            }
            if (!isPlain(expression)
                    || !known.contains(expression.getParts().get(0).getName())) {
                throw Refusal.at(
                        part,
                        "template-unknown-placeholder",
                        "line",
                        expression.getOrigin().getLine(),
                        "name",
                        expression.toOriginalString(),
                        "known",
                        known.stream().sorted().collect(Collectors.joining(", ")));
            }
        }
    }

    private static boolean isPlain(Expression expression) {
        return !expression.hasNamespace()
                && expression.getParts().size() == 1
                && !expression.getParts().get(0).isVirtualMethod();
    }

    private static Refusal refusal(String part, TemplateException e) {
        int line = e.getOrigin() == null ? 1 : e.getOrigin().getLine();
        var reason = String.valueOf(e.getMessage()).lines().findFirst().orElse("");
        return Refusal.at(part, "template-not-parsed", "line", line, "reason", reason);
    }
}
