package ru.zhku.kit.messaging;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import ru.zhku.kit.security.Roles;
import ru.zhku.kit.web.Cursor;
import ru.zhku.kit.web.Limits;
import ru.zhku.kit.web.Page;

/** Messages that failed for good: list them, mend the cause, replay them. */
@Path("/v1/dead-letters")
class DeadLettersResource {
    private final DeadLetters letters;

    DeadLettersResource(DeadLetters letters) {
        this.letters = letters;
    }

    @GET
    @RolesAllowed({Roles.ADMIN, Roles.AUDITOR})
    public Page<DeadLetters.Letter> list(
            @QueryParam("replayed") Boolean replayed,
            @QueryParam("limit") Integer limit,
            @QueryParam("cursor") String cursor) {
        int size = Limits.of(limit);
        var found = letters.page(Cursor.id(cursor), size + 1, Boolean.TRUE.equals(replayed));
        return Page.of(found, size, last -> Cursor.encode(last.id()));
    }

    @POST
    @Path("/{id}/replay")
    @RolesAllowed(Roles.ADMIN)
    public DeadLetters.Letter replay(UUID id) {
        return letters.replay(id);
    }
}
