package ru.zhku.debt.ledger;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.logging.Logger;
import ru.zhku.debt.ledger.domain.Scope;
import ru.zhku.kit.security.Caller;
import ru.zhku.kit.security.Roles;
import ru.zhku.kit.time.BusinessClock;

/** Derived tables against the append-only ones, on demand and every hour. */
@Path("/v1/ledger")
@Tag(name = "Книга расчётов")
class LedgerControlResource {
    private static final Logger LOG = Logger.getLogger(LedgerControlResource.class);
    private static final Scope ALL = new Scope(null, null);

    private final DataSource dataSource;
    private final Ledger ledger;
    private final BusinessClock clock;
    private final Caller caller;
    private final AtomicLong difference = new AtomicLong();

    LedgerControlResource(
            DataSource dataSource, Ledger ledger, BusinessClock clock, Caller caller, MeterRegistry metrics) {
        this.dataSource = dataSource;
        this.ledger = ledger;
        this.clock = clock;
        this.caller = caller;
        metrics.gauge("zhku_ledger_difference_kopecks", difference);
    }

    @GET
    @Path("/control")
    @RolesAllowed({Roles.DEBT_ANALYST, Roles.PLAN_CONTROLLER, Roles.AUDITOR, Roles.SERVICE, Roles.ADMIN})
    @Operation(
            summary = "Сверка производных таблиц с первичными, до копейки",
            description = "Суммы счетов того муниципального образования и поставщика, к которым привязан токен")
    @Transactional
    public LedgerControl control() {
        return compare(callers());
    }

    @POST
    @Path("/rebuilds")
    @RolesAllowed(Roles.ADMIN)
    @Operation(summary = "Построить производные таблицы заново")
    public LedgerControl rebuild() {
        ledger.rebuild(clock.today());
        var scope = callers();
        return QuarkusTransaction.requiringNew().call(() -> compare(scope));
    }

    @Scheduled(every = "1h", delayed = "10m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @Transactional
    void check() {
        long found = compare(ALL).difference();
        if (found != 0) {
            LOG.errorf("derived sums differ from the facts by %d kopecks; POST /v1/ledger/rebuilds mends them", found);
        }
    }

    private Scope callers() {
        return Scope.of(caller.oktmoScope(), caller.supplierScope(), null);
    }

    /** Private, so that the schedule may call it too, which has no role. */
    private LedgerControl compare(Scope scope) {
        try (var connection = dataSource.getConnection();
                var statement = connection.createStatement()) {
            statement.execute("set transaction isolation level repeatable read");
            var control = LedgerControl.of(connection, scope);
            if (scope.equals(ALL)) {
                difference.set(control.difference());
            }
            return control;
        } catch (SQLException e) {
            throw new IllegalStateException("the ledger cannot be read", e);
        }
    }
}
