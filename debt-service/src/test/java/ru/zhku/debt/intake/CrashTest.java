package ru.zhku.debt.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import ru.zhku.debt.Town;
import ru.zhku.kit.id.Ids;
import ru.zhku.kit.test.Api;
import ru.zhku.kit.test.Gen;

@QuarkusTest
class CrashTest {
    private static final String CHARGES = "accountNumber;resource;serviceMonth;amount\nA-1;HEATING;2022-01;100\n";

    /** The lock that {@link RegisterBooks} takes for each posting. */
    private static final long POSTINGS = 0x706f7374L;

    private static final String WAITING = "from pg_stat_activity where wait_event_type = 'Lock' and query like ";

    @Inject
    DataSource dataSource;

    /** What a killed service leaves: a register in the middle of its work, its bytes, and no open transaction. */
    @ParameterizedTest
    @ValueSource(strings = {"RECEIVED", "CHECKING", "POSTING"})
    void aRegisterThatACrashHasLeftIsFinished(String status) throws Exception {
        var inn = Town.supplier();
        Town.accounts(inn, "A-1");
        var id = leave(inn, status, CHARGES.getBytes(StandardCharsets.UTF_8));

        var register = Town.finished(id.toString());

        assertThat(register.getString("status")).isEqualTo("POSTED");
        assertThat(register.getString("sumPosted")).isEqualTo("100.00");
        var again = Town.post(inn, "CHARGES", CHARGES);
        assertThat(again.getString("id")).as("sent again it changes nothing").isEqualTo(id.toString());
        assertThat(count("select count(*) from register_chunk where register_id = '" + id + "'"))
                .as("the bytes are not kept")
                .isZero();
        assertThat(count("select count(*) from posting where register_id = '" + id + "'"))
                .isEqualTo(1);
    }

    /** The posting has written everything and waits for a row of ours when its connection is killed. */
    @Test
    void aPostingThatIsKilledInItsTransactionLeavesNothingAndIsDoneAgain() throws Exception {
        var inn = Town.supplier();
        Town.accounts(inn, "A-1");
        String id;
        try (var connection = dataSource.getConnection();
                var ours = connection.createStatement()) {
            ours.execute("select pg_advisory_lock(" + POSTINGS + ")");
            id = Api.bad("debt-analyst")
                    .header("Content-Type", "text/csv; charset=utf-8")
                    .body((CHARGES + "A-9;HEATING;2022-01;1\n").getBytes(StandardCharsets.UTF_8))
                    .post("/v1/registers?supplierInn=" + inn + "&kind=CHARGES")
                    .then()
                    .statusCode(202)
                    .extract()
                    .jsonPath()
                    .getString("id");
            await().until(() -> waiting("select pg_advisory_xact_lock(" + POSTINGS) == 1);
            assertThat(Town.register(id).getString("status")).isEqualTo("POSTING");
            assertThat(Town.register(id).getInt("progressPercent")).isEqualTo(50);
            connection.setAutoCommit(false);
            ours.execute("select 1 from register_chunk where register_id = '" + id + "' for update");
            ours.execute("select pg_advisory_unlock(" + POSTINGS + ")");
            await().until(() -> waiting("delete from register_chunk") == 1);
            assertThat(charges(inn)).as("not visible before the end").isZero();
            assertThat(count("select count(pg_terminate_backend(pid)) " + WAITING + "'delete from register_chunk%'"))
                    .isEqualTo(1);
            await().until(() -> waiting("delete from register_chunk") == 0);
            assertThat(charges(inn)).isZero();
            connection.rollback();
        }

        var register = Town.finished(id);

        assertThat(register.getString("status")).isEqualTo("POSTED_WITH_DEFECTS");
        assertThat(register.getString("sumPosted")).isEqualTo("100.00");
        assertThat(charges(inn)).isEqualTo(1);
        assertThat(count("select failures from register where id = '" + id + "'"))
                .as("an outage is not counted against the register")
                .isZero();
        assertThat(count("select count(*) from posting where register_id = '" + id + "'"))
                .isEqualTo(1);
    }

    /** A few deaths do not matter; a register that kills the process again and again is parked unread. */
    @ParameterizedTest
    @CsvSource({"19, 4, POSTED", "20, 0, REJECTED", "0, 5, REJECTED"})
    void attemptsAreCountedBeforeTheWork(int lost, int failed, String status) throws Exception {
        var inn = Town.supplier();
        Town.accounts(inn, "A-1");
        var id = leave(inn, "CHECKING", CHARGES.getBytes(StandardCharsets.UTF_8), CHARGES.length(), lost, failed);

        var register = Town.finished(id.toString());

        assertThat(register.getString("status")).isEqualTo(status);
        if (status.equals("REJECTED")) {
            assertThat(register.getString("rejection.code")).isEqualTo("processing-failed");
            Api.bad("debt-analyst")
                    .post("/v1/registers/" + id + "/replay")
                    .then()
                    .statusCode(200)
                    .body("status", equalTo("RECEIVED"));
            assertThat(Town.finished(id.toString()).getString("status")).isEqualTo("POSTED");
        }
    }

