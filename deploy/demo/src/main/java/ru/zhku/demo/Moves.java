package ru.zhku.demo;

import java.time.LocalDate;
import java.util.List;

/** The flats whose class changes in the last year: let, left, or made their tenants' own. */
final class Moves {

    /** When the suppliers send what changed. */
    static final List<LocalDate> ROUNDS =
            List.of(LocalDate.of(2021, 7, 1), LocalDate.of(2021, 10, 1), LocalDate.of(2022, 2, 1));

    private static final int ONE_FLAT_IN = 30;

    private Moves() {}

    static Household.Change of(int serial, Household.Standing before) {
        if (serial % ONE_FLAT_IN != 11) {
            return null;
        }
        Dice dice = Dice.of("move", String.valueOf(serial));
        int round = dice.below(ROUNDS.size());
        LocalDate validFrom = ROUNDS.get(round).minusMonths(dice.below(2));
        Household.Standing after = after(before, dice, serial);
        Conduct conduct = after.empty() ? Conduct.of(Habit.EMPTY_FLAT, dice) : Conduct.PUNCTUAL;
        return new Household.Change(round, validFrom, after, conduct);
    }

    private static Household.Standing after(Household.Standing before, Dice dice, int serial) {
        return switch (before.tenure()) {
            case "SERVICE_HOUSING" ->
                dice.perMille(500)
                        ? Population.standing("MUNICIPAL_VACANT", dice, serial)
                        : Population.standing("SERVICE_HOUSING", Dice.of("newcomer", String.valueOf(serial)), serial);
            case "MUNICIPAL_VACANT" -> Population.standing("SOCIAL_TENANT", dice, serial);
            case "SOCIAL_TENANT" -> new Household.Standing(before.group(), "OWNER", before.payer());
            default -> Population.standing("OWNER", Dice.of("newcomer", String.valueOf(serial)), serial);
        };
    }
}
