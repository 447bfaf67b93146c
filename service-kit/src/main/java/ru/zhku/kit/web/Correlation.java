package ru.zhku.kit.web;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jboss.logging.MDC;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import ru.zhku.kit.id.Ids;

/** The id that ties a request, its events, their handling elsewhere and all log lines together. */
public class Correlation {
    public static final String HEADER = "X-Correlation-Id";

    private static final String MDC_KEY = "correlationId";
    private static final Pattern SAFE = Pattern.compile("[A-Za-z0-9._-]{1,64}");

    /** The current id; a new one where nothing set it. */
    public static String id() {
        var id = (String) MDC.get(MDC_KEY);
        if (id == null) {
            id = Ids.next().toString();
            MDC.put(MDC_KEY, id);
        }
        return id;
    }

    /** Runs work under the id of its cause. */
    public static <T> T with(String id, Supplier<T> work) {
        var before = MDC.get(MDC_KEY);
        MDC.put(MDC_KEY, id);
        try {
            return work.get();
        } finally {
            if (before == null) {
                MDC.remove(MDC_KEY);
            } else {
                MDC.put(MDC_KEY, before);
            }
        }
    }

    @ServerRequestFilter(preMatching = true)
    public void in(ContainerRequestContext request) {
        var given = request.getHeaderString(HEADER);
        MDC.put(
                MDC_KEY,
                given != null && SAFE.matcher(given).matches()
                        ? given
                        : Ids.next().toString());
    }

    @ServerResponseFilter
    public void out(ContainerResponseContext response) {
        response.getHeaders().putSingle(HEADER, id());
    }
}
