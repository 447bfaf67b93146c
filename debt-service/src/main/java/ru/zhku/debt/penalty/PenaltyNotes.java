package ru.zhku.debt.penalty;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import ru.zhku.debt.ledger.domain.LineIds;
import ru.zhku.debt.penalty.domain.PenaltyReckoning;
import ru.zhku.kit.money.Money;

/** What a person must know beside the numbers, in Russian sentences. */
final class PenaltyNotes {
    static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy");
    private static final int NAMED = 10;

    private PenaltyNotes() {}

    static List<String> warnings(PenaltyReckoning reckoning, LocalDate verifiedThrough, List<String> notInForce) {
        var warnings = new ArrayList<String>();
        reckoning
                .unverifiedDay()
                .ifPresent(day -> warnings.add("Ставки проверены по " + DAY.format(verifiedThrough)
                        + ", а в расчёте взята ставка на " + DAY.format(day)
                        + ". Проверьте, не изменилась ли ключевая ставка."));
        reckoning
                .olderLawUntil()
                .ifPresent(day -> warnings.add("Дни просрочки до " + DAY.format(day)
                        + " относятся к прежней редакции закона и в расчёт не вошли."));
        if (!notInForce.isEmpty()) {
            var named = String.join(", ", notInForce.subList(0, Math.min(NAMED, notInForce.size())));
            var more = notInForce.size() > NAMED ? " и ещё " + (notInForce.size() - NAMED) : "";
            warnings.add("На день расчёта ещё не вступили в силу и пеней не имеют начисления: " + named + more
                    + ". Начисление вступает в силу с первого числа месяца, следующего за месяцем услуги.");
        }
        return warnings;
    }

    /** A storno pays by the rules of allocation, so the rests of a charge and of its re-charge are right together only. */
    static List<String> stornos(List<Stornos.Storno> stornos, List<AccountPenaltyView.Charge> charges) {
        var notes = new ArrayList<String>();
        for (var charge : charges) {
            stornos.stream()
                    .filter(storno -> LineIds.toUuid(storno.chargeId()).equals(charge.id()))
                    .filter(storno -> !charge.segments().isEmpty())
                    .forEach(storno ->
                            notes.add("Начисление «" + charge.resource().label() + " за "
                                    + charge.serviceMonth() + "» на " + PenaltySheet.money(charge.charged())
                                    + " руб. снято сторно на " + rubles(storno.amount()) + " руб."
                                    + (storno.recharged() > 0
                                            ? ", взамен начислено " + rubles(storno.recharged()) + " руб."
                                            : "")
                                    + " Сторно уменьшает вместе все начисления услуги за этот месяц с одним сроком, в доле их"
                                    + " остатков: остаток и пени каждого — часть, верна их сумма."));
        }
        return notes;
    }

    private static String rubles(long kopecks) {
        return PenaltySheet.money(Money.ofKopecks(kopecks));
    }

    static String legalBasis(PenaltyReckoning reckoning) {
        return String.join("; ", reckoning.legalBasis());
    }
}
