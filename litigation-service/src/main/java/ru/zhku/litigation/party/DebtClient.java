package ru.zhku.litigation.party;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.annotation.RegisterClientHeaders;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** The one synchronous call to debt-service. */
@Path("/v1/accounts")
@RegisterRestClient(configKey = "debt")
@RegisterClientHeaders(ServiceHeaders.class)
interface DebtClient {
    @GET
    @Path("/{id}/party")
    PartyDto party(@PathParam("id") UUID id, @QueryParam("purpose") String purpose);
}
