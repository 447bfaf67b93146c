package ru.zhku.debt.contract;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;

/**
 * The municipal stock was counted for a month, by the acts known when it was told.
 *
 * @param asOf the last day of the month
 * @param vacantFlats empty or under repair (M04.1)
 * @param conservedObjects M04.2
 * @param repairedAndLetFlats let by social rent in the month after a repair (M04.3)
 * @param escheatFlats M04.4
 * @param socialRentFlats M05.1
 * @param socialRentAreaSqm M05.3, a decimal string with two digits; flats without an area add nothing
 * @param byState opening + movedIn − movedOut = closing
 */
public record PremisesCounted(
        UUID countId,
        String oktmo,
        YearMonth month,
        LocalDate asOf,
        long vacantFlats,
        Conserved conservedObjects,
        long repairedAndLetFlats,
        long repairedAndLetFlatsYearToDate,
        Escheat escheatFlats,
        long socialRentFlats,
        String socialRentAreaSqm,
        List<Cell> byState) {

    public record Conserved(long total, long flats, long basements, long entrances, long houses) {}

    public record Escheat(long total, long pending, long registered) {}

    public record Cell(String kind, String state, long opening, long movedIn, long movedOut, long closing) {}

    /** Whether another count of the same month has the same numbers. */
    public boolean isSameCount(PremisesCounted other) {
        return equals(new PremisesCounted(
                countId,
                other.oktmo,
                other.month,
                other.asOf,
                other.vacantFlats,
                other.conservedObjects,
                other.repairedAndLetFlats,
                other.repairedAndLetFlatsYearToDate,
                other.escheatFlats,
                other.socialRentFlats,
                other.socialRentAreaSqm,
                other.byState));
    }
}
