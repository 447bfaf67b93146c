package ru.zhku.kit.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.hamcrest.Matchers.equalTo;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import ru.zhku.kit.sample.SampleJob;
import ru.zhku.kit.sample.SampleNeighbourJob;
import ru.zhku.kit.test.Api;

@QuarkusTest
class BusinessClockTest {

    @Inject
    BusinessClock clock;

    @Inject
    DailyJobs jobs;

    @Inject
    DataSource dataSource;

    @Inject
    MeterRegistry meters;

    private LocalDate today;

    @BeforeEach
    void beginOnADoneDay() {
        jobs.catchUp();
        SampleJob.DAYS.clear();
        SampleNeighbourJob.DAYS.clear();
        today = clock.today();
    }

    @AfterEach
    void noBadDays() {
        SampleJob.setBadDay(null);
    }

    @Test
    void everySkippedDayIsDoneInOrderBeforeTheAnswer() {
        move(today.plusDays(4))
                .then()
                .statusCode(200)
                .body("today", equalTo(today.plusDays(4).toString()));
        assertThat(SampleJob.DAYS)
                .containsExactly(today.plusDays(1), today.plusDays(2), today.plusDays(3), today.plusDays(4));
        move(today.plusDays(4)).then().statusCode(200);
        assertThat(SampleJob.DAYS).as("the same day again does nothing").hasSize(4);
    }

    @Test
    void aDayThatFailsIsDoneAgainAndNoneIsLeftOut() {
        SampleJob.setBadDay(today.plusDays(2));
        move(today.plusDays(3)).then().statusCode(500);
        assertThat(SampleJob.DAYS).containsExactly(today.plusDays(1));
        assertThat(SampleNeighbourJob.DAYS)
                .as("the other job does not wait")
                .containsExactly(today.plusDays(1), today.plusDays(2), today.plusDays(3));
        assertThat(lag("sample")).isEqualTo(2);
        assertThat(lag("sample-neighbour")).isZero();

        SampleJob.setBadDay(null);
        jobs.catchUp();
        assertThat(lag("sample")).isZero();
        assertThat(SampleNeighbourJob.DAYS).hasSize(3);
        assertThat(SampleJob.DAYS).containsExactly(today.plusDays(1), today.plusDays(2), today.plusDays(3));
    }

    @Test
    void aNewJobLosesNoDayWhenTheDateIsMovedBeforeItsFirstRun() throws SQLException {
        try (var connection = dataSource.getConnection();
                var forget = connection.prepareStatement("delete from daily_job where name = 'sample'")) {
            forget.executeUpdate();
        }
        move(today.plusDays(2)).then().statusCode(200);
        assertThat(SampleJob.DAYS).containsExactly(today, today.plusDays(1), today.plusDays(2));
    }

    @Test
    void aMovableClockIsNothingForProduction() {
        assertThatIllegalStateException()
                .isThrownBy(() -> BusinessClock.demandHonest(true, false, true))
                .withMessageContaining("ZHKU_LOCAL_RUN");
        assertThatCode(() -> {
                    BusinessClock.demandHonest(true, true, true);
                    BusinessClock.demandHonest(true, false, false);
                    BusinessClock.demandHonest(false, false, true);
                })
                .doesNotThrowAnyException();
    }

    @Test
    void theDateDoesNotGoBackwards() {
        move(today.minusDays(1)).then().statusCode(422).body("code", equalTo("clock-backwards"));
        assertThat(clock.today()).isEqualTo(today);
    }

    @Test
    void onlyAnAdministratorMovesIt() {
        Api.as("lawyer")
                .body(Map.of("today", today.plusDays(1)))
                .put("/v1/business-clock")
                .then()
                .statusCode(403);
        Api.anonymous().get("/v1/business-clock").then().statusCode(200).body("movable", equalTo(true));
    }

    @Test
    void anInstantLiesOnTheBusinessDate() {
        var first = clock.now().atZone(clock.zone());
        assertThat(first.toLocalDate()).isEqualTo(clock.today());
        assertThat(first.getHour()).as("whatever the hour of the run").isEqualTo(12);
        assertThat(clock.now()).isAfterOrEqualTo(first.toInstant());
    }

    private long lag(String job) {
        return (long)
                meters.get("zhku.daily.jobs.lag.days").tag("job", job).gauge().value();
    }

    private static Response move(LocalDate day) {
        return Api.as("admin").body(Map.of("today", day)).put("/v1/business-clock");
    }
}
