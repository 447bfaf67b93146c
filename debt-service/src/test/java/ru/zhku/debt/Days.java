package ru.zhku.debt;

import io.quarkus.arc.Arc;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Map;
import javax.sql.DataSource;
import ru.zhku.kit.test.Api;
import ru.zhku.kit.test.Infrastructure;
import ru.zhku.kit.time.BusinessClock;

/** The business date, moved as an administrator moves it; a test that moves it puts it back for the others. */
public final class Days {
    private Days() {}

    /** Does the daily jobs of every day up to this one. */
    public static void moveTo(String day) {
        Api.as("admin")
                .body(Map.of("today", day))
                .put("/v1/business-clock")
                .then()
                .statusCode(200);
    }

    /** To the day on which every test begins; the jobs of later days will be done again when they come again. */
    public static void back() {
        var today = LocalDate.parse(Infrastructure.TODAY);
        bean(BusinessClock.class).moveTo(today);
        for (var table : new String[] {"daily_job", "ledger_day"}) {
            takeBack(table, today);
        }
    }

    private static void takeBack(String table, LocalDate today) {
        try (var connection = bean(DataSource.class).getConnection();
                var update = connection.prepareStatement(
                        "update " + table + " set done_through = ? where done_through > ?")) {
            update.setObject(1, today);
            update.setObject(2, today);
            update.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static <T> T bean(Class<T> type) {
        return Arc.container().instance(type).get();
    }
}
