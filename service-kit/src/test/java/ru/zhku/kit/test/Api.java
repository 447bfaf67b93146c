package ru.zhku.kit.test;

import com.atlassian.oai.validator.OpenApiInteractionValidator;
import com.atlassian.oai.validator.model.ApiOperation;
import com.atlassian.oai.validator.report.LevelResolver;
import com.atlassian.oai.validator.report.ValidationReport;
import com.atlassian.oai.validator.report.ValidationReport.Level;
import com.atlassian.oai.validator.restassured.OpenApiValidationFilter;
import com.atlassian.oai.validator.whitelist.ValidationErrorsWhitelist;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import io.restassured.RestAssured;
import io.restassured.config.ObjectMapperConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.filter.Filter;
import io.restassured.filter.FilterContext;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.FilterableRequestSpecification;
import io.restassured.specification.FilterableResponseSpecification;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Calls the running service as a client would. Every request and every answer is held against the document that the
 * service itself publishes at {@code /q/openapi}; a difference fails the test.
 */
public final class Api {

    private static final ObjectMapper JSON =
            new ObjectMapper().findAndRegisterModules().disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);
    private static final RestAssuredConfig CONFIG = RestAssuredConfig.config()
            .objectMapperConfig(
                    ObjectMapperConfig.objectMapperConfig().jackson2ObjectMapperFactory((type, charset) -> JSON));
    private static final Map<String, Filter> FILTERS = new ConcurrentHashMap<>();

    private Api() {}

    public static RequestSpecification as(String role) {
        return with(Tokens.of(role), true);
    }

    /** A second person of the role, for what one may not decide alone. */
    public static RequestSpecification asAnother(String role) {
        return with(Tokens.ofAnother(role), true);
    }

    public static RequestSpecification as(String role, String supplierInn, String oktmo) {
        return with(Tokens.of(role, supplierInn, oktmo), true);
    }

    /** No token; only the answer is validated, since the document demands a token almost everywhere. */
    public static RequestSpecification anonymous() {
        return with(null, false);
    }

    /** For a request that is wrong on purpose: only the answer is validated. */
    public static RequestSpecification bad(String role) {
        return with(Tokens.of(role), false);
    }

    /** For a token that is wrong on purpose: only the answer is validated. */
    public static RequestSpecification badToken(String token) {
        return with(token, false);
    }

    private static RequestSpecification with(String token, boolean requestIsGood) {
        var specification =
                RestAssured.given().config(CONFIG).contentType(ContentType.JSON).filter(new Contract(requestIsGood));
        return token == null ? specification : specification.header("Authorization", "Bearer " + token);
    }

    private record Contract(boolean requestIsGood) implements Filter {
        @Override
        public Response filter(
                FilterableRequestSpecification request,
                FilterableResponseSpecification response,
                FilterContext context) {
            if (request.getMethod().equals("GET") || request.getMethod().equals("DELETE")) {
                request.removeHeader("Content-Type");
            }
            var answer = validating(request.getPort()).filter(request, response, context);
            if (answer.statusCode() >= 400) {
                demandProblem(answer);
            }
            return answer;
        }

        private static boolean isProblem(
                ValidationReport.Message message,
                ApiOperation operation,
                com.atlassian.oai.validator.model.Request request,
                com.atlassian.oai.validator.model.Response response) {
            return message.getKey().equals("validation.response.status.unknown")
                    && response != null
                    && response.getStatus() >= 400;
        }

        /** The validator does not see that {@code allOf} with {@code nullable} allows null. */
        private static boolean isNullObject(
                ValidationReport.Message message,
                ApiOperation operation,
                com.atlassian.oai.validator.model.Request request,
                com.atlassian.oai.validator.model.Response response) {
            return isNullObject(message);
        }

        private static boolean isNullObject(ValidationReport.Message message) {
            return message.getKey().endsWith(".schema.allOf")
                    && !message.getNestedMessages().isEmpty()
                    && message.getNestedMessages().stream()
                            .allMatch(nested -> isAboutNull(nested) || isNullObject(nested));
        }

        private static boolean isAboutNull(ValidationReport.Message message) {
            return message.getMessage().contains("Instance type (null)")
                    || message.getMessage().contains("Instance value (null) not found in enum");
        }

        private static void demandProblem(Response answer) {
            var type = answer.contentType();
            boolean problem = type != null && type.startsWith("application/problem+json");
            if (!problem || answer.jsonPath().getInt("status") != answer.statusCode()) {
                throw new AssertionError(answer.statusCode() + " is not a problem+json: " + answer.asString());
            }
        }

        private Filter validating(int port) {
            return FILTERS.computeIfAbsent(port + "/" + requestIsGood, key -> newFilter());
        }

        private Filter newFilter() {
            var document = RestAssured.given().queryParam("format", "json").get("/q/openapi");
            if (document.statusCode() != 200) {
                throw new AssertionError("GET /q/openapi answers " + document.statusCode());
            }
            var levels = LevelResolver.create()
                    .withLevel("validation.request", requestIsGood ? Level.ERROR : Level.IGNORE)
                    .withLevel("validation.request.security", Level.IGNORE)
                    .withLevel("validation.response", Level.ERROR)
                    .build();
            return new OpenApiValidationFilter(
                    OpenApiInteractionValidator.createForInlineApiSpecification(document.asString())
                            .withLevelResolver(levels)
                            .withWhitelist(ValidationErrorsWhitelist.create()
                                    .withRule("any operation may end in a problem", Contract::isProblem)
                                    .withRule("an optional object may be null", Contract::isNullObject))
                            .build());
        }
    }
}
