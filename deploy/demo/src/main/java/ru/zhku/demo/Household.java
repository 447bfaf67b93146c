package ru.zhku.demo;

import java.time.LocalDate;
import java.util.Locale;

/** A flat or an institution with its payer; it has one account at each supplier that serves it. */
record Household(
        int serial,
        Place place,
        Standing standing,
        int areaTenths,
        int residents,
        int openedMonth,
        boolean gas,
        Conduct conduct,
        Change change) {

    static final String POPULATION = "POPULATION";

    record Place(String houseGuid, String street, String house, String flat, String els) {}

    /** The class that decides where its debts are counted, and who owes them. */
    record Standing(String group, String tenure, Payer payer) {
        boolean ownsFlat() {
            return !tenure.isEmpty();
        }

        boolean rents() {
            return tenure.equals("SOCIAL_TENANT");
        }

        boolean empty() {
            return tenure.equals("MUNICIPAL_VACANT");
        }
    }

    /** A new class from a day on, told to the suppliers in one of the later registers of accounts. */
    record Change(int round, LocalDate validFrom, Standing standing, Conduct conduct) {}

    Standing standingIn(int month) {
        return changedBy(month) ? change.standing() : standing;
    }

    Conduct conductIn(int month) {
        return changedBy(month) ? change.conduct() : conduct;
    }

    boolean changedBy(int month) {
        return change != null && month >= Calendar.indexOf(change.validFrom());
    }

    /** Most accounts are older than the first month told here. */
    LocalDate openedOn() {
        LocalDate inSight = Calendar.month(openedMonth).atDay(1);
        Dice dice = Dice.of("opened", String.valueOf(serial));
        return openedMonth > 0 ? inSight : inSight.minusMonths(dice.below(240)).minusDays(dice.below(28));
    }

    boolean hasAccountAt(int supplier) {
        return supplier != Firms.GAS || gas;
    }

    String accountNumber(int supplier) {
        return String.format(Locale.ROOT, "%d%06d", supplier + 1, 10_000 + serial * 7);
    }
}
