package ru.zhku.notification.template;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import ru.zhku.notification.template.domain.TemplateCode;
import ru.zhku.notification.template.domain.TemplateVersion;
import ru.zhku.notification.template.domain.Wording;

/** The versions of all templates. */
@ApplicationScoped
class TemplateTable {
    private final DataSource dataSource;

    TemplateTable(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    Optional<TemplateVersion> newest(TemplateCode code) {
        return versions(code).stream().findFirst();
    }

    Optional<TemplateVersion> version(TemplateCode code, int version) {
        return versions(code).stream().filter(v -> v.version() == version).findFirst();
    }

    /** All versions of a code, the newest first. */
    List<TemplateVersion> versions(TemplateCode code) {
        try (var connection = dataSource.getConnection();
                var query = connection.prepareStatement(
                        "select * from template_version where code = ? order by version desc")) {
            query.setString(1, code.name());
            try (var rows = query.executeQuery()) {
                var versions = new ArrayList<TemplateVersion>();
                while (rows.next()) {
                    versions.add(version(rows));
                }
                return versions;
            }
        } catch (SQLException e) {
            throw new IllegalStateException("templates cannot be read", e);
        }
    }

    /** Two people who add at once wait for each other: each gets a number of his own. */
    void lock(TemplateCode code) {
        try (var connection = dataSource.getConnection();
                var lock = connection.prepareStatement("select pg_advisory_xact_lock(hashtextextended(?, 3))")) {
            lock.setString(1, code.name());
            lock.execute();
        } catch (SQLException e) {
            throw new IllegalStateException("a template cannot be locked", e);
        }
    }

    void add(TemplateVersion version) {
        try (var connection = dataSource.getConnection();
                var insert = connection.prepareStatement(
                        "insert into template_version(code, version, subject, body, created_on, created_by)"
                                + " values (?, ?, ?, ?, ?, ?)")) {
            insert.setString(1, version.code().name());
            insert.setInt(2, version.version());
            insert.setString(3, version.wording().subject());
            insert.setString(4, version.wording().body());
            insert.setObject(5, version.createdOn());
            insert.setString(6, version.createdBy());
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("a template cannot be written", e);
        }
    }

    private static TemplateVersion version(ResultSet row) throws SQLException {
        return new TemplateVersion(
                TemplateCode.valueOf(row.getString("code")),
                row.getInt("version"),
                new Wording(row.getString("subject"), row.getString("body")),
                row.getObject("created_on", LocalDate.class),
                row.getString("created_by"));
    }
}
