package ru.zhku.debt.vacancy.domain;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import ru.zhku.debt.account.domain.Resource;
import ru.zhku.debt.premises.domain.ObjectKind;

/**
 * Conservation, repair or letting, each with its numbers; kopecks. Nothing is recommended while a number is missing.
 */
public final class StockChoice {
    /** What a single flat no longer uses once nobody lives in it; heat, upkeep and capital repair go on (ЖК РФ 153, 158, 169). */
    private static final Set<Resource> STOPS_IN_A_FLAT = EnumSet.of(
            Resource.HOT_WATER,
            Resource.WATER_SUPPLY,
            Resource.SANITATION,
            Resource.ELECTRICITY,
            Resource.GAS,
            Resource.WASTE);

    private static final String FLAT_STAYS_WARM =
            "Одну квартиру от отопления дома не отключить: экономия на тепле возможна только у подъезда или дома"
                    + " целиком";

    /**
     * @param monthly the average month by resource, by the ledger
     * @param estimates the latest of each kind
     * @param horizonMonths over how many months the options are compared
     */
    public record Facts(
            ObjectKind kind,
            Long areaHundredths,
            Map<Resource, Long> monthly,
            Map<EstimateKind, Estimate> estimates,
            int horizonMonths) {
        long monthlyNow() {
            return monthly.values().stream().mapToLong(Long::longValue).sum();
        }
    }

    /**
     * @param oneOff null if unknown, like the other numbers
     * @param paybackMonths full months until the one-off cost is earned back by what is saved; null if never or unknown
     * @param total one-off cost and monthly costs less rent over the horizon
     * @param missing what must be entered before the numbers are there
     */
    public record Option(
            StockOption option,
            Long oneOff,
            Long monthlyAfter,
            Long monthlyRent,
            Long paybackMonths,
            Long total,
            List<String> remarks,
            List<String> missing) {}

    private final Facts facts;

    private StockChoice(Facts facts) {
        this.facts = facts;
    }

    public static List<Option> of(Facts facts) {
        var choice = new StockChoice(facts);
        var options = new ArrayList<Option>();
        options.add(choice.keepEmpty());
        options.add(choice.conserve());
        if (facts.kind() == ObjectKind.FLAT) {
            options.add(choice.let(StockOption.REPAIR_AND_LET));
            options.add(choice.let(StockOption.LET_AS_IS));
        }
        return options;
    }

    /** The least total over the horizon, the first of equals; null while any option misses a number. */
    public static Option recommended(List<Option> options) {
        boolean complete = options.stream().allMatch(option -> option.total() != null);
        return complete
                ? options.stream().min(Comparator.comparing(Option::total)).orElse(null)
                : null;
    }

    private Option keepEmpty() {
        return option(StockOption.KEEP_EMPTY, 0L, facts.monthlyNow(), 0L, new ArrayList<>(), new ArrayList<>());
    }

    private Option conserve() {
        var remarks = new ArrayList<String>();
        var missing = new ArrayList<String>();
        var estimate = facts.estimates().get(EstimateKind.CONSERVATION);
        if (estimate == null) {
            missing.add("Введите смету консервации: kind=CONSERVATION");
        }
        Long after = estimate == null ? null : estimate.monthlyAfter();
        if (facts.kind() == ObjectKind.FLAT) {
            remarks.add(FLAT_STAYS_WARM);
            long stays = stays();
            if (after == null) {
                after = stays;
            } else if (after < stays) {
                remarks.add("Оценка платежей после консервации меньше, чем отопление, содержание и капитальный ремонт"
                        + " по начислениям: проверьте её");
            }
        } else if (estimate != null && after == null) {
            missing.add("Введите в смете консервации ежемесячные платежи после неё: monthlyCostAfter");
        }
        return option(StockOption.CONSERVE, estimate == null ? null : estimate.oneOff(), after, 0L, remarks, missing);
    }

    private long stays() {
        return facts.monthly().entrySet().stream()
                .filter(entry -> !STOPS_IN_A_FLAT.contains(entry.getKey()))
                .mapToLong(Map.Entry::getValue)
                .sum();
    }

    private Option let(StockOption option) {
        var remarks = new ArrayList<String>();
        var missing = new ArrayList<String>();
        var letting = facts.estimates().get(EstimateKind.LETTING);
        var repair = facts.estimates().get(EstimateKind.REPAIR);
        boolean withRepair = option == StockOption.REPAIR_AND_LET;
        if (withRepair && repair == null) {
            missing.add("Введите смету ремонта: kind=REPAIR");
        }
        if (letting == null) {
            missing.add("Введите плату за наём за квадратный метр: kind=LETTING, rentPerSqm");
        }
        if (facts.areaHundredths() == null) {
            missing.add("У квартиры не указана площадь: исключите запись и поставьте квартиру на учёт с areaSqm");
        }
        if (!withRepair) {
            remarks.add("Только если квартира пригодна для проживания (ЖК РФ 15, ПП 47)");
        }
        remarks.add("Наниматель платит за коммунальные услуги с заключения договора (ЖК РФ 153 ч. 2);"
                + " взнос на капитальный ремонт остаётся за собственником (ЖК РФ 169)");
        boolean known = letting != null && facts.areaHundredths() != null;
        Long oneOff = letting == null || withRepair && repair == null
                ? null
                : Long.valueOf(letting.oneOff() + (withRepair ? repair.oneOff() : 0));
        return option(
                option,
                oneOff,
                after(letting),
                known ? rent(letting.rentPerSqm(), facts.areaHundredths()) : null,
                remarks,
                missing);
    }

    private long after(Estimate letting) {
        return letting != null && letting.monthlyAfter() != null
                ? letting.monthlyAfter()
                : facts.monthly().getOrDefault(Resource.CAPITAL_REPAIR, 0L);
    }

    private static long rent(long perSqm, long areaHundredths) {
        return BigDecimal.valueOf(perSqm)
                .multiply(BigDecimal.valueOf(areaHundredths, 2))
                .setScale(0, RoundingMode.HALF_UP)
                .longValueExact();
    }

    private Option option(
            StockOption option, Long oneOff, Long after, Long rent, List<String> remarks, List<String> missing) {
        if (facts.monthly().isEmpty()) {
            missing.add("Начислений за пустующий объект нет: проверьте его лицевые счета и их вид пользования"
                    + " (MUNICIPAL_VACANT)");
        }
        boolean complete = missing.isEmpty() && Objects.nonNull(oneOff) && after != null && rent != null;
        if (!complete) {
            return new Option(option, oneOff, after, rent, null, null, remarks, missing);
        }
        long saved = facts.monthlyNow() - after + rent;
        Long payback = null;
        if (oneOff == 0) {
            payback = option == StockOption.KEEP_EMPTY ? null : Long.valueOf(0);
        } else if (saved > 0) {
            payback = (oneOff + saved - 1) / saved;
        } else {
            remarks.add("Не окупается: ежемесячно ничего не экономится");
        }
        long total = Math.addExact(oneOff, Math.multiplyExact((after - rent), facts.horizonMonths()));
        return new Option(option, oneOff, after, rent, payback, total, remarks, missing);
    }
}
