package ru.zhku.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Builds the town's 1,344 flats in 28 houses and its 56 organisations: 1,400 payers with 5,000 accounts. */
final class Population {

    private static final int HOUSES = 28;
    private static final int FLATS_PER_HOUSE = 48;
    private static final int GARRISON_HOUSES = 13;
    private static final int GAS_ACCOUNTS = 800;
    private static final List<String> STREETS = List.of(
            "ул. Причальная",
            "ул. Северного Ветра",
            "ул. Хвойная",
            "ул. Маячная",
            "пер. Брусничный",
            "ул. Сопочная",
            "ул. Матросская Слобода");
    private static final List<String> TENURES =
            List.of("SERVICE_HOUSING", "OWNER", "SOCIAL_TENANT", "MUNICIPAL_VACANT");

    private final List<Household> households = new ArrayList<>();
    private int gasLeft = GAS_ACCOUNTS;

    static List<Household> build() {
        Population town = new Population();
        for (int house = 0; house < HOUSES; house++) {
            for (int flat = 1; flat <= FLATS_PER_HOUSE; flat++) {
                town.addFlat(house, flat);
            }
        }
        List<Firms.Firm> firms = Firms.organisations();
        for (int i = 0; i < firms.size(); i++) {
            town.addFirm(firms.get(i), i);
        }
        return town.households;
    }

    private void addFlat(int house, int flat) {
        int serial = households.size();
        Dice dice = Dice.of("flat", String.valueOf(serial));
        boolean garrison = house < GARRISON_HOUSES;
        String tenure = TENURES.get(garrison ? dice.weighted(72, 8, 12, 8) : dice.weighted(20, 41, 33, 6));
        Household.Standing standing = standing(tenure, dice, serial);
        boolean gas = !standing.empty() && house % 3 != 0 && gasLeft > 0;
        gasLeft -= gas ? 1 : 0;
        int rooms = 1 + flat % 3;
        households.add(new Household(
                serial,
                place(house, flat, serial),
                standing,
                150 + 140 * rooms + dice.below(60),
                1 + dice.weighted(22, 32, 26, 15, 5),
                dice.perMille(60) ? dice.between(1, 46) : 0,
                gas,
                Conduct.of(habit(tenure, dice), dice),
                Moves.of(serial, standing)));
    }

    static Household.Standing standing(String tenure, Dice dice, int serial) {
        return tenure.equals("MUNICIPAL_VACANT")
                ? new Household.Standing("MUNICIPAL_ORGANISATION", tenure, Firms.HOUSING_FUND)
                : new Household.Standing(Household.POPULATION, tenure, Payer.person(dice, serial));
    }

    /** Shares per mille; social tenants pay worse than owners, servicemen better. */
    private static Habit habit(String tenure, Dice dice) {
        return switch (tenure) {
            case "MUNICIPAL_VACANT" -> Habit.EMPTY_FLAT;
            case "SOCIAL_TENANT" -> Habit.values()[dice.weighted(455, 20, 110, 130, 25, 66, 52, 56, 42, 44)];
            case "OWNER" -> Habit.values()[dice.weighted(545, 70, 130, 90, 25, 37, 29, 18, 30, 26)];
            default -> Habit.values()[dice.weighted(590, 40, 110, 120, 20, 31, 22, 15, 43, 20)];
        };
    }

    private static Household.Place place(int house, int flat, int serial) {
        String street = STREETS.get(house % STREETS.size());
        String number = String.valueOf(2 + 2 * (house / STREETS.size()) + house % 2);
        return new Household.Place(houseGuid(house), street, number, String.valueOf(flat), els(serial));
    }

    private static String houseGuid(int house) {
        Dice dice = Dice.of("house", String.valueOf(house));
        long high = dice.bits() & 0xFFFF_FFFF_FFFF_0FFFL | 0x4000L;
        long low = dice.bits() & 0x3FFF_FFFF_FFFF_FFFFL | 0x8000_0000_0000_0000L;
        return new java.util.UUID(high, low).toString();
    }

    private static String els(int serial) {
        return String.format(
                Locale.ROOT, "51%s%06d", "АВЕКМНОРСТ".substring(serial % 9, serial % 9 + 2), 100_000 + serial * 613);
    }

    private void addFirm(Firms.Firm firm, int number) {
        int serial = households.size();
        Dice dice = Dice.of("firm", String.valueOf(number));
        String street = STREETS.get(number % STREETS.size());
        String house = String.valueOf(20 + number / STREETS.size());
        var place = new Household.Place(houseGuid(1000 + number), street, house, "", els(serial));
        var standing = new Household.Standing(firm.group(), "", Payer.organisation(dice, firm.name(), number));
        households.add(new Household(
                serial,
                place,
                standing,
                firm.area() * 10,
                1 + firm.area() / 40,
                0,
                false,
                Conduct.of(habitOfFirm(firm.group(), number, dice), dice),
                null));
    }

    private static Habit habitOfFirm(String group, int number, Dice dice) {
        return switch (group) {
            case "MUNICIPAL_ORGANISATION" ->
                number % 3 == 0 ? Habit.YEAR_END : number % 11 == 7 ? Habit.PARTIAL : Habit.PUNCTUAL;
            case "REGIONAL_ORGANISATION" -> Habit.PUNCTUAL;
            case "FEDERAL_ORGANISATION" -> number % 4 == 0 ? Habit.YEAR_END : Habit.LATE;
            case "MANAGING_ORGANISATION" -> number % 2 == 0 ? Habit.PARTIAL : Habit.LATE;
            default -> Habit.values()[dice.weighted(600, 0, 0, 250, 0, 100, 0, 50)];
        };
    }
}
