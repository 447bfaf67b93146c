package ru.zhku.debt.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import javax.sql.DataSource;
import org.assertj.core.groups.Tuple;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;
import ru.zhku.debt.Town;
import ru.zhku.debt.ageing.Ageing;
import ru.zhku.debt.ageing.domain.AgeBucket;
import ru.zhku.debt.ageing.domain.AgeingCell;
import ru.zhku.debt.ageing.domain.AgeingMatrix;
import ru.zhku.debt.ageing.domain.BandCell;
import ru.zhku.debt.ageing.domain.Dimension;
import ru.zhku.debt.analysis.DynamicsView.Line;
import ru.zhku.debt.analysis.domain.LimitationWindows;
import ru.zhku.debt.analysis.domain.PaidBasis;
import ru.zhku.debt.ledger.domain.DueDates;
import ru.zhku.debt.ledger.domain.Scope;
import ru.zhku.kit.money.Money;
import ru.zhku.kit.test.Api;
import ru.zhku.kit.test.Infrastructure;
import ru.zhku.kit.time.WorkingCalendar;

/** The analysis over a small town with two groups, payments, a refund, recalculations and a change of class. */
@QuarkusTest
class DynamicsTest {
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final String CHARGES = "accountNumber;resource;serviceMonth;amount\n";
    private static final String PAYMENTS = "accountNumber;resource;paidOn;amount;operationCode\n";

    private static final LocalDate TODAY = LocalDate.parse(Infrastructure.TODAY);
    private static final List<List<Dimension>> CUTS = List.of(
            List.of(Dimension.RESOURCE),
            List.of(Dimension.PLAN_RESOURCE),
            List.of(Dimension.CONSUMER_GROUP),
            List.of(Dimension.TENURE),
            List.of(Dimension.SUPPLIER),
            List.of(Dimension.RESOURCE, Dimension.CONSUMER_GROUP),
            List.of(Dimension.PLAN_RESOURCE, Dimension.TENURE, Dimension.CONSUMER_GROUP),
            List.of(Dimension.SUPPLIER, Dimension.TENURE));

    @Inject
    Dynamics dynamics;

    @Inject
    Ageing ageing;

    @Inject
    DataSource dataSource;

    /**
     * A-1 is charged 100 heating for November, December, January (in force in the months after); 60 come in January and
     * 500 in February, of which 300 − 60 find charges and 260 wait as an advance; −30 for December come with February.
     */
    @Test
    void monthByMonthWithItsCollectionRate() {
        var inn = Town.supplier();
        Town.accounts(inn, "A-1");
        Town.post(
                inn,
                "CHARGES",
                CHARGES + "A-1;HEATING;2021-11;100\nA-1;HEATING;2021-12;100\nA-1;HEATING;2022-01;100\n");
        Town.post(inn, "PAYMENTS", PAYMENTS + "A-1;;2022-01-20;60;p1\nA-1;;2022-02-05;500;p2\n");
        Town.post(inn, "CHARGES", CHARGES + "A-1;HEATING;2022-02;-30\n");

        var path = "/v1/debt-dynamics?from=2021-12&to=2022-03&supplierInn=" + inn;
        Api.as("plan-controller")
                .get(path)
                .then()
                .statusCode(200)
                .body("paidBasis", equalTo("RECEIVED"))
                .body("totals.charged", equalTo(List.of("100.00", "100.00", "100.00", "0.00")))
                .body("totals.paid", equalTo(List.of("0.00", "60.00", "500.00", "0.00")))
                .body("totals.recalculated", equalTo(List.of("0.00", "0.00", "0.00", "30.00")))
                .body("totals.settled", equalTo(List.of("0.00", "60.00", "240.00", "0.00")))
                .body("totals.closing", equalTo(List.of("100.00", "140.00", "0.00", "0.00")))
                .body("totals.overdue", equalTo(List.of("100.00", "140.00", "0.00", "0.00")))
                .body("totals[1].collectionRatePercent", equalTo("60.00"))
                .body("totals[2].collectionRatePercent", equalTo("500.00"))
                .body("totals[3].collectionRatePercent", nullValue())
                .body("period.paid", equalTo("560.00"))
                .body("period.collectionRatePercent", equalTo("186.67"));
        Api.as("plan-controller")
                .get(path + "&by=planResource")
                .then()
                .statusCode(200)
                .body("paidBasis", equalTo("APPLIED"))
                .body("lines.planResource", containsInAnyOrder("HEATING", "HEATING", "HEATING", "HEATING"))
                .body("lines[2].paid", equalTo("240.00"))
                .body("totals[2].paid", equalTo("500.00"));
        Api.bad("lawyer").get("/v1/debt-dynamics?by=street").then().statusCode(400);
        Api.bad("lawyer")
                .get("/v1/debt-dynamics?to=2022-05")
                .then()
                .statusCode(422)
                .body("code", equalTo("dynamics-in-future"));
        Api.bad("lawyer")
                .get("/v1/debt-dynamics?from=2022-03&to=2022-02")
                .then()
                .statusCode(422);
        Api.bad("bailiff").get(path).then().statusCode(403);
        Api.as("supplier", Town.inn(999_996), "47733000")
                .get("/v1/debt-dynamics?from=2021-12&to=2022-03&supplierInn=" + inn)
                .then()
                .statusCode(200)
                .body("period.charged", equalTo("0.00"))
                .body("lines", hasSize(0));
    }

