package ru.zhku.litigation.party;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import org.eclipse.microprofile.rest.client.ext.ClientHeadersFactory;
import ru.zhku.kit.security.ServiceTokens;
import ru.zhku.kit.web.Correlation;

/** We call as a service, under the correlation id of the request we are serving. */
@ApplicationScoped
class ServiceHeaders implements ClientHeadersFactory {
    private final ServiceTokens tokens;

    ServiceHeaders(ServiceTokens tokens) {
        this.tokens = tokens;
    }

    @Override
    public MultivaluedMap<String, String> update(
            MultivaluedMap<String, String> incoming, MultivaluedMap<String, String> outgoing) {
        var headers = new MultivaluedHashMap<String, String>();
        headers.putSingle(HttpHeaders.AUTHORIZATION, "Bearer " + tokens.bearer());
        headers.putSingle("X-Correlation-Id", Correlation.id());
        return headers;
    }
}
