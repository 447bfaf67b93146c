package ru.zhku.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Lives one account through its months: bills, corrections, and what its payer does about them. */
final class Story {

    private static final int LAST_PAYING_MONTH = Calendar.MONTHS + 1;
    private static final List<String> METERED =
            List.of("HOT_WATER", "WATER_SUPPLY", "SANITATION", "ELECTRICITY", "GAS");

    private final Household household;
    private final int supplier;
    private final Dice dice;
    private final Tariffs tariffs;
    private final List<Facts.Charge> charges = new ArrayList<>();
    private final List<Facts.Payment> payments = new ArrayList<>();
    private final Map<String, Long> charged = new HashMap<>();
    private final long[] bills = new long[Calendar.MONTHS];
    private final Conduct conduct;
    private final boolean namesMonth;
    private final boolean rentApart;
    private final boolean halves;
    private long owed;
    private long forgiven;

    private Story(Household household, int supplier) {
        this.household = household;
        this.supplier = supplier;
        dice = Dice.of("account", household.accountNumber(supplier));
        tariffs = new Tariffs(household, dice);
        conduct = here(household.conduct());
        namesMonth = dice.perMille(120);
        rentApart = dice.perMille(450);
        halves = dice.perMille(40);
    }

    static Facts tell(Household household, int supplier) {
        Story story = new Story(household, supplier);
        for (int month = household.openedMonth(); month <= LAST_PAYING_MONTH; month++) {
            story.pay(month);
            if (month < Calendar.MONTHS) {
                story.bill(month);
            }
        }
        return new Facts(story.charges, story.payments);
    }

    /** Many who do not pay for heat still pay for light and gas, which would be cut off. */
    private Conduct here(Conduct usual) {
        boolean cutOffFeared = supplier == Firms.POWER || supplier == Firms.GAS;
        boolean choosy =
                usual.habit() == Habit.PARTIAL || usual.habit() == Habit.SEASONAL || usual.habit() == Habit.NEVER;
        return choosy && dice.perMille(cutOffFeared ? 450 : 100) ? Conduct.PUNCTUAL : usual;
    }

    private void bill(int month) {
        for (String resource : Firms.SUPPLIERS.get(supplier).resources()) {
            long kopecks = tariffs.charge(resource, month);
            if (kopecks > 0) {
                LocalDate dueOn = Tariffs.dueOn(household, supplier, month);
                charges.add(new Facts.Charge(month, resource, month, kopecks, dueOn, ""));
                charged.merge(key(resource, month), kopecks, Long::sum);
                book(month, kopecks);
            }
            correct(resource, month);
        }
    }

    private void book(int month, long kopecks) {
        owed += kopecks;
        bills[month] += kopecks;
    }

    /** A reading that came late, a week without hot water: an earlier month is reckoned anew. */
    private void correct(String resource, int month) {
        if (!METERED.contains(resource) || !dice.perMille(9)) {
            return;
        }
        int corrected = month - dice.below(4);
        Long was = charged.remove(key(resource, corrected));
        if (was == null) {
            return;
        }
        boolean more = dice.perMille(200);
        long kopecks = was * dice.between(10, 60) / 100 * (more ? 1 : -1);
        if (kopecks != 0) {
            String reason = more ? "доначисление по показаниям" : "перерасчёт по показаниям";
            LocalDate dueOn = more ? Tariffs.dueOn(household, supplier, corrected) : null;
            charges.add(new Facts.Charge(month, resource, corrected, kopecks, dueOn, reason));
            book(month, kopecks);
        }
    }

    private static String key(String resource, int month) {
        return resource + month;
    }

    private void pay(int month) {
        boolean moved = household.changedBy(month) && !household.changedBy(month - 1);
        if (moved) {
            forgiven = Math.max(0, owed);
        }
        Conduct now = household.changedBy(month) ? household.change().conduct() : conduct;
        long lastBill = month > 0 && month <= Calendar.MONTHS ? bills[month - 1] : 0;
        long yearBill = 0;
        for (int m = Math.max(0, month - 12); m < Math.min(month, Calendar.MONTHS); m++) {
            yearBill += bills[m];
        }
        Conduct.Offer offer = now.offer(new Conduct.Wallet(month, owed - forgiven, lastBill, yearBill), dice);
        LocalDate day = Calendar.day(month, Math.max(1, offer.day()));
        if (offer.kopecks() > 0 && !day.isAfter(Calendar.LAST_PAYMENT)) {
            hand(day, offer.kopecks(), month, lastBill);
        }
    }

    private void hand(LocalDate day, long kopecks, int month, long lastBill) {
        long rent = rentApart ? charged.getOrDefault(key("RENT", month - 1), 0L) : 0;
        if (rent > 0 && kopecks >= lastBill) {
            put(day, "RENT", Facts.Payment.NO_MONTH, rent);
            put(day, "", Facts.Payment.NO_MONTH, kopecks - rent);
        } else if (namesMonth && month > 0 && lastBill > 0 && kopecks <= lastBill) {
            put(day, "", month - 1, kopecks);
        } else if (halves && kopecks > 1 && day.getDayOfMonth() < 14) {
            put(day, "", Facts.Payment.NO_MONTH, kopecks / 2);
            put(day.plusDays(14), "", Facts.Payment.NO_MONTH, kopecks - kopecks / 2);
        } else {
            put(day, "", Facts.Payment.NO_MONTH, kopecks);
            mishap(day, kopecks);
        }
    }

    /** Paid twice: the second sum is given back, or stays as an advance. Or taken back by the bank as an error. */
    private void mishap(LocalDate day, long kopecks) {
        LocalDate refundOn = day.plusDays(dice.between(6, 18));
        if (dice.perMille(4)) {
            put(day.plusDays(1), "", Facts.Payment.NO_MONTH, kopecks);
            if (dice.perMille(600)) {
                put(refundOn, "", Facts.Payment.NO_MONTH, -kopecks);
            }
        } else if (dice.perMille(1)) {
            put(refundOn, "", Facts.Payment.NO_MONTH, -kopecks);
        }
    }

    private void put(LocalDate day, String resource, int serviceMonth, long kopecks) {
        if (kopecks != 0 && !day.isAfter(Calendar.LAST_PAYMENT)) {
            payments.add(new Facts.Payment(day, resource, serviceMonth, kopecks));
            owed -= kopecks;
        }
    }
}
