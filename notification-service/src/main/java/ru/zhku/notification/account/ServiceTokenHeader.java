package ru.zhku.notification.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import org.eclipse.microprofile.rest.client.ext.ClientHeadersFactory;
import ru.zhku.kit.security.ServiceTokens;
import ru.zhku.kit.web.Correlation;

/** Calls to the neighbour go out in the service's own name, under the correlation id of their cause. */
@ApplicationScoped
class ServiceTokenHeader implements ClientHeadersFactory {
    private final ServiceTokens tokens;

    ServiceTokenHeader(ServiceTokens tokens) {
        this.tokens = tokens;
    }

    @Override
    public MultivaluedMap<String, String> update(
            MultivaluedMap<String, String> incoming, MultivaluedMap<String, String> outgoing) {
        var headers = new MultivaluedHashMap<String, String>();
        headers.putSingle(HttpHeaders.AUTHORIZATION, "Bearer " + tokens.bearer());
        headers.putSingle(Correlation.HEADER, Correlation.id());
        return headers;
    }
}
