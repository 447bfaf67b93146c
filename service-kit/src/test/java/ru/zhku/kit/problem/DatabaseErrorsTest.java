package ru.zhku.kit.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.agroal.api.AgroalDataSource;
import io.agroal.api.configuration.supplier.AgroalDataSourceConfigurationSupplier;
import io.agroal.api.security.NamePrincipal;
import io.agroal.api.security.SimplePassword;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import ru.zhku.kit.test.Infrastructure;

/** What the database's errors become for the caller, and what of them a log would show. */
@QuarkusTest
class DatabaseErrorsTest {

    private static final String PERSON = "Иванов Иван Иванович";

    @Inject
    DataSource dataSource;

    @Inject
    ProblemMappers mappers;

    @Test
    void anErrorShowsNoValues() throws SQLException {
        try (var connection = dataSource.getConnection()) {
            insert(connection, false);
            var alone = catchThrowableOfType(SQLException.class, () -> insert(connection, false));
            var inBatch = catchThrowableOfType(SQLException.class, () -> insert(connection, true));
            assertThat(asLogged(alone)).contains("idempotency_pkey").doesNotContain(PERSON);
            assertThat(asLogged(inBatch))
                    .contains("was aborted", "idempotency_pkey")
                    .doesNotContain(PERSON);
        }
    }

    private static void insert(Connection connection, boolean batch) throws SQLException {
        try (var insert = connection.prepareStatement("insert into idempotency(scope, digest, answer, created_at)"
                + " values (?, '', ?, '2022-04-11T12:00:00Z')")) {
            insert.setString(1, PERSON);
            insert.setString(2, PERSON);
            if (batch) {
                insert.addBatch();
                insert.addBatch();
                insert.executeBatch();
            } else {
                insert.executeUpdate();
            }
        }
    }

    private static String asLogged(SQLException error) {
        var text = new StringWriter();
        for (var next = error; next != null; next = next.getNextException()) {
            next.printStackTrace(new PrintWriter(text, true));
        }
        return text.toString();
    }

    @ParameterizedTest
    @CsvSource({"08001,503", "08006,503", "57P01,503", "57P03,503", "53300,503", "23505,500", "57014,500", ",500"})
    void aDatabaseThatIsAwayIsUnavailable(String state, int status) {
        var answer = mappers.internal(new IllegalStateException("a store", new SQLException("the reason", state)));
        assertThat(answer.getStatus()).isEqualTo(status);
        assertThat(answer.getHeaderString("Retry-After")).isEqualTo(status == 503 ? "5" : null);
    }

    @Test
    void aPoolWithoutAFreeConnectionIsUnavailable() throws SQLException {
        var settings = new AgroalDataSourceConfigurationSupplier()
                .connectionPoolConfiguration(pool -> pool.maxSize(1)
                        .connectionFactoryConfiguration(factory -> factory.jdbcUrl(Infrastructure.databaseUrl())
                                .principal(new NamePrincipal("postgres"))
                                .credential(new SimplePassword("postgres"))));
        try (var pool = AgroalDataSource.from(settings);
                var taken = pool.getConnection()) {
            assertThat(taken.getAutoCommit()).isTrue();
            pool.getConfiguration().connectionPoolConfiguration().setAcquisitionTimeout(Duration.ofMillis(50));
            var error = catchThrowableOfType(SQLException.class, pool::getConnection);
            assertThat(mappers.internal(new IllegalStateException(error)).getStatus())
                    .isEqualTo(503);
        }
    }
}
