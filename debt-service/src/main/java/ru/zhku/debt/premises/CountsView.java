package ru.zhku.debt.premises;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import ru.zhku.debt.export.domain.Table;
import ru.zhku.debt.premises.domain.CountFigure;
import ru.zhku.debt.premises.domain.ObjectKind;
import ru.zhku.debt.premises.domain.PremisesActKind;
import ru.zhku.debt.premises.domain.PremisesEntry;
import ru.zhku.debt.premises.domain.PremisesState;
import ru.zhku.debt.premises.domain.StockMonth;

@Schema(name = "PremisesCounts", description = "По действиям, известным сейчас; сообщённое тогда — в published")
record CountsView(
        @Schema(required = true) String oktmo,
        @Schema(required = true) YearMonth month,

        @Schema(required = true, description = "Последний день месяца; у идущего месяца — деловая дата")
        LocalDate asOf,

        @Schema(required = true, description = "VACANT и VACANT_UNDER_REPAIR (механизм 4.1)")
        long vacantFlats,

        @Schema(required = true, description = "Механизм 4.2")
        Conserved conservedObjects,

        @Schema(required = true, description = "Предоставлены после ремонта в этом месяце (механизм 4.3)")
        long repairedAndLetFlats,

        @Schema(required = true) long repairedAndLetFlatsYearToDate,

        @Schema(required = true, description = "Механизм 4.4")
        Escheat escheatFlats,

        @Schema(required = true, description = "Механизм 5.1")
        long socialRentFlats,

        @Schema(required = true) String socialRentAreaSqm,

        @Schema(required = true, description = "opening + movedIn − movedOut = closing")
        List<Cell> byState,

        @Schema(nullable = true, description = "Что сообщено событием premises-counted; null — ещё не сообщалось")
        Published published)
        implements Table {

    @Override
    @JsonIgnore
    public List<String> header() {
        return List.of(
                "Показатель",
                "Вид объекта",
                "Состояние",
                "На начало месяца",
                "Пришло",
                "Ушло",
                "На конец месяца или за период",
                "Площадь, кв. м");
    }

    /** The figures of the plan, then every kind and state. */
    @Override
    @JsonIgnore
    public Stream<List<Object>> rows() {
        var figures = Stream.of(
                figure(CountFigure.VACANT_FLATS, vacantFlats, null),
                figure(CountFigure.CONSERVED_OBJECTS, conservedObjects.total, null),
                figure(CountFigure.REPAIRED_AND_LET_FLATS, repairedAndLetFlats, null),
                figure(CountFigure.REPAIRED_AND_LET_FLATS_YEAR, repairedAndLetFlatsYearToDate, null),
                figure(CountFigure.ESCHEAT_FLATS, escheatFlats.total, null),
                figure(CountFigure.SOCIAL_RENT_FLATS, socialRentFlats, new BigDecimal(socialRentAreaSqm)));
        return Stream.concat(figures, byState.stream().map(Cell::cells));
    }

    private static List<Object> figure(CountFigure figure, long count, BigDecimal areaSqm) {
        return Arrays.asList(figure, null, null, null, null, null, count, areaSqm);
    }

    @Schema(name = "PremisesConservedCount")
    record Conserved(
            @Schema(required = true) long total,
            @Schema(required = true) long flats,
            @Schema(required = true) long basements,
            @Schema(required = true) long entrances,
            @Schema(required = true) long houses) {}

    @Schema(name = "PremisesEscheatCount")
    record Escheat(
            @Schema(required = true) long total,
            @Schema(required = true) long pending,
            @Schema(required = true) long registered) {}

    @Schema(name = "PremisesCountCell")
    record Cell(
            @Schema(required = true) ObjectKind kind,
            @Schema(required = true) PremisesState state,
            @Schema(required = true) long opening,
            @Schema(required = true) long movedIn,
            @Schema(required = true) long movedOut,
            @Schema(required = true) long closing,
            @Schema(required = true) String areaSqm) {
        private List<Object> cells() {
            return List.of(
                    CountFigure.IN_STATE, kind, state, opening, movedIn, movedOut, closing, new BigDecimal(areaSqm));
        }
    }

    @Schema(name = "PremisesCountPublished")
    record Published(
            @Schema(required = true) UUID countId,
            @Schema(required = true) LocalDate on,
            @Schema(required = true) Instant at,

            @Schema(required = true, description = "false — после сообщения записали или отменили действия того месяца")
            boolean sameAsNow) {}

    @Schema(name = "PremisesCountLine")
    record Line(
            @Schema(required = true) UUID premisesId,
            @Schema(required = true) ObjectKind kind,
            @Schema(required = true) String address,
            @Schema(required = true) String areaSqm,
            @Schema(required = true) PremisesState state,

            @Schema(required = true, description = "Действие, из-за которого объект здесь посчитан")
            PremisesActKind act,

            @Schema(required = true) int actNo,
            @Schema(required = true) LocalDate on) {
        static final List<String> HEADER = List.of(
                "Адрес",
                "Вид объекта",
                "Площадь, кв. м",
                "Состояние",
                "Действие",
                "День действия",
                "Идентификатор объекта");

        List<Object> cells() {
            return Arrays.asList(
                    address, kind, areaSqm == null ? null : new BigDecimal(areaSqm), state, act, on, premisesId);
        }

        static Line of(StockMonth.Line line) {
            var object = line.object();
            return new Line(
                    object.id(),
                    object.kind(),
                    object.address(),
                    PremisesEntry.squareMetres(object.areaHundredths()),
                    line.state(),
                    line.act().kind(),
                    line.act().no(),
                    line.act().on());
        }
    }

    static CountsView of(String oktmo, YearMonth month, StockMonth count, CountStore.Published told) {
        var cells = count.cells().stream()
                .map(cell -> new Cell(
                        cell.kind(),
                        cell.state(),
                        cell.opening(),
                        cell.movedIn(),
                        cell.movedOut(),
                        cell.closing(),
                        PremisesEntry.squareMetres(cell.areaHundredths())))
                .toList();
        var event = PremisesCounts.event(oktmo, month, count);
        return new CountsView(
                oktmo,
                month,
                count.through(),
                event.vacantFlats(),
                conserved(count),
                event.repairedAndLetFlats(),
                event.repairedAndLetFlatsYearToDate(),
                escheat(count),
                event.socialRentFlats(),
                event.socialRentAreaSqm(),
                cells,
                told == null
                        ? null
                        : new Published(
                                told.body().countId(),
                                told.on(),
                                told.at(),
                                told.body().isSameCount(event)));
    }

    private static Conserved conserved(StockMonth count) {
        return new Conserved(
                count.count(CountFigure.CONSERVED_OBJECTS),
                count.conserved(ObjectKind.FLAT),
                count.conserved(ObjectKind.BASEMENT),
                count.conserved(ObjectKind.ENTRANCE),
                count.conserved(ObjectKind.HOUSE));
    }

    private static Escheat escheat(StockMonth count) {
        return new Escheat(
                count.count(CountFigure.ESCHEAT_FLATS),
                count.inState(PremisesState.ESCHEAT_PENDING),
                count.inState(PremisesState.ESCHEAT_REGISTERED));
    }
}
