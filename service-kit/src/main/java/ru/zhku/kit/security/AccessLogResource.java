package ru.zhku.kit.security;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.UUID;
import javax.sql.DataSource;
import ru.zhku.kit.web.Cursor;
import ru.zhku.kit.web.Limits;
import ru.zhku.kit.web.Page;

/** Who read whose personal data, newest first. */
@Path("/v1/access-log")
class AccessLogResource {
    record AccessLogView(
            UUID id, Instant at, String subject, String kind, String objectId, String purpose, String correlationId) {}

    private final DataSource dataSource;
    private final Caller caller;

    AccessLogResource(DataSource dataSource, Caller caller) {
        this.dataSource = dataSource;
        this.caller = caller;
    }

    @GET
    @RolesAllowed({Roles.AUDITOR, Roles.ADMIN})
    public Page<AccessLogView> list(
            @QueryParam("objectId") String objectId,
            @QueryParam("subject") String subject,
            @QueryParam("limit") Integer limit,
            @QueryParam("cursor") String cursor)
            throws SQLException {
        int size = Limits.of(limit);
        var views = new ArrayList<AccessLogView>();
        try (var connection = dataSource.getConnection();
                var query = connection.prepareStatement("select id, at, subject, kind, object_id, purpose,"
                        + " correlation_id from access_log where (?::text is null or object_id = ?)"
                        + " and (?::text is null or subject = ?) and (?::uuid is null or id < ?)"
                        + " and (?::text is null or oktmo = ?) order by id desc limit ?")) {
            var before = Cursor.id(cursor);
            var oktmo = caller.seesAllMunicipalities() ? null : caller.oktmo();
            int i = 0;
            for (var value : new Object[] {objectId, objectId, subject, subject, before, before, oktmo, oktmo}) {
                query.setObject(++i, value);
            }
            query.setInt(++i, size + 1);
            try (var rows = query.executeQuery()) {
                while (rows.next()) {
                    views.add(new AccessLogView(
                            rows.getObject(1, UUID.class),
                            rows.getTimestamp(2).toInstant(),
                            rows.getString(3),
                            rows.getString(4),
                            rows.getString(5),
                            rows.getString(6),
                            rows.getString(7)));
                }
            }
        }
        return Page.of(views, size, last -> Cursor.encode(last.id()));
    }
}
