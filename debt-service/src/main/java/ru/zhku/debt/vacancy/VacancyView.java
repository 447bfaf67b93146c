package ru.zhku.debt.vacancy;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import ru.zhku.debt.account.domain.Resource;
import ru.zhku.debt.export.domain.Table;
import ru.zhku.debt.ledger.domain.LineIds;
import ru.zhku.debt.ledger.domain.Months;
import ru.zhku.debt.vacancy.domain.VacancyYear;
import ru.zhku.kit.money.Money;

@Schema(name = "VacancyCosts", description = "Во что обходится пустующий фонд за год, по ресурсам")
record VacancyView(
        @Schema(required = true) String oktmo,
        @Schema(required = true) int year,
        @Schema(required = true) LocalDate asOf,

        @Schema(required = true, description = "Пустующих объектов на день asOf")
        int emptyObjects,

        @Schema(required = true) List<OfResource> resources,
        @Schema(required = true) Totals totals,
        @Schema(required = true) NotCounted notCounted,

        @Schema(required = true, description = "Как посчитано и чего не хватает")
        List<String> remarks)
        implements Table {

    private static final String CHARGED = "Начислено, руб.";
    private static final String EXPECTED = "Ожидается, руб.";
    private static final String TOTAL = "Всего, руб.";
    static final String[] SUMS = {CHARGED, EXPECTED, TOTAL};

    @Override
    @JsonIgnore
    public List<String> header() {
        return List.of(
                "Ресурс", "Последний начисленный месяц", CHARGED, EXPECTED, TOTAL, "Лимит, руб.", "Не хватает, руб.");
    }

    /** The resources and their total; below it what was charged and is not counted. */
    @Override
    @JsonIgnore
    public Stream<List<Object>> rows() {
        return Stream.concat(
                resources.stream().map(OfResource::cells),
                Stream.of(
                        totals.cells(),
                        notCounted(
                                "Не вошло: у счёта пустующего объекта другой вид пользования", notCounted.otherTenure),
                        notCounted("Не вошло: у счёта нет пустующего объекта на учёте", notCounted.withoutObject)));
    }

    private static List<Object> notCounted(String title, Money charged) {
        return Arrays.asList(title, null, charged, null, null, null, null);
    }

    @Schema(name = "VacancyCostsOfResource")
    record OfResource(
            @Schema(required = true) Resource resource,

            @Schema(nullable = true, description = "Последний месяц, за который начислено; дальше — ожидаемое")
            YearMonth chargedThrough,

            @Schema(required = true, description = "Начислено за месяцы этого года")
            Money charged,

            @Schema(required = true, description = "Ожидается за остальные месяцы")
            Money expected,

            @Schema(required = true) Money total,
            @Schema(nullable = true) Money limit,

            @Schema(nullable = true, description = "Сколько не хватает (минус — остаётся); null — лимита нет")
            Money gap,

            @Schema(required = true) List<Month> months) {
        private List<Object> cells() {
            return Arrays.asList(resource, chargedThrough, charged, expected, total, limit, gap);
        }
    }

    @Schema(name = "VacancyCostsMonth")
    record Month(
            @Schema(required = true) YearMonth month,
            @Schema(required = true) Money charged) {
        static List<Month> of(List<VacancyYear.Month> months) {
            return months.stream()
                    .map(one -> new Month(Months.toYearMonth(one.month()), Money.ofKopecks(one.amount())))
                    .toList();
        }
    }

    @Schema(name = "VacancyCostsTotals")
    record Totals(
            @Schema(required = true) Money charged,
            @Schema(required = true) Money expected,
            @Schema(required = true) Money total,

            @Schema(
                    nullable = true,
                    description = "Общий лимит, а без него сумма лимитов, если они есть у всех ресурсов")
            Money limit,

            @Schema(nullable = true) Money gap) {
        private List<Object> cells() {
            return Arrays.asList("Итого", null, charged, expected, total, limit, gap);
        }
    }

    @Schema(
            name = "VacancyCostsNotCounted",
            description = "Начислено за этот год, но в расходы не вошло: проверьте учёт")
    record NotCounted(
            @Schema(required = true, description = "По счетам пустующих объектов с другим видом пользования")
            Money otherTenure,

            @Schema(
                    required = true,
                    description = "По счетам MUNICIPAL_VACANT, для которых нет пустующего объекта на учёте")
            Money withoutObject) {}

    @Schema(name = "VacancyCostsOfObject")
    record OfObject(
            @Schema(required = true) UUID premisesId,
            @Schema(required = true) String address,
            @Schema(required = true) Resource resource,
            @Schema(required = true) Money charged,
            @Schema(required = true) Money expected,
            @Schema(required = true) List<Month> months) {

        static final List<String> HEADER =
                List.of("Адрес", "Ресурс", CHARGED, EXPECTED, TOTAL, "Идентификатор объекта");

        List<Object> cells() {
            return List.of(address, resource, charged, expected, charged.plus(expected), premisesId);
        }
    }

    @Schema(name = "VacancyCharge")
    record Charge(
            @Schema(required = true) UUID chargeId,
            @Schema(required = true) UUID accountId,
            @Schema(required = true) String accountNumber,
            @Schema(required = true) String supplierInn,
            @Schema(required = true) Resource resource,
            @Schema(required = true) YearMonth serviceMonth,
            @Schema(required = true) Money amount,
            @Schema(required = true) String documentNumber) {
        static final String AMOUNT = "Сумма, руб.";
        static final List<String> HEADER = List.of(
                "Лицевой счёт", "ИНН поставщика", "Ресурс", "Месяц услуги", AMOUNT, "Документ", "Номер начисления");

        List<Object> cells() {
            return List.of(accountNumber, supplierInn, resource, serviceMonth, amount, documentNumber, chargeId);
        }

        static Charge read(ResultSet row) throws SQLException {
            return new Charge(
                    LineIds.toUuid(row.getLong(1)),
                    row.getObject(2, UUID.class),
                    row.getString(3),
                    row.getString(4),
                    Resource.of(row.getInt(5)),
                    Months.toYearMonth(row.getInt(6)),
                    Money.ofKopecks(row.getLong(7)),
                    row.getString(8));
        }

        /** The ledger's number behind the id, as a cursor holds it. */
        long seq() {
            return chargeId.getLeastSignificantBits() & Long.MAX_VALUE;
        }
    }
}