    /** Cuts sum to totals, and month ends are those of the matrix, on random months of a random town. */
    @Test
    void everyCutSumsToTheTotalsAndAgreesWithTheMatrix() {
        for (long seed = 1; seed <= 2; seed++) {
            var random = new Random(seed);
            var scope = new Scope(null, randomTown(random));
            var first = YearMonth.of(2021, 6).plusMonths(random.nextInt(5));
            var last = first.plusMonths(random.nextInt(4));
            var plain = dynamics.of(first, last, TODAY, List.of(), scope);
            for (var by : CUTS) {
                var cut = dynamics.of(first, last, TODAY, by, scope);
                var what = "seed " + seed + ", by " + by + ", " + first + ".." + last;
                assertThat(cut.totals()).as(what).isEqualTo(plain.totals());
                for (var total : plain.totals()) {
                    assertThat(sum(cut, total.month(), Line::opening)).as(what).isEqualTo(total.opening());
                    assertThat(sum(cut, total.month(), Line::charged)).as(what).isEqualTo(total.charged());
                    assertThat(sum(cut, total.month(), Line::recalculated))
                            .as(what)
                            .isEqualTo(total.recalculated());
                    assertThat(sum(cut, total.month(), Line::settled)).as(what).isEqualTo(total.settled());
                    assertThat(sum(cut, total.month(), Line::closing)).as(what).isEqualTo(total.closing());
                    assertThat(sum(cut, total.month(), Line::overdue)).as(what).isEqualTo(total.overdue());
                    if (cut.paidBasis() == PaidBasis.RECEIVED) {
                        assertThat(sum(cut, total.month(), Line::paid)).as(what).isEqualTo(total.paid());
                    }
                }
            }
            for (var total : plain.totals()) {
                var matrix = ageing.matrix(total.through(), List.of(), scope);
                assertThat(total.overdue().kopecks()).isEqualTo(matrix.overdue());
                assertThat(total.closing().kopecks()).isEqualTo(matrix.principal());
            }
        }
    }

    private static Money sum(DynamicsView view, YearMonth month, Function<Line, Money> field) {
        return view.lines().stream()
                .filter(line -> line.month().equals(month))
                .map(field)
                .reduce(Money.ZERO, Money::plus);
    }

