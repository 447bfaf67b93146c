package ru.zhku.notification.template;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import ru.zhku.notification.template.domain.Placeholder;
import ru.zhku.notification.template.domain.TemplateCode;
import ru.zhku.notification.template.domain.TemplateVersion;
import ru.zhku.notification.template.domain.Wording;

/** What goes in and out of {@code /v1/templates}. */
final class TemplateViews {
    private TemplateViews() {}

    record WordingBody(
            @NotBlank
            @Size(max = 200)
            @Pattern(regexp = "[^\\r\\n]*", message = "тема письма занимает одну строку")
            @Schema(examples = "Предупреждение о задолженности")
            String subject,

            @NotBlank
            @Size(max = 20_000)
            @Schema(
                    description = "Текст: абзацы через пустую строку, «# » — заголовок, «- » — пункт списка;"
                            + " значения в фигурных скобках, условия {#if …}",
                    examples = "По лицевому счёту № {accountNumber} долг {debt}.")
            String body) {
        Wording toWording() {
            return new Wording(subject.strip(), body.replace("\r\n", "\n").strip());
        }
    }

    record PlaceholderView(
            @NotNull String name,
            @NotNull String label,

            @NotNull @Schema(description = "true — условие для {#if}, false — печатаемое значение")
            Boolean flag,

            @NotNull String sample) {
        static PlaceholderView of(Placeholder placeholder) {
            return new PlaceholderView(
                    placeholder.name(), placeholder.label(), placeholder.flag(), placeholder.sample());
        }
    }

    record TemplateItem(
            @NotNull TemplateCode code,
            @NotNull String label,
            @NotNull Integer version,
            @NotNull LocalDate createdOn) {
        static TemplateItem of(TemplateVersion version) {
            return new TemplateItem(version.code(), version.code().label(), version.version(), version.createdOn());
        }
    }

    record TemplateView(
            @NotNull TemplateCode code,
            @NotNull String label,
            @NotNull Integer version,
            @NotNull String subject,
            @NotNull String body,
            @NotNull LocalDate createdOn,
            @NotNull String createdBy,
            @NotNull List<PlaceholderView> placeholders) {
        static TemplateView of(TemplateVersion version) {
            return new TemplateView(
                    version.code(),
                    version.code().label(),
                    version.version(),
                    version.wording().subject(),
                    version.wording().body(),
                    version.createdOn(),
                    version.createdBy(),
                    version.code().placeholders().stream()
                            .map(PlaceholderView::of)
                            .toList());
        }
    }

    record Preview(@NotNull String subject, @NotNull String text) {}
}
