package ru.zhku.kit.web;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.NotAcceptableException;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.MediaType;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import ru.zhku.kit.problem.Refusal;

/**
 * Refuses what no resource method can bear: an unknown query parameter, the character NUL (400), a JSON body beyond the
 * limit, whether or not it tells its length (413), a type of the body that is none (415).
 */
public class RequestGuard {
    private static final MediaType JSON = MediaType.APPLICATION_JSON_TYPE;

    private final Map<Method, Set<String>> known = new ConcurrentHashMap<>();
    private final long maxJsonBytes;

    RequestGuard(@ConfigProperty(name = "zhku.http.max-json-bytes", defaultValue = "10485760") long maxJsonBytes) {
        this.maxJsonBytes = maxJsonBytes;
    }

    @ServerRequestFilter
    public void demandKnownParameters(ContainerRequestContext request, ResourceInfo resource) {
        var allowed = known.computeIfAbsent(resource.getResourceMethod(), RequestGuard::parametersOf);
        for (var name : request.getUriInfo().getQueryParameters().keySet()) {
            if (!allowed.contains(name)) {
                var list = allowed.isEmpty() ? "—" : String.join(", ", allowed);
                throw Refusal.at(name, "unknown-parameter", "name", name, "allowed", list);
            }
        }
        request.getUriInfo().getQueryParameters().forEach(RequestGuard::demandText);
        request.getUriInfo().getPathParameters().forEach(RequestGuard::demandText);
    }

    /** PostgreSQL keeps no NUL in a text. */
    private static void demandText(String name, List<String> values) {
        if (values.stream().anyMatch(value -> value.indexOf('\0') >= 0)) {
            throw Refusal.at(name, "malformed-parameter", "name", name, "expected", "текст без знака с кодом 0");
        }
    }

    @ServerRequestFilter(preMatching = true)
    public void demandReadableType(ContainerRequestContext request) {
        try {
            request.getMediaType();
        } catch (IllegalArgumentException e) {
            throw (Refusal) Refusal.of("unsupported-media-type").initCause(e);
        }
    }

    @ServerRequestFilter
    public void demandBearableBody(ContainerRequestContext request) {
        var type = request.getMediaType();
        boolean json = type != null && type.getSubtype().endsWith("json");
        if (json && request.getLength() > maxJsonBytes) {
            throw tooLarge();
        }
        if (json && request.getLength() < 0) {
            request.setEntityStream(bounded(request.getEntityStream()));
        }
    }

    private InputStream bounded(InputStream body) {
        return new FilterInputStream(body) {
            private long left = maxJsonBytes;

            @Override
            public int read() throws IOException {
                int next = super.read();
                count(next < 0 ? 0 : 1);
                return next;
            }

            @Override
            public int read(byte[] into, int from, int length) throws IOException {
                int read = super.read(into, from, length);
                count(read);
                return read;
            }

            private void count(int read) {
                left -= Math.max(read, 0);
                if (left < 0) {
                    throw tooLarge();
                }
            }
        };
    }

    private Refusal tooLarge() {
        return Refusal.of("too-large", "limit", maxJsonBytes);
    }

    /** Where a method names no media types it answers in JSON only, whatever a writer could make of it. */
    @ServerRequestFilter
    public void demandAcceptableAnswer(ContainerRequestContext request, ResourceInfo resource) {
        boolean named = resource.getResourceMethod().isAnnotationPresent(Produces.class)
                || resource.getResourceClass().isAnnotationPresent(Produces.class);
        if (!named && request.getAcceptableMediaTypes().stream().noneMatch(JSON::isCompatible)) {
            throw new NotAcceptableException();
        }
    }

    private static Set<String> parametersOf(Method method) {
        var names = new TreeSet<String>();
        for (var parameter : method.getParameters()) {
            add(names, parameter);
            if (parameter.isAnnotationPresent(BeanParam.class)) {
                addFields(names, parameter.getType());
            }
        }
        return names;
    }

    private static void addFields(Set<String> names, Class<?> bean) {
        for (Class<?> type = bean; type != null && type != Object.class; type = type.getSuperclass()) {
            for (var field : type.getDeclaredFields()) {
                if (!Modifier.isStatic(field.getModifiers())) {
                    add(names, field);
                    if (field.isAnnotationPresent(BeanParam.class)) {
                        addFields(names, field.getType());
                    }
                }
            }
        }
    }

    private static void add(Set<String> names, AnnotatedElement place) {
        var query = place.getAnnotation(QueryParam.class);
        if (query != null) {
            names.add(query.value());
        }
    }
}
