package ru.zhku.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** Which registers arrive when. Payments come before the charges of the same month: nobody is a debtor by the post. */
final class Schedule {

    static final String ACCOUNTS = "ACCOUNTS";
    static final String PAYMENTS = "PAYMENTS";
    static final String CHARGES = "CHARGES";

    private static final LocalDate OPENING = LocalDate.of(2021, 3, 1);
    /** Registers of charges that missed the 5th: supplier and service month to the day they came. */
    private static final Map<String, Integer> LATE = Map.of(
            slot(Firms.POWER, 49), 6, slot(Firms.GAS, 51), 9, slot(Firms.WATER, 55), 7, slot(Firms.HEAT, 57), 11);

    private Schedule() {}

    /** A register to come. For ACCOUNTS the round is -1 at the opening; else the last month it covers. */
    record Slot(int supplier, String kind, int period, LocalDate receivedOn) {
        private int rank() {
            return List.of(ACCOUNTS, PAYMENTS, CHARGES).indexOf(kind);
        }
    }

    static List<Slot> slots() {
        List<Slot> slots = new ArrayList<>();
        for (int supplier = 0; supplier < Firms.SUPPLIERS.size(); supplier++) {
            opening(slots, supplier);
            for (int month = Calendar.OPENING_MONTHS; month <= Calendar.MONTHS; month++) {
                monthly(slots, supplier, month);
            }
            slots.add(new Slot(supplier, PAYMENTS, Calendar.MONTHS + 1, Calendar.LAST_PAYMENT));
        }
        slots.sort(
                Comparator.comparing(Slot::receivedOn).thenComparing(Slot::rank).thenComparing(Slot::supplier));
        return slots;
    }

    private static void opening(List<Slot> slots, int supplier) {
        slots.add(new Slot(supplier, ACCOUNTS, -1, OPENING));
        slots.add(new Slot(supplier, PAYMENTS, Calendar.OPENING_MONTHS - 1, OPENING.plusDays(1)));
        slots.add(new Slot(supplier, CHARGES, Calendar.OPENING_MONTHS - 1, OPENING.plusDays(2)));
        for (int round = 0; round < Moves.ROUNDS.size(); round++) {
            slots.add(new Slot(supplier, ACCOUNTS, round, Moves.ROUNDS.get(round)));
        }
    }

    private static void monthly(List<Slot> slots, int supplier, int month) {
        Dice dice = Dice.of("exchange", slot(supplier, month));
        int paymentsOn = dice.between(1, 3);
        int chargesOn = LATE.getOrDefault(slot(supplier, month), paymentsOn + dice.below(3));
        slots.add(new Slot(supplier, PAYMENTS, month, Calendar.day(month + 1, paymentsOn)));
        if (month < Calendar.MONTHS) {
            slots.add(new Slot(supplier, CHARGES, month, Calendar.day(month + 1, chargesOn)));
        }
    }

    private static String slot(int supplier, int month) {
        return supplier + "/" + month;
    }
}
