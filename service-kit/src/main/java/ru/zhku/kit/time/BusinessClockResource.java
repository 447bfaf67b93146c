package ru.zhku.kit.time;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.time.LocalDate;
import ru.zhku.kit.problem.Refusal;
import ru.zhku.kit.security.Roles;

/** The business date that this service sees; movable in the local run and in tests only. */
@Path("/v1/business-clock")
class BusinessClockResource {
    record BusinessClockView(LocalDate today, boolean movable) {}

    record BusinessClockMove(@NotNull LocalDate today) {}

    private final BusinessClock clock;
    private final DailyJobs jobs;

    BusinessClockResource(BusinessClock clock, DailyJobs jobs) {
        this.clock = clock;
        this.jobs = jobs;
    }

    @GET
    @PermitAll
    public BusinessClockView today() {
        return new BusinessClockView(clock.today(), clock.isMovable());
    }

    /**
     * Moves the date forward and does the daily jobs of every skipped day, in order, before it answers. A job that fails
     * ends in 500: the date has moved, and the job goes on by itself.
     */
    @PUT
    @RolesAllowed(Roles.ADMIN)
    public BusinessClockView move(@Valid @NotNull BusinessClockMove move) {
        if (!clock.isMovable()) {
            throw Refusal.of("clock-not-movable");
        }
        if (move.today().isBefore(clock.today())) {
            throw Refusal.of("clock-backwards", "today", clock.today(), "asked", move.today());
        }
        jobs.begin();
        clock.moveTo(move.today());
        jobs.catchUp();
        return today();
    }
}
