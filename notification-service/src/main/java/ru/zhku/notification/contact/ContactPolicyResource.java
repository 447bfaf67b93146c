package ru.zhku.notification.contact;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import ru.zhku.kit.security.Roles;
import ru.zhku.kit.time.BusinessClock;
import ru.zhku.notification.contact.domain.ContactKind;
import ru.zhku.notification.contact.domain.ContactPeriod;
import ru.zhku.notification.contact.domain.DayKind;

/** The rules by which people are addressed. */
@Path("/v1/contact-policy")
@Tag(name = "Политика контактов")
class ContactPolicyResource {
    record LimitView(
            @Schema(required = true) ContactKind kind,
            @Schema(required = true) ContactPeriod period,
            @Schema(required = true) int most,
            @Schema(required = true) LocalDate validFrom,
            @Schema(nullable = true) LocalDate validTo,
            @Schema(required = true) String legalBasis) {}

    record QuietHoursView(
            @Schema(required = true) DayKind dayKind,
            @Schema(required = true, examples = "22:00") String from,
            @Schema(required = true, examples = "08:00") String to,
            @Schema(required = true) LocalDate validFrom,
            @Schema(nullable = true) LocalDate validTo,
            @Schema(required = true) String legalBasis) {}

    record PolicyView(
            @Schema(required = true, examples = "Europe/Moscow")
            String zone,

            @Schema(required = true) List<LimitView> limits,
            @Schema(required = true) List<QuietHoursView> quietHours) {}

    private final ContactPolicies policies;
    private final BusinessClock clock;

    ContactPolicyResource(ContactPolicies policies, BusinessClock clock) {
        this.policies = policies;
        this.clock = clock;
    }

    @GET
    @RolesAllowed({
        Roles.RESIDENT_CLERK,
        Roles.LAWYER,
        Roles.DEBT_ANALYST,
        Roles.PLAN_CONTROLLER,
        Roles.AUDITOR,
        Roles.SERVICE,
        Roles.ADMIN
    })
    @Operation(summary = "Пределы числа контактов и тихие часы, каждое правило со сроком действия и основанием")
    public PolicyView policy() {
        var policy = policies.current();
        var limits = policy.limits().stream()
                .map(l -> new LimitView(l.kind(), l.period(), l.most(), l.validFrom(), l.validTo(), l.legalBasis()))
                .toList();
        var quiet = policy.quietHours().stream()
                .map(q -> new QuietHoursView(
                        q.dayKind(),
                        q.from().toString(),
                        q.to().toString(),
                        q.validFrom(),
                        q.validTo(),
                        q.legalBasis()))
                .toList();
        return new PolicyView(clock.zone().getId(), limits, quiet);
    }
}
