package ru.zhku.kit.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.InputCoercionException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.ElementKind;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.container.ContainerRequestContext;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import ru.zhku.kit.problem.Problem.Violation;
import ru.zhku.kit.web.ParamConverters;

/** The one place where an exception becomes an answer; always {@code application/problem+json}. */
public class ProblemMappers {
    private static final Logger LOG = Logger.getLogger(ProblemMappers.class);

    private static final Map<Integer, String> BY_STATUS = Map.ofEntries(
            Map.entry(400, "bad-request"),
            Map.entry(401, "unauthenticated"),
            Map.entry(403, "forbidden"),
            Map.entry(404, "not-found"),
            Map.entry(405, "method-not-allowed"),
            Map.entry(406, "not-acceptable"),
            Map.entry(409, "conflict"),
            Map.entry(412, "etag-stale"),
            Map.entry(413, "too-large"),
            Map.entry(415, "unsupported-media-type"),
            Map.entry(422, "unprocessable"),
            Map.entry(428, "if-match-required"),
            Map.entry(429, "too-many-requests"),
            Map.entry(503, "unavailable"));

    /** No connection, the server goes down or starts, it has no room left (PostgreSQL, appendix A). */
    private static final Pattern AWAY = Pattern.compile("08...|57P0.|53...");

    private final ProblemCatalogue catalogue;
    private final CurrentVertxRequest request;

    ProblemMappers(ProblemCatalogue catalogue, CurrentVertxRequest request) {
        this.catalogue = catalogue;
        this.request = request;
    }

    @ServerExceptionMapper(Refusal.class)
    public RestResponse<Problem> refusal(Refusal refusal) {
        if (!catalogue.knows(refusal.code())) {
            LOG.errorf(refusal, "problems.properties lacks the code %s", refusal.code());
            return answer(catalogue.of("internal", null));
        }
        return answer(catalogue.of(refusal));
    }

    @ServerExceptionMapper({UnauthorizedException.class, AuthenticationFailedException.class})
    public RestResponse<Problem> notAuthenticated(SecurityException e) {
        return answer(catalogue.of("unauthenticated", null));
    }

    @ServerExceptionMapper(ForbiddenException.class)
    public RestResponse<Problem> forbidden(ForbiddenException e) {
        return answer(catalogue.of("forbidden", null));
    }

    @ServerExceptionMapper(ConstraintViolationException.class)
    public RestResponse<Problem> violations(ConstraintViolationException e, ContainerRequestContext request) {
        if (e.getConstraintViolations().stream().anyMatch(ProblemMappers::isReturnValue)) {
            return internal(e);
        }
        var violations = e.getConstraintViolations().stream()
                .map(v -> violation(v, !request.getMethod().equals("GET")))
                .sorted(java.util.Comparator.comparing(Violation::pointer))
                .toList();
        return answer(catalogue.of("validation-failed", violations));
    }

    @ServerExceptionMapper({MismatchedInputException.class, JsonProcessingException.class})
    public RestResponse<Problem> unreadable(JsonProcessingException e) {
        for (Throwable cause = e.getCause(); cause != null; cause = cause.getCause()) {
            if (cause instanceof Refusal refusal) {
                return refusal(e instanceof JsonMappingException place ? refusal.placedAt(pointer(place)) : refusal);
            }
        }
        if (e instanceof JsonMappingException mapping && !mapping.getPath().isEmpty()) {
            return answer(catalogue.of("malformed-json", List.of(new Violation(pointer(mapping), misfit(mapping)))));
        }
        return answer(catalogue.of("malformed-json", null));
    }

