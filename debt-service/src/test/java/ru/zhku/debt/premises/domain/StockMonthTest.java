package ru.zhku.debt.premises.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static ru.zhku.debt.premises.domain.PremisesActKind.CONSERVE;
import static ru.zhku.debt.premises.domain.PremisesActKind.EXCLUDE;
import static ru.zhku.debt.premises.domain.PremisesActKind.FINISH_REPAIR;
import static ru.zhku.debt.premises.domain.PremisesActKind.LET_SOCIAL;
import static ru.zhku.debt.premises.domain.PremisesActKind.REGISTER_ESCHEAT;
import static ru.zhku.debt.premises.domain.PremisesActKind.START_REPAIR;
import static ru.zhku.debt.premises.domain.PremisesActKind.VACATE;
import static ru.zhku.debt.premises.domain.PremisesState.CONSERVED;
import static ru.zhku.debt.premises.domain.PremisesState.ESCHEAT_PENDING;
import static ru.zhku.debt.premises.domain.PremisesState.OCCUPIED_SOCIAL_RENT;
import static ru.zhku.debt.premises.domain.PremisesState.VACANT;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import ru.zhku.kit.test.Gen;

/** Mechanisms 4.1–4.4 and 5.1 of the plan, by hand. */
class StockMonthTest {
    private static final YearMonth MARCH = YearMonth.of(2022, 3);

    private static StockMonth march(Flat... flats) {
        return StockMonth.of(
                MARCH,
                MARCH.atEndOfMonth(),
                List.of(flats).stream().map(Flat::object).toList());
    }

    @Test
    void aMonthByHand() {
        var count = march(
                Flat.entered("2022-01-10", VACANT),
                Flat.entered("2022-01-10", VACANT).act("2022-03-31", START_REPAIR),
                Flat.entered("2022-01-10", VACANT)
                        .act("2022-02-01", START_REPAIR)
                        .act("2022-03-02", FINISH_REPAIR)
                        .act("2022-03-15", LET_SOCIAL),
                Flat.entered("2022-03-05", OCCUPIED_SOCIAL_RENT),
                Flat.entered("2022-01-10", OCCUPIED_SOCIAL_RENT).act("2022-04-01", VACATE),
                Flat.entered("2022-02-01", ESCHEAT_PENDING),
                Flat.entered("2022-02-01", ESCHEAT_PENDING).act("2022-03-20", REGISTER_ESCHEAT),
                Flat.entered("2022-02-01", VACANT).act("2022-03-20", CONSERVE),
                Flat.entered(ObjectKind.BASEMENT, "2022-01-01", CONSERVED),
                Flat.entered(ObjectKind.ENTRANCE, "2022-01-01", VACANT).act("2022-03-01", CONSERVE),
                Flat.entered(ObjectKind.HOUSE, "2022-01-01", VACANT),
                Flat.entered("2022-01-01", VACANT).act("2022-03-10", EXCLUDE),
                Flat.entered("2022-04-01", VACANT));

        assertThat(count.count(CountFigure.VACANT_FLATS)).isEqualTo(2);
        assertThat(count.count(CountFigure.CONSERVED_OBJECTS)).isEqualTo(3);
        assertThat(count.conserved(ObjectKind.FLAT)).isEqualTo(1);
        assertThat(count.conserved(ObjectKind.BASEMENT)).isEqualTo(1);
        assertThat(count.conserved(ObjectKind.ENTRANCE)).isEqualTo(1);
        assertThat(count.conserved(ObjectKind.HOUSE)).isZero();
        assertThat(count.count(CountFigure.REPAIRED_AND_LET_FLATS)).isEqualTo(1);
        assertThat(count.count(CountFigure.ESCHEAT_FLATS)).isEqualTo(2);
        assertThat(count.inState(ESCHEAT_PENDING)).isEqualTo(1);
        assertThat(count.count(CountFigure.SOCIAL_RENT_FLATS)).isEqualTo(3);
        assertThat(count.area(CountFigure.SOCIAL_RENT_FLATS)).isEqualTo(3 * 4_550);
        assertThat(count.count(CountFigure.IN_STATE)).isEqualTo(11);

        // at the end of February four stood empty; in March one came back from repair, four went elsewhere
        var vacant = cell(count, ObjectKind.FLAT, VACANT);
        assertThat(vacant.opening()).isEqualTo(4);
        assertThat(vacant.movedIn()).isEqualTo(1);
        assertThat(vacant.movedOut()).isEqualTo(4);
        assertThat(vacant.closing()).isEqualTo(1);
        assertThat(vacant.areaHundredths()).isEqualTo(4_550);
    }