    /** All 128 combinations of dimensions, for all accounts and for labelled ones. */
    @Test
    void everyCombinationOfDimensionsSumsToTheSameTotals() throws SQLException {
        var random = new Random(7);
        var inn = randomTown(random);
        var scope = new Scope(null, inn);
        var labels = labels(inn);
        var asOf = LocalDate.of(2021, 9, 1).plusDays(random.nextInt(200));
        var whole = ageing.matrix(asOf, List.of(), scope);
        var border = new LimitationWindows(asOf, new DueDates(WorkingCalendar.shipped()));
        for (int set = 0; set < 1 << Dimension.values().length; set++) {
            var by = new ArrayList<Dimension>();
            for (var dimension : Dimension.values()) {
                if ((set >> dimension.ordinal() & 1) == 1) {
                    by.add(dimension);
                }
            }
            var matrix = ageing.matrix(asOf, by, scope);
            assertThat(matrix.cells()).isNotEmpty().allMatch(cell -> cell.amount() > 0 && cell.accounts() > 0);
            for (var bucket : AgeBucket.values()) {
                assertThat(sum(matrix, bucket)).as("%s %s", by, bucket).isEqualTo(sum(whole, bucket));
            }
            assertThat(principal(ageing.bands(asOf, by, scope, border))).isEqualTo(whole.principal());
            var labelled = ageing.bands(asOf, by, scope, AgeBucket.bands(asOf), labels);
            assertThat(labelled)
                    .as("%s", by)
                    .allMatch(cell -> cell.keys().get(0).equals("X"))
                    .extracting(
                            cell -> cell.keys().subList(1, cell.keys().size()), BandCell::amount, BandCell::accounts)
                    .containsExactlyInAnyOrderElementsOf(matrix.cells().stream()
                            .map(cell -> Tuple.tuple(cell.keys(), cell.amount(), cell.accounts()))
                            .toList());
        }
    }

    private static long sum(AgeingMatrix matrix, AgeBucket bucket) {
        return matrix.cells().stream()
                .filter(cell -> cell.bucket() == bucket)
                .mapToLong(AgeingCell::amount)
                .sum();
    }

    private static long principal(List<BandCell> cells) {
        return cells.stream().mapToLong(BandCell::amount).sum();
    }

    private Map<Long, String> labels(String inn) throws SQLException {
        var labels = new HashMap<Long, String>();
        try (var connection = dataSource.getConnection();
                var query = connection.prepareStatement("select seq from account where supplier_inn = ?")) {
            query.setString(1, inn);
            try (var rows = query.executeQuery()) {
                while (rows.next()) {
                    labels.put(rows.getLong(1), "X");
                }
            }
        }
        return labels;
    }

    @Test
    void tablesHaveRussianHeadingsTypedCellsAndTotals() throws IOException {
        var inn = Town.supplier();
        Town.accounts(inn, "=A1");
        Town.post(inn, "CHARGES", CHARGES + "=A1;HEATING;2021-11;100\n");
        var path = "/v1/debt-dynamics?from=2021-12&to=2022-01&by=resource&supplierInn=" + inn;
        var csv =
                Api.as("auditor").header("Accept", "text/csv").get(path).then().statusCode(200);
        assertThat(new String(csv.extract().asByteArray(), StandardCharsets.UTF_8).lines())
                .hasSize(1 + 2 + 2 + 1)
                .startsWith("\uFEFFМесяц;Ресурс;Не оплачено на начало, руб.;Начислено, руб.;Перерасчёты, руб.;"
                        + "Оплачено, руб.;Погашено, руб.;Не оплачено на конец, руб.;Просрочено на конец, руб.;"
                        + "Изменение просрочки, руб.;Изменение просрочки, %;Собираемость, %")
                .contains("2021-12;HEATING;0.00;100.00;0.00;0.00;0.00;100.00;100.00;100.00;;0.00")
                .contains("Итого 2022-01;;100.00;0.00;0.00;0.00;0.00;100.00;100.00;0.00;0.00;");
        var xlsx = Api.as("auditor").header("Accept", XLSX).get(path).then().statusCode(200);
        var rows = rows(xlsx.extract().asByteArray());
        assertThat(rows.get(1).getCellText(1)).isEqualTo("Отопление");
        assertThat(rows.get(1).getCell(3).getType()).isEqualTo(CellType.NUMBER);
        assertThat(rows.get(rows.size() - 1).getCellText(0)).isEqualTo("Итого");

        var border = Api.as("auditor")
                .header("Accept", "text/csv")
                .get("/v1/limitation-border?asOf=2024-10-11&by=resource&supplierInn=" + inn)
                .then()
                .statusCode(200);
        assertThat(new String(border.extract().asByteArray(), StandardCharsets.UTF_8).lines())
                .contains("HEATING;M1_3;100.00;1;100.00", "Итого;;100.00;;100.00");
        var lines = "/v1/limitation-border/lines?asOf=2024-10-11&window=M1_3&supplierInn=" + inn;
        var guarded =
                Api.as("auditor").header("Accept", "text/csv").get(lines).then().statusCode(200);
        assertThat(new String(guarded.extract().asByteArray(), StandardCharsets.UTF_8)
                        .lines()
                        .toList())
                .satisfies(all -> {
                    assertThat(all).hasSize(3);
                    assertThat(all.get(1))
                            .startsWith("'=A1;" + inn + ";HEATING;POPULATION;OWNER;2021-11;2021-12-10;100.00;");
                    assertThat(all.get(2)).startsWith("Итого;;;;;;;100.00");
                });
    }

