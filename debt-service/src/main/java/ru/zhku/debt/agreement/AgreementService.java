package ru.zhku.debt.agreement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.UUID;
import ru.zhku.debt.ledger.domain.AsOf;
import ru.zhku.kit.problem.Refusal;
import ru.zhku.kit.time.BusinessClock;
import ru.zhku.kit.web.Idempotency;

/** One command, one transaction, one stored answer. */
@ApplicationScoped
class AgreementService {
    private final AgreementDesk desk;
    private final AgreementActs acts;
    private final AgreementFiles files;
    private final AgreementWatch watch;
    private final Idempotency idempotency;
    private final BusinessClock clock;

    AgreementService(
            AgreementDesk desk,
            AgreementActs acts,
            AgreementFiles files,
            AgreementWatch watch,
            Idempotency idempotency,
            BusinessClock clock) {
        this.desk = desk;
        this.acts = acts;
        this.files = files;
        this.watch = watch;
        this.idempotency = idempotency;
        this.clock = clock;
    }

    @Transactional
    AgreementView conclude(String key, AgreementRequest request) {
        return idempotency.once(key, request, AgreementView.class, () -> view(desk.conclude(request), null));
    }

    @Transactional
    AgreementView act(UUID id, String ifMatch, String key, AgreementActRequest request) {
        return idempotency.once(key, request, AgreementView.class, () -> {
            acts.act(id, ifMatch, request);
            return view(id, null);
        });
    }

    /** @param asOf the business date if null */
    AgreementView view(UUID id, LocalDate asOf) {
        var file = files.mine(id);
        var day = AsOf.of(asOf, clock.today());
        if (day.isBefore(file.terms().concludedOn())) {
            throw Refusal.at("asOf", "agreement-not-yet", "day", file.terms().concludedOn());
        }
        return AgreementView.of(file, watch.standing(file, day));
    }
}
