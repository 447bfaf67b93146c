package ru.zhku.debt.vacancy.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import ru.zhku.debt.account.domain.Resource;
import ru.zhku.debt.premises.domain.ObjectKind;

/** A flat of 50 square metres that costs 1,150.00 a month: heating 1,000.00, hot water 50.00, capital repair 100.00. */
class StockChoiceTest {
    private final Map<Resource, Long> monthly = new TreeMap<>(
            Map.of(Resource.HEATING, 100_000L, Resource.HOT_WATER, 5_000L, Resource.CAPITAL_REPAIR, 10_000L));
    private final Map<EstimateKind, Estimate> estimates = new EnumMap<>(EstimateKind.class);

    private void estimate(EstimateKind kind, long oneOff, Long after, Long rent) {
        estimates.put(kind, new Estimate(kind, oneOff, after, rent, LocalDate.parse("2022-03-01")));
    }

    private Map<StockOption, StockChoice.Option> options(ObjectKind kind, Long area) {
        var options = new EnumMap<StockOption, StockChoice.Option>(StockOption.class);
        choice(kind, area).forEach(option -> options.put(option.option(), option));
        return options;
    }

    private List<StockChoice.Option> choice(ObjectKind kind, Long area) {
        return StockChoice.of(new StockChoice.Facts(kind, area, monthly, estimates, 60));
    }

    @Test
    void aFlatByHand() {
        estimate(EstimateKind.CONSERVATION, 600_000, null, null);
        estimate(EstimateKind.REPAIR, 20_000_000, null, null);
        estimate(EstimateKind.LETTING, 100_000, null, 2_000L);
        var options = options(ObjectKind.FLAT, 5_000L);

        var keep = options.get(StockOption.KEEP_EMPTY);
        assertThat(keep.total()).isEqualTo(60 * 115_000);
        assertThat(keep.paybackMonths()).isNull();

        // only the hot water stops: 50.00 a month saved, 6,000.00 come back after 120 months
        var conserve = options.get(StockOption.CONSERVE);
        assertThat(conserve.monthlyAfter()).isEqualTo(110_000);
        assertThat(conserve.paybackMonths()).isEqualTo(120);
        assertThat(conserve.total()).isEqualTo(600_000 + 60 * 110_000);
        assertThat(conserve.remarks()).anyMatch(remark -> remark.contains("не отключить"));

        // 20.00 × 50 = 1,000.00 rent; saved 1,150 − 100 + 1,000 = 2,050.00; 201,000 / 2,050 = 98.05 → 99
        var repair = options.get(StockOption.REPAIR_AND_LET);
        assertThat(repair.oneOff()).isEqualTo(20_100_000);
        assertThat(repair.monthlyRent()).isEqualTo(100_000);
        assertThat(repair.monthlyAfter()).isEqualTo(10_000);
        assertThat(repair.paybackMonths()).isEqualTo(99);
        assertThat(repair.total()).isEqualTo(20_100_000 - 60 * 90_000);

        var asIs = options.get(StockOption.LET_AS_IS);
        assertThat(asIs.paybackMonths()).isEqualTo(1);
        assertThat(asIs.total()).isEqualTo(100_000 - 60 * 90_000);
        assertThat(StockChoice.recommended(choice(ObjectKind.FLAT, 5_000L)).option())
                .isEqualTo(StockOption.LET_AS_IS);
    }

    @Test
    void withoutEstimatesNothingIsRecommendedAndEachMissingNumberIsNamed() {
        var options = options(ObjectKind.FLAT, 5_000L);
        assertThat(StockChoice.recommended(choice(ObjectKind.FLAT, 5_000L))).isNull();
        assertThat(options.get(StockOption.CONSERVE).missing()).anyMatch(text -> text.contains("CONSERVATION"));
        assertThat(options.get(StockOption.REPAIR_AND_LET).missing())
                .anyMatch(text -> text.contains("REPAIR"))
                .anyMatch(text -> text.contains("rentPerSqm"));
        assertThat(options.get(StockOption.REPAIR_AND_LET).total()).isNull();

        estimate(EstimateKind.CONSERVATION, 600_000, null, null);
        estimate(EstimateKind.LETTING, 0, null, 2_000L);
        assertThat(options(ObjectKind.FLAT, 5_000L).get(StockOption.LET_AS_IS).paybackMonths())
                .isZero();
        assertThat(StockChoice.recommended(choice(ObjectKind.FLAT, 5_000L))).isNull();
        estimate(EstimateKind.REPAIR, 20_000_000, null, null);
        assertThat(StockChoice.recommended(choice(ObjectKind.FLAT, 5_000L))).isNotNull();
        assertThat(StockChoice.recommended(choice(ObjectKind.FLAT, null))).isNull();
        assertThat(options(ObjectKind.FLAT, null).get(StockOption.LET_AS_IS).missing())
                .anyMatch(text -> text.contains("площадь"));
        monthly.clear();
        assertThat(options(ObjectKind.FLAT, 5_000L).get(StockOption.KEEP_EMPTY).missing())
                .anyMatch(text -> text.contains("MUNICIPAL_VACANT"));
    }

    @Test
    void aWholeHouseCanBeCutOffAndSaysWhatItStillCosts() {
        estimate(EstimateKind.CONSERVATION, 600_000, null, null);
        assertThat(options(ObjectKind.HOUSE, null)).containsOnlyKeys(StockOption.KEEP_EMPTY, StockOption.CONSERVE);
        assertThat(options(ObjectKind.HOUSE, null).get(StockOption.CONSERVE).missing())
                .anyMatch(text -> text.contains("monthlyCostAfter"));
        estimate(EstimateKind.CONSERVATION, 600_000, 15_000L, null);
        var conserve = options(ObjectKind.HOUSE, null).get(StockOption.CONSERVE);
        assertThat(conserve.paybackMonths()).isEqualTo(6);
        assertThat(conserve.remarks()).isEmpty();
        assertThat(StockChoice.recommended(choice(ObjectKind.HOUSE, null)).option())
                .isEqualTo(StockOption.CONSERVE);
    }

    @Test
    void anEstimateBelowWhatAFlatGoesOnCostingIsDoubtedAndOneThatSavesNothingNeverPaysBack() {
        estimate(EstimateKind.CONSERVATION, 600_000, 90_000L, null);
        assertThat(options(ObjectKind.FLAT, 5_000L).get(StockOption.CONSERVE).remarks())
                .anyMatch(remark -> remark.contains("проверьте"));
        estimate(EstimateKind.CONSERVATION, 600_000, 115_000L, null);
        var conserve = options(ObjectKind.FLAT, 5_000L).get(StockOption.CONSERVE);
        assertThat(conserve.paybackMonths()).isNull();
        assertThat(conserve.remarks()).anyMatch(remark -> remark.contains("Не окупается"));
    }
}