    /** Due 2021-12-10, so the last day is 2024-12-10, a Tuesday. */
    @Test
    void theBorderOfLimitationOpensDownToItsCharges() {
        var inn = Town.supplier();
        Town.accounts(inn, "A-1", "A-2", "A-3");
        Town.post(
                inn,
                "CHARGES",
                CHARGES + "A-1;HEATING;2021-11;100\nA-1;HOT_WATER;2021-11;50\nA-2;HEATING;2021-11;70\n"
                        + "A-2;HEATING;2022-02;10\nA-3;HEATING;2018-02;5\n");
        Town.post(inn, "PAYMENTS", PAYMENTS + "A-2;;2022-01-10;30;p1\n");
        var at = "asOf=2024-11-20&supplierInn=" + inn;
        Api.as("lawyer")
                .get("/v1/limitation-border?by=planResource&" + at)
                .then()
                .statusCode(200)
                .body("totals.expired", equalTo("5.00"))
                .body("totals.within1Month", equalTo("190.00"))
                .body("totals.within3Months", equalTo("190.00"))
                .body("totals.within6Months", equalTo("200.00"))
                .body("totals.later", equalTo("0.00"))
                .body("cells.find { it.window == 'M1' }.accounts", equalTo(2))
                .body("calendarUnverified", equalTo(false));
        var first = Api.as("lawyer")
                .get("/v1/limitation-border/lines?window=M1&limit=2&" + at)
                .then()
                .statusCode(200)
                .body("items", hasSize(2))
                .body("items[0].limitationExpiresOn", equalTo("2024-12-10"))
                .body("items[0].daysLeft", equalTo(20))
                .extract()
                .jsonPath();
        var second = Api.as("lawyer")
                .get("/v1/limitation-border/lines?window=M1&limit=2&cursor=" + first.getString("next") + "&" + at)
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("next", nullValue())
                .body("items[0].accountNumber", equalTo("A-2"))
                .body("items[0].outstanding", equalTo("40.00"))
                .extract()
                .jsonPath();
        var statement = Api.as("lawyer")
                .get("/v1/accounts/" + second.getString("items[0].accountId") + "/statement?asOf=2024-11-20")
                .jsonPath();
        Map<String, Object> charge =
                statement.getMap("charges.find { it.chargeId == '" + second.getString("items[0].chargeId") + "' }");
        assertThat(charge).containsEntry("limitationExpiresOn", "2024-12-10").containsEntry("outstanding", "40.00");
        Api.as("lawyer")
                .get("/v1/limitation-border/lines?window=M1&resource=HOT_WATER&consumerGroup=POPULATION&" + at)
                .then()
                .statusCode(200)
                .body("items.outstanding", equalTo(List.of("50.00")));
        Api.as("lawyer")
                .get("/v1/limitation-border/lines?window=M1&consumerGroup=OTHER&" + at)
                .then()
                .statusCode(200)
                .body("items", hasSize(0));
        Api.bad("lawyer").get("/v1/limitation-border/lines?cursor=xx").then().statusCode(400);
        Api.bad("lawyer").get("/v1/limitation-border/lines?window=M9").then().statusCode(400);
        Api.as("debt-analyst", null, "46000000")
                .get("/v1/limitation-border/lines?" + at)
                .then()
                .statusCode(200)
                .body("items", hasSize(0));
    }

