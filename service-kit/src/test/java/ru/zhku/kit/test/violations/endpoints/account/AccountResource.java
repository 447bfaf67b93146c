package ru.zhku.kit.test.violations.endpoints.account;

import jakarta.ws.rs.GET;

/** Has no path, so that no test application serves it. */
class AccountResource {
    @GET
    String list() {
        return "hidden";
    }
}
