package ru.zhku.notification.account;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.annotation.RegisterClientHeaders;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** The one question that is put to debt-service; only the fields in use are named. */
@Path("/v1/accounts")
@RegisterRestClient(configKey = "debt")
@RegisterClientHeaders(ServiceTokenHeader.class)
interface DebtService {
    @JsonIgnoreProperties(ignoreUnknown = true)
    record PartyBody(
            String accountNumber,
            String supplierInn,
            String supplierName,
            String payerName,
            String email,
            AddressBody address,
            String consumerGroup,
            String tenure) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record AddressBody(String street, String house, String flat) {}

    @GET
    @Path("/{id}/party")
    @Produces(MediaType.APPLICATION_JSON)
    PartyBody party(@PathParam("id") UUID id, @QueryParam("purpose") String purpose);
}