    /** Half of the bytes are gone, behind a whole line: what is left could be read, but is not what was sent. */
    @Test
    void aFileThatIsNotAllThereAnyMoreIsNotPosted() throws Exception {
        var inn = Town.supplier();
        Town.accounts(inn, "A-1");
        var bytes = CHARGES.getBytes(StandardCharsets.UTF_8);
        var id = leave(inn, "CHECKING", bytes, bytes.length + 24, 0, 4);

        assertThat(Town.finished(id.toString()).getString("rejection.code")).isEqualTo("processing-failed");
        assertThat(charges(inn)).isZero();
    }

    @Test
    void whatFailedIsNotTakenAgainBesideItsSecondUpload() throws Exception {
        var inn = Town.supplier();
        Town.accounts(inn, "A-1");
        var id = leave(inn, "CHECKING", CHARGES.getBytes(StandardCharsets.UTF_8), CHARGES.length(), 20, 0);
        assertThat(Town.finished(id.toString()).getString("rejection.code")).isEqualTo("processing-failed");
        assertThat(Town.post(inn, "CHARGES", CHARGES).getString("status")).isEqualTo("POSTED");
        Api.bad("debt-analyst")
                .post("/v1/registers/" + id + "/replay")
                .then()
                .statusCode(409)
                .body("code", equalTo("register-cannot-be-taken-again"));
    }

    @Test
    void anyBytesAreAnsweredAndEndInAFinishedRegister() {
        var inn = Town.supplier();
        Town.accounts(inn, "A-1");
        Gen.check(40, gen -> {
            var text = CHARGES + gen.text("A-1;HEATING2022\n\"\0,.é\uFEFF;;\n", 80);
            var bytes = text.getBytes(StandardCharsets.UTF_8);
            for (int i = gen.between(0, 3); i > 0; i--) {
                bytes[gen.between(0, bytes.length - 1)] = (byte) gen.between(-128, 127);
            }
            var kind = gen.oneOf("ACCOUNTS", "CHARGES", "PAYMENTS", "BALANCES");
            var answer = Api.bad("debt-analyst")
                    .header("Content-Type", "text/csv; charset=" + gen.oneOf("utf-8", "windows-1251", "cp866", "x"))
                    .header("Content-Encoding", gen.oneOf("identity", "identity", "identity", "gzip", "br"))
                    .body(Arrays.copyOf(bytes, gen.between(1, bytes.length)))
                    .post("/v1/registers?supplierInn=" + inn + "&kind=" + kind);
            assertThat(answer.statusCode()).isLessThan(500);
            if (answer.statusCode() < 300) {
                var register = Town.finished(answer.jsonPath().getString("id"));
                assertThat(register.getString("rejection.code")).isNotEqualTo("processing-failed");
            }
        });
    }

    private UUID leave(String inn, String status, byte[] bytes) throws Exception {
        return leave(inn, status, bytes, bytes.length, 0, 0);
    }

    private UUID leave(String inn, String status, byte[] bytes, int size, int lost, int failed) throws Exception {
        var id = Ids.next();
        try (var connection = dataSource.getConnection();
                var chunk = connection.prepareStatement("insert into register_chunk values (?, 0, ?)");
                var register = connection.prepareStatement("insert into register(id, supplier_inn, oktmo, kind,"
                        + " charset, digest, size_bytes, on_defect, received_on, received_at, correlation_id, status,"
                        + " attempts, failures) values (?, ?, '47733000', 'CHARGES', 'UTF-8', ?, ?, 'QUARANTINE',"
                        + " date '2022-04-11', now(), 'crash-test', ?, ?, ?)")) {
            chunk.setObject(1, id);
            chunk.setBytes(2, bytes);
            chunk.executeUpdate();
            register.setObject(1, id);
            register.setString(2, inn);
            register.setBytes(3, MessageDigest.getInstance("SHA-256").digest(bytes));
            register.setLong(4, size);
            register.setString(5, status);
            register.setInt(6, lost);
            register.setInt(7, failed);
            register.executeUpdate();
        }
        return id;
    }

    private long waiting(String statement) throws SQLException {
        return count("select count(*) " + WAITING + "'" + statement + "%'");
    }

    private long charges(String inn) throws SQLException {
        return count("select count(*) from charge c join account a on a.seq = c.account_seq where a.supplier_inn = '"
                + inn + "'");
    }

    private long count(String sql) throws SQLException {
        try (var connection = dataSource.getConnection();
                var query = connection.createStatement();
                var rows = query.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