    @Test
    void repairedAndLetIsCountedInItsMonthAndFromTheYearsBeginning() {
        var flat = Flat.entered("2021-01-01", VACANT)
                .act("2021-10-01", START_REPAIR)
                .act("2021-12-20", FINISH_REPAIR)
                .act("2022-01-15", LET_SOCIAL);
        var without = Flat.entered("2021-01-01", VACANT).act("2022-03-15", LET_SOCIAL);
        assertThat(march(flat, without).count(CountFigure.REPAIRED_AND_LET_FLATS))
                .isZero();
        assertThat(march(flat, without).lines(CountFigure.REPAIRED_AND_LET_FLATS_YEAR))
                .extracting(line -> line.act().on())
                .containsExactly(LocalDate.parse("2022-01-15"));
    }

    @Test
    void anUnfinishedMonthIsCountedThroughItsDay() {
        var flat =
                Flat.entered("2022-03-01", VACANT).act("2022-03-20", CONSERVE).object();
        var early = StockMonth.of(MARCH, LocalDate.parse("2022-03-19"), List.of(flat));
        assertThat(early.count(CountFigure.VACANT_FLATS)).isEqualTo(1);
        assertThat(early.count(CountFigure.CONSERVED_OBJECTS)).isZero();
        assertThat(StockMonth.of(MARCH.minusMonths(1), MARCH.atDay(1).minusDays(1), List.of(flat))
                        .isEmpty())
                .isTrue();
    }

    @Test
    void openingAndMovesMakeTheClosingWhateverHappens() {
        Gen.check(200, gen -> {
            var objects = new ArrayList<StockObject>();
            for (int i = 0; i < 10; i++) {
                objects.add(flat(gen).object());
            }
            var before = StockMonth.of(MARCH.minusMonths(1), MARCH.atDay(1).minusDays(1), objects);
            var count = StockMonth.of(MARCH, MARCH.atEndOfMonth(), objects);
            for (var cell : count.cells()) {
                assertThat(cell.opening() + cell.movedIn() - cell.movedOut()).isEqualTo(cell.closing());
                assertThat(cell.opening()).isEqualTo(closing(before, cell));
            }
        });
    }

    private static Flat flat(Gen gen) {
        var day = LocalDate.of(2022, 1, 1).plusDays(gen.between(0, 80));
        var first = gen.oneOf(Stream.of(PremisesState.values())
                .filter(state -> state != PremisesState.EXCLUDED)
                .toList());
        var flat = Flat.entered(day.toString(), first);
        for (int i = 0; i < 6; i++) {
            var from = flat.history().last().state();
            var rows = PremisesTable.ROWS.stream()
                    .filter(row -> row.from() == from)
                    .toList();
            if (rows.isEmpty()) {
                break;
            }
            day = day.plusDays(gen.between(0, 20));
            flat.act(day.toString(), gen.oneOf(rows).act());
        }
        return flat;
    }

    private static long closing(StockMonth count, StockMonth.Cell of) {
        return count.cells().stream()
                .filter(cell -> cell.kind() == of.kind() && cell.state() == of.state())
                .mapToLong(StockMonth.Cell::closing)
                .sum();
    }

    private static StockMonth.Cell cell(StockMonth count, ObjectKind kind, PremisesState state) {
        return count.cells().stream()
                .filter(cell -> cell.kind() == kind && cell.state() == state)
                .findFirst()
                .orElseThrow();
    }
}