    @Test
    void theSummaryOfDebtorsTellsTheShareOfTheLargest() {
        var inn = Town.supplier();
        var numbers = new String[12];
        var lines = new StringBuilder(CHARGES);
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = "A-" + i;
            lines.append(numbers[i])
                    .append(";HEATING;2021-11;")
                    .append(i < 2 ? 50 : 90)
                    .append('\n');
        }
        Town.accounts(inn, numbers);
        Town.post(inn, "CHARGES", lines.toString());
        for (var asOf : List.of("", "&asOf=2022-03-01")) {
            Api.as("lawyer")
                    .get("/v1/debtors/summary?supplierInn=" + inn + asOf)
                    .then()
                    .statusCode(200)
                    .body("count", equalTo(12))
                    .body("sum", equalTo("1000.00"))
                    .body("overdueTotal", equalTo("1000.00"))
                    .body("sharePercent", equalTo("100.00"))
                    .body("concentration.top", equalTo(List.of(10, 50, 100)))
                    .body("concentration.sharePercent", equalTo(List.of("90.00", "100.00", "100.00")));
            Api.as("lawyer")
                    .get("/v1/debtors/summary?consumerGroup=OTHER&supplierInn=" + inn + asOf)
                    .then()
                    .statusCode(200)
                    .body("count", equalTo(0))
                    .body("overdueTotal", equalTo("1000.00"))
                    .body("sharePercent", equalTo("0.00"))
                    .body("concentration[0].sharePercent", nullValue());
        }
    }

    private static List<Row> rows(byte[] workbook) throws IOException {
        try (var read = new ReadableWorkbook(new ByteArrayInputStream(workbook))) {
            return read.getFirstSheet().read();
        }
    }

    /** Twelve accounts in two groups and two tenures; some change their class, some pay, some are recalculated. */
    private static String randomTown(Random random) {
        var inn = Town.supplier();
        var accounts = new StringBuilder(Town.ACCOUNTS_HEADER).append('\n');
        var charges = new StringBuilder(CHARGES);
        var payments = new StringBuilder(PAYMENTS);
        for (int i = 0; i < 12; i++) {
            var name = "A-" + i;
            accounts.append(
                    account(name, i, i % 2 == 0 ? "POPULATION;OWNER" : "POPULATION;SOCIAL_TENANT", "2017-01-01"));
            for (int month = 1; month <= 12; month++) {
                for (var resource : List.of("HEATING", "HOT_WATER", "RENT")) {
                    boolean credit = random.nextInt(8) == 0;
                    charges.append("%s;%s;2021-%02d;%d\n"
                            .formatted(
                                    name, resource, month, credit ? -1 - random.nextInt(80) : 1 + random.nextInt(90)));
                }
                payments.append("%s;%s;%s;%d;%s-%d\n"
                        .formatted(
                                name,
                                random.nextInt(4) == 0 ? "HEATING" : "",
                                LocalDate.of(2021, month, 1 + random.nextInt(28)),
                                1 + random.nextInt(200),
                                name,
                                month));
            }
        }
        Town.post(inn, "ACCOUNTS", accounts.toString());
        Town.post(inn, "CHARGES", charges.toString());
        Town.post(inn, "PAYMENTS", payments.toString());
        var changed = new StringBuilder(Town.ACCOUNTS_HEADER).append('\n');
        for (int i = 0; i < 4; i++) {
            changed.append(account("A-" + i, i, "OTHER;OWNER", "2021-08-15"));
        }
        Town.post(inn, "ACCOUNTS", changed.toString());
        return inn;
    }

    private static String account(String name, int flat, String consumer, String validFrom) {
        return name + ";Улица " + flat % 2 + ";" + flat % 3 + ";" + flat + ";" + consumer + ";Иванов Иван;;;"
                + validFrom + "\n";
    }
}
