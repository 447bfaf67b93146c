package ru.zhku.kit.sample;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.WebApplicationException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestResponse;
import ru.zhku.kit.id.Ids;
import ru.zhku.kit.messaging.EventType;
import ru.zhku.kit.messaging.Outbox;
import ru.zhku.kit.money.Money;
import ru.zhku.kit.problem.Refusal;
import ru.zhku.kit.security.AccessLog;
import ru.zhku.kit.security.Caller;
import ru.zhku.kit.security.Roles;
import ru.zhku.kit.web.Cursor;
import ru.zhku.kit.web.ETags;
import ru.zhku.kit.web.Idempotency;
import ru.zhku.kit.web.Limits;
import ru.zhku.kit.web.Page;

/** A resource such as a service has; it exists for the kit's tests only. */
@Path("/v1/samples")
@Produces("application/json")
@Consumes("application/json")
public class SampleResource {

    public static final EventType NOTED =
            new EventType("ru.zhku.kit.sample-noted.v1", "kit.test", "sample-noted.v1.schema.json");
    private static final int LAST = 120;

    record Entry(
            @NotBlank @Size(max = 10) String title,
            @NotNull Money amount,
            LocalDate receivedOn,
            YearMonth month,
            Shade shade,
            Integer rank,
            Boolean urgent,
            UUID other,
            List<String> tags,
            Number number) {}

    record Sample(UUID id, String title, Money amount, LocalDate receivedOn, Number rank, Colour colour) {}

    record Box(Sample best, List<Sample> others, Colour colour) {}

    enum Shade {
        DARK,
        LIGHT
    }

    enum Colour {
        RED
    }

    record Number(int number) {}

    record Who(String subject, String supplierInn, String supplierScope, String oktmo, boolean seesAllMunicipalities) {}

    public record Noted(String title) {}

    private final Outbox outbox;
    private final Idempotency idempotency;
    private final Caller caller;
    private final AccessLog accessLog;

    SampleResource(Outbox outbox, Idempotency idempotency, Caller caller, AccessLog accessLog) {
        this.outbox = outbox;
        this.idempotency = idempotency;
        this.caller = caller;
        this.accessLog = accessLog;
    }

    @GET
    @RolesAllowed({Roles.LAWYER, Roles.ADMIN})
    public Page<Number> list(
            @QueryParam("from") LocalDate from,
            @QueryParam("limit") Integer limit,
            @QueryParam("cursor") String cursor) {
        int size = Limits.of(limit);
        int first =
                cursor == null ? 1 : Integer.parseInt(Cursor.decode(cursor, 1).get(0)) + 1;
        var rows = IntStream.rangeClosed(first, Math.min(first + size, LAST))
                .mapToObj(Number::new)
                .toList();
        return Page.of(rows, size, last -> Cursor.encode(last.number()));
    }

    @POST
    @RolesAllowed(Roles.LAWYER)
    @Transactional
    @ResponseStatus(201)
    @APIResponseSchema(value = Sample.class, responseCode = "201")
    public Sample add(@HeaderParam("Idempotency-Key") String key, @Valid @NotNull Entry entry) {
        return idempotency.once(key, entry, Sample.class, () -> {
            var sample = new Sample(Ids.next(), entry.title(), entry.amount(), entry.receivedOn(), null, null);
            SampleGate.pass(entry.title());
            outbox.append(NOTED, sample.id().toString(), new Noted(entry.title()));
            return sample;
        });
    }

    @PUT
    @Path("/{id}")
    @RolesAllowed(Roles.LAWYER)
    public RestResponse<Sample> change(
            @PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch, @Valid @NotNull Entry entry) {
        ETags.demand(ifMatch, 7);
        return RestResponse.ResponseBuilder.ok(
                        new Sample(id, entry.title(), entry.amount(), entry.receivedOn(), null, null))
                .header("ETag", ETags.of(8))
                .build();
    }

    @GET
    @Path("/{id}")
    @RolesAllowed(Roles.LAWYER)
    public Sample one(@PathParam("id") UUID id) {
        accessLog.read("sample", id.toString(), "test");
        throw Refusal.of("not-found");
    }

    @GET
    @Path("/box")
    @RolesAllowed("**")
    public Box box() {
        var best = new Sample(Ids.next(), "best", null, null, null, null);
        return new Box(best, List.of(best), null);
    }

    @GET
    @Path("/crooked-box")
    @RolesAllowed("**")
    @APIResponseSchema(Box.class)
    public Map<String, Object> crookedBox() {
        return Map.of("best", Map.of("id", "no UUID at all", "rank", Map.of("number", "seven")));
    }

    @GET
    @Path("/who")
    @RolesAllowed("**")
    public Who who() {
        return new Who(
                caller.subject(),
                caller.supplierInn().orElse(null),
                caller.supplierScope(),
                caller.oktmo(),
                caller.seesAllMunicipalities());
    }

    @POST
    @Path("/failures/{status}")
    @RolesAllowed(Roles.LAWYER)
    public List<String> fail(@PathParam("status") int status) {
        if (status == 500) {
            throw new IllegalStateException("the reason stays in the log");
        }
        throw new WebApplicationException("the reason stays in the log", status);
    }

    @POST
    @Path("/refusals/{code}")
    @RolesAllowed(Roles.LAWYER)
    public List<String> refuse(@PathParam("code") String code) {
        throw Refusal.at("/title", code, "reason", "так решил тест");
    }
}
