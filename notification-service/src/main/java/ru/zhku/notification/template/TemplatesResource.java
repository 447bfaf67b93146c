package ru.zhku.notification.template;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.util.Arrays;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import ru.zhku.kit.problem.Refusal;
import ru.zhku.kit.security.Caller;
import ru.zhku.kit.security.Roles;
import ru.zhku.kit.web.Page;
import ru.zhku.notification.channel.domain.LetterBlock;
import ru.zhku.notification.template.TemplateViews.Preview;
import ru.zhku.notification.template.TemplateViews.TemplateItem;
import ru.zhku.notification.template.TemplateViews.TemplateView;
import ru.zhku.notification.template.TemplateViews.WordingBody;
import ru.zhku.notification.template.domain.TemplateCode;

/** Texts of letters; a correction is a further version. */
@Path("/v1/templates")
@Tag(name = "Шаблоны писем")
@RolesAllowed({Roles.RESIDENT_CLERK, Roles.LAWYER, Roles.DEBT_ANALYST, Roles.AUDITOR, Roles.ADMIN})
class TemplatesResource {
    private final Templates templates;
    private final TemplateTable table;
    private final TemplateVersions versions;
    private final WordingEngine engine;
    private final Caller caller;

    TemplatesResource(
            Templates templates, TemplateTable table, TemplateVersions versions, WordingEngine engine, Caller caller) {
        this.templates = templates;
        this.table = table;
        this.versions = versions;
        this.engine = engine;
        this.caller = caller;
    }

    @GET
    @Operation(summary = "Все шаблоны, у каждого действующая версия")
    public Page<TemplateItem> list() {
        var items = Arrays.stream(TemplateCode.values())
                .map(templates::newest)
                .map(TemplateItem::of)
                .toList();
        return new Page<>(items, null);
    }

    @GET
    @Path("/{code}")
    @Operation(summary = "Текст шаблона и значения, которые он может называть; без version — действующая версия")
    public TemplateView one(TemplateCode code, @QueryParam("version") Integer version) {
        if (version == null) {
            return TemplateView.of(templates.newest(code));
        }
        return table.version(code, version).map(TemplateView::of).orElseThrow(() -> Refusal.of("not-found"));
    }

    @GET
    @Path("/{code}/versions")
    @Operation(summary = "Все версии, новые первыми")
    public Page<TemplateView> versions(TemplateCode code) {
        return new Page<>(table.versions(code).stream().map(TemplateView::of).toList(), null);
    }

    @POST
    @Path("/{code}/versions")
    @RolesAllowed({Roles.RESIDENT_CLERK, Roles.ADMIN})
    @Operation(summary = "Новая версия; она проверяется на образце и сразу действует. Тот же текст ничего не меняет")
    @APIResponse(
            responseCode = "201",
            description = "Версия добавлена",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = TemplateView.class)))
    @APIResponse(
            responseCode = "200",
            description = "Такой текст уже действует",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = TemplateView.class)))
    public RestResponse<TemplateView> add(TemplateCode code, @Valid @NotNull WordingBody body) {
        var added = versions.add(code, body.toWording(), caller.subject());
        var view = TemplateView.of(added.version());
        if (!added.isNew()) {
            return RestResponse.ok(view);
        }
        return RestResponse.ResponseBuilder.create(RestResponse.Status.CREATED, view)
                .location(URI.create("/v1/templates/" + code + "?version=" + view.version()))
                .build();
    }

    @POST
    @Path("/{code}/previews")
    @Operation(summary = "Показать текст с образцами значений, ничего не сохраняя; без тела — действующая версия")
    public Preview preview(TemplateCode code, @RequestBody(required = false) @Valid WordingBody body) {
        var wording = body == null ? templates.newest(code).wording() : body.toWording();
        engine.check(code, wording);
        var rendered = engine.render(wording, code.samples());
        return new Preview(rendered.subject(), LetterBlock.plainText(rendered.body()));
    }
}
