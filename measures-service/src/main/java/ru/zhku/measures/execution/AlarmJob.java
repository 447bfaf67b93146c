package ru.zhku.measures.execution;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.UUID;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import ru.zhku.kit.messaging.EventType;
import ru.zhku.kit.messaging.Outbox;
import ru.zhku.kit.time.DailyJob;
import ru.zhku.measures.contract.MeasureTerm;
import ru.zhku.measures.contract.MeasuresEvents;
import ru.zhku.measures.deadline.domain.Occurrence;
import ru.zhku.measures.execution.domain.OccurrenceStatus;
import ru.zhku.measures.execution.domain.Progress;
import ru.zhku.measures.plan.Plans;
import ru.zhku.measures.plan.domain.Plan;

/** Each day: tells what falls due within the reminding days, and what is overdue; each occurrence once. */
@ApplicationScoped
class AlarmJob implements DailyJob {
    private final Plans plans;
    private final Executions executions;
    private final Outbox outbox;
    private final DataSource dataSource;
    private final int remindDays;

    AlarmJob(
            Plans plans,
            Executions executions,
            Outbox outbox,
            DataSource dataSource,
            @ConfigProperty(name = "zhku.measures.remind-days-before") int remindDays) {
        this.plans = plans;
        this.executions = executions;
        this.outbox = outbox;
        this.dataSource = dataSource;
        this.remindDays = remindDays;
    }

    @Override
    public String name() {
        return "measure-alarms";
    }

    @Override
    @Transactional
    public void run(LocalDate businessDate) {
        for (var plan : plans.all()) {
            for (var mechanism : executions.progress(plan, businessDate)) {
                mechanism.progress().forEach(progress -> announce(plan, progress, businessDate));
            }
        }
    }

    private void announce(Plan plan, Progress progress, LocalDate day) {
        var occurrence = progress.occurrence();
        if (progress.status() == OccurrenceStatus.OVERDUE) {
            announce(plan, occurrence, MeasuresEvents.MEASURE_OVERDUE, day);
        } else if (progress.status() == OccurrenceStatus.DUE
                && !occurrence.dueOn().minusDays(remindDays).isAfter(day)) {
            announce(plan, occurrence, MeasuresEvents.MEASURE_DUE, day);
        }
    }

    private void announce(Plan plan, Occurrence occurrence, EventType type, LocalDate day) {
        if (isFirst(plan.id(), occurrence.id(), type.type(), day)) {
            outbox.append(
                    type,
                    occurrence.id().toString(),
                    new MeasureTerm(
                            occurrence.id(),
                            plan.id(),
                            occurrence.mechanismId(),
                            plan.oktmo(),
                            occurrence.periodFrom(),
                            occurrence.periodTo(),
                            occurrence.dueOn()));
        }
    }

    private boolean isFirst(UUID planId, UUID occurrenceId, String kind, LocalDate day) {
        try (var connection = dataSource.getConnection();
                var insert = connection.prepareStatement("insert into announcement(plan_id, occurrence_id, kind,"
                        + " announced_on) values (?, ?, ?, ?) on conflict do nothing")) {
            insert.setObject(1, planId);
            insert.setObject(2, occurrenceId);
            insert.setString(3, kind);
            insert.setObject(4, day);
            return insert.executeUpdate() == 1;
        } catch (SQLException e) {
            throw new IllegalStateException("an alarm cannot be recorded", e);
        }
    }
}
