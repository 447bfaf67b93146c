package ru.zhku.demo;

import java.time.LocalDate;
import java.util.Map;

/** What a month of a service costs: invented tariffs that grow each July, the northern heating season, the meters. */
final class Tariffs {

    /** Per mille of the first half of 2017; one step each July, one for the VAT of January 2019. */
    private static final int[] GROWTH = {1000, 1040, 1040, 1081, 1099, 1121, 1121, 1163, 1163, 1203, 1203};
    /** January to December, per mille of an average month. */
    private static final int[] HEATING_SEASON = {1750, 1700, 1500, 1150, 750, 150, 0, 0, 500, 1000, 1450, 1650};

    private static final int[] DARKNESS = {1250, 1200, 1050, 950, 850, 750, 700, 800, 950, 1050, 1200, 1300};
    private static final Map<String, Long> PER_RESIDENT = Map.of(
            "HOT_WATER",
            43_000L,
            "WATER_SUPPLY",
            13_500L,
            "SANITATION",
            11_800L,
            "ELECTRICITY",
            17_000L,
            "GAS",
            16_500L);
    private static final long HEATING_PER_SQUARE_METRE = 3_600;
    private static final long RENT_PER_SQUARE_METRE = 950;

    private final Household household;
    private final Dice dice;
    private final int thrift;

    Tariffs(Household household, Dice dice) {
        this.household = household;
        this.dice = dice;
        thrift = dice.between(700, 1350);
    }

    /** Kopecks; zero where nothing is charged this month. */
    long charge(String resource, int month) {
        Household.Standing standing = household.standingIn(month);
        int ofYear = Calendar.monthOfYear(month) - 1;
        return switch (resource) {
            case "HEATING" -> grown(perArea(HEATING_PER_SQUARE_METRE) * HEATING_SEASON[ofYear] / 1000, month);
            case "RENT" -> standing.rents() ? grown(perArea(RENT_PER_SQUARE_METRE), month) : 0;
            case "ELECTRICITY" -> metered(resource, standing, month) * DARKNESS[ofYear] / 1000;
            case "HOT_WATER" -> standing.empty() ? 0 : metered(resource, standing, month);
            default -> metered(resource, standing, month);
        };
    }

    private long perArea(long kopecks) {
        return kopecks * household.areaTenths() / 10;
    }

    /** By the meter; an empty flat has only its share of the house's common needs. */
    private long metered(String resource, Household.Standing standing, int month) {
        long one = grown(PER_RESIDENT.get(resource), month);
        int noise = dice.between(820, 1180);
        if (standing.empty()) {
            return one * noise / 1000 / 8;
        }
        int ofYear = Calendar.monthOfYear(month);
        boolean holidays = (ofYear == 7 || ofYear == 8) && dice.perMille(300);
        long used = one * household.residents() * thrift / 1000 * noise / 1000;
        return holidays ? used * 2 / 5 : used;
    }

    private static long grown(long kopecks, int month) {
        int halfYear = Calendar.month(month).getYear() * 2 + (Calendar.monthOfYear(month) > 6 ? 1 : 0) - 2017 * 2;
        return kopecks * GROWTH[halfYear] / 1000;
    }

    /** The day of an organisation's contract; null leaves a flat to the law's own day. */
    static LocalDate dueOn(Household household, int supplier, int month) {
        if (household.standing().ownsFlat()) {
            return null;
        }
        boolean managing = household.standing().group().equals("MANAGING_ORGANISATION");
        int[] byContract = {18, 20, 18, 25};
        return Calendar.day(month + 1, managing ? 15 : byContract[supplier]);
    }
}
