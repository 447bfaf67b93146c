package ru.zhku.kit.test.violations.roles.account;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;

/** Has no path, so that no test application serves it. */
class AccountResource {
    @GET
    @Produces("application/json")
    @RolesAllowed({"auditor", "debt-analyst"})
    public String list() {
        return "[]";
    }

    @GET
    @Produces("text/csv")
    @RolesAllowed("debt-analyst")
    public String table() {
        return "";
    }

    @GET
    @Path("/{id}")
    @RolesAllowed("supplier")
    public String one() {
        return "{}";
    }
}
