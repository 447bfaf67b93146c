package ru.zhku.debt.penalty;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import ru.zhku.debt.account.domain.Resource;
import ru.zhku.debt.ledger.domain.ChargeFact;
import ru.zhku.debt.ledger.domain.DueDates;
import ru.zhku.debt.ledger.domain.Months;
import ru.zhku.debt.ledger.domain.PaymentFact;
import ru.zhku.debt.ledger.domain.PostingBatch;
import ru.zhku.debt.penalty.PenaltyRequest.Charge;
import ru.zhku.debt.penalty.PenaltyRequest.Payment;
import ru.zhku.kit.problem.Refusal;

/**
 * A request as facts of the ledger: one resource, no document numbers, no operation codes. Charges are numbered from 0
 * in the order of the request, payments go on after them.
 */
record RequestFacts(List<ChargeFact> charges, List<PaymentFact> payments) {
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2200;

    /** @throws Refusal with a pointer to what is wrong */
    static RequestFacts of(PenaltyRequest request, DueDates dueDates) {
        demandOurTime(request.asOf(), "/asOf");
        var charges = new ArrayList<ChargeFact>();
        var ids = new HashSet<String>();
        for (var charge : request.charges()) {
            var at = "/charges/" + charges.size();
            if (!ids.add(charge.id())) {
                throw Refusal.at(at + "/id", "penalty-charge-twice", "id", charge.id());
            }
            charges.add(charge(charge, charges.size(), dueDates, at));
        }
        var payments = new ArrayList<PaymentFact>();
        for (var payment : request.payments()) {
            payments.add(payment(payment, charges.size() + payments.size(), "/payments/" + payments.size()));
        }
        return new RequestFacts(charges, payments);
    }

    private static ChargeFact charge(Charge charge, int id, DueDates dueDates, String at) {
        demandOurTime(charge.serviceMonth().atDay(1), at + "/serviceMonth");
        if (!charge.amount().isPositive()) {
            throw Refusal.at(at + "/amount", "penalty-charge-not-positive");
        }
        var due = charge.dueOn();
        if (due == null) {
            due = dueDates.due(charge.serviceMonth());
            if (dueDates.isUnverified(due)) {
                throw Refusal.at(
                        at + "/serviceMonth",
                        "calendar-not-known",
                        "month",
                        charge.serviceMonth(),
                        "year",
                        due.getYear());
            }
        }
        demandOurTime(due, at + "/dueOn");
        return new ChargeFact(
                id,
                Resource.OTHER.number(),
                Months.of(charge.serviceMonth()),
                charge.amount().kopecks(),
                (int) due.toEpochDay(),
                "");
    }

    private static PaymentFact payment(Payment payment, int id, String at) {
        demandOurTime(payment.paidOn(), at + "/paidOn");
        if (payment.amount().isZero()) {
            throw Refusal.at(at + "/amount", "penalty-payment-zero");
        }
        return new PaymentFact(
                id,
                0,
                month(payment.serviceMonth(), at + "/serviceMonth"),
                payment.amount().kopecks(),
                (int) payment.paidOn().toEpochDay(),
                "");
    }

    private static int month(YearMonth month, String at) {
        if (month == null) {
            return PostingBatch.NONE;
        }
        demandOurTime(month.atDay(1), at);
        return Months.of(month);
    }

    private static void demandOurTime(LocalDate day, String at) {
        if (day.getYear() < FIRST_YEAR || day.getYear() > LAST_YEAR) {
            var name = at.substring(at.lastIndexOf('/') + 1);
            throw Refusal.at(at, "malformed-parameter", "name", name, "expected", "дата от 1900 до 2200 года");
        }
    }
}