    @ServerExceptionMapper(WebApplicationException.class)
    public RestResponse<Problem> web(WebApplicationException e) {
        for (Throwable cause = e.getCause(); cause != null; cause = cause.getCause()) {
            if (cause instanceof Refusal refusal) {
                return refusal(refusal);
            }
            if (cause instanceof JsonProcessingException json) {
                return unreadable(json);
            }
        }
        var response = e.getResponse();
        if (response.getStatus() < 400) {
            return RestResponse.ResponseBuilder.<Problem>create(response.getStatus())
                    .location(response.getLocation())
                    .build();
        }
        var code = BY_STATUS.get(response.getStatus());
        if (code == null && response.getStatus() < 500) {
            code = "bad-request";
        }
        return code == null ? internal(e) : answer(catalogue.of(Refusal.of(code, "reason", "данные не подходят")));
    }

    @ServerExceptionMapper(Throwable.class)
    public RestResponse<Problem> internal(Throwable e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof Refusal refusal) {
                return refusal(refusal);
            }
            if (cause instanceof SQLException sql && isAway(sql)) {
                LOG.warnf("the database is away: %s", sql.getMessage());
                return answer(catalogue.of("unavailable", null));
            }
        }
        var http = request.getCurrent();
        if (http != null && http.response().closed()) {
            LOG.infof(
                    "the client left before its answer was written: %s",
                    e.getClass().getName());
        } else {
            LOG.error("a request failed", e);
        }
        return answer(catalogue.of("internal", null));
    }

    /** The pool has no state for "no connection has become free in time". */
    private static boolean isAway(SQLException e) {
        return e.getSQLState() == null
                ? String.valueOf(e.getMessage()).contains("cquisition timeout")
                : AWAY.matcher(e.getSQLState()).matches();
    }

    private static RestResponse<Problem> answer(Problem problem) {
        return RestResponse.ResponseBuilder.<Problem>create(problem.status())
                .entity(problem)
                .type(Problem.MEDIA_TYPE)
                .header("Retry-After", problem.status() == 503 ? 5 : null)
                .header("WWW-Authenticate", problem.status() == 401 ? "Bearer" : null)
                .build();
    }

    /** What is accepted in the place of a value that cannot be read. */
    private static String misfit(JsonMappingException e) {
        if (e instanceof UnrecognizedPropertyException) {
            return "Такого поля здесь нет";
        }
        var type = e instanceof MismatchedInputException input
                ? input.getTargetType()
                : e.getCause() instanceof InputCoercionException number ? number.getTargetType() : null;
        return "Значение не подходит по виду" + (type == null ? "" : ": ожидается " + ParamConverters.inJson(type));
    }

    private static Violation violation(ConstraintViolation<?> violation, boolean hasBody) {
        var pointer = pointer(violation);
        boolean isBodyMissing = hasBody && pointer.equals("/") && violation.getInvalidValue() == null;
        return new Violation(
                pointer, isBodyMissing ? "Нужно тело запроса: JSON с полями из описания API" : violation.getMessage());
    }

    private static boolean isReturnValue(ConstraintViolation<?> violation) {
        return StreamSupport.stream(violation.getPropertyPath().spliterator(), false)
                .anyMatch(node -> node.getKind() == ElementKind.RETURN_VALUE);
    }

    /** The path of a violation without the method's name; a body parameter itself is the root. */
    private static String pointer(ConstraintViolation<?> violation) {
        var nodes = StreamSupport.stream(violation.getPropertyPath().spliterator(), false)
                .toList();
        var path = new StringBuilder();
        for (int i = Math.min(nodes.size(), 2); i < nodes.size(); i++) {
            var node = nodes.get(i);
            if (node.getIndex() != null) {
                path.append('/').append(node.getIndex());
            }
            if (node.getName() != null && !node.getName().startsWith("<")) {
                path.append('/').append(node.getName());
            }
        }
        return path.isEmpty() && nodes.size() > 1 ? "/" : path.toString();
    }

    private static String pointer(JsonMappingException e) {
        var path = new StringBuilder();
        for (var reference : e.getPath()) {
            path.append('/').append(reference.getFieldName() != null ? reference.getFieldName() : reference.getIndex());
        }
        return path.toString();
    }
}
