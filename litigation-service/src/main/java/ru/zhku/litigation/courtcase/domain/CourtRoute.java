package ru.zhku.litigation.courtcase.domain;

import java.time.LocalDate;
import ru.zhku.kit.money.Money;
import ru.zhku.kit.problem.Refusal;
import ru.zhku.litigation.candidate.domain.ConsumerGroup;
import ru.zhku.litigation.law.domain.LawNumbers;

/** Which court hears which paper (ГПК РФ 23, 24, 121, 122; АПК РФ 229.2). */
public record CourtRoute(CaseKind kind, CourtKind court) {

    /** The cheapest way the law leaves open: an order up to its limit, else a lawsuit. */
    public static CourtRoute propose(ConsumerGroup group, Money amount, LocalDate day, LawNumbers law) {
        var orderCourt = group.isOrganisation() ? CourtKind.ARBITRATION : CourtKind.JUSTICE_OF_PEACE;
        var order = new CourtRoute(CaseKind.COURT_ORDER, orderCourt);
        return order.isWithin(amount, day, law)
                ? order
                : new CourtRoute(CaseKind.LAWSUIT, courtFor(CaseKind.LAWSUIT, group, amount, day, law));
    }

    /** The court that hears a paper of this kind unless the lawyer names another. */
    public static CourtKind courtFor(CaseKind kind, ConsumerGroup group, Money amount, LocalDate day, LawNumbers law) {
        if (group.isOrganisation()) {
            return CourtKind.ARBITRATION;
        }
        var justice = new CourtRoute(kind, CourtKind.JUSTICE_OF_PEACE);
        return kind == CaseKind.COURT_ORDER || justice.isWithin(amount, day, law)
                ? CourtKind.JUSTICE_OF_PEACE
                : CourtKind.DISTRICT;
    }

    /** @throws Refusal when this court cannot hear a case of this price, or gives no orders at all */
    public void demandWithin(Money amount, LocalDate day, LawNumbers law) {
        if (kind == CaseKind.COURT_ORDER && court == CourtKind.DISTRICT) {
            throw Refusal.of("court-gives-no-orders");
        }
        if (!isWithin(amount, day, law)) {
            var limit = law.get(code(), court.name(), day);
            throw Refusal.of(
                    kind == CaseKind.COURT_ORDER ? "court-order-limit-exceeded" : "court-limit-exceeded",
                    "amount",
                    amount,
                    "limit",
                    limit.asRubles(),
                    "legalBasis",
                    limit.legalBasis());
        }
    }

    private boolean isWithin(Money amount, LocalDate day, LawNumbers law) {
        return law.find(code(), court.name(), day)
                .map(limit -> amount.compareTo(limit.asRubles()) <= 0)
                .orElse(true);
    }

    private String code() {
        return kind == CaseKind.COURT_ORDER ? "ORDER_LIMIT_RUBLES" : "LAWSUIT_LIMIT_RUBLES";
    }
}
