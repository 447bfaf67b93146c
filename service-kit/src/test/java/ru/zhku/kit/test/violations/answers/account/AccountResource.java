package ru.zhku.kit.test.violations.answers.account;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.core.Response;
import java.util.List;

/** Has no path, so that no test application serves it. */
class AccountResource {
    @interface Entity {}

    @Entity
    static class AccountRow {}

    @GET
    public List<AccountRow> list() {
        return List.of();
    }

    @POST
    public Response add() {
        return Response.noContent().build();
    }
}
