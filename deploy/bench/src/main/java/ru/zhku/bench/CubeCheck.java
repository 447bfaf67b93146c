package ru.zhku.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;

/** The matrix against the facts at random dates, resource by resource. */
final class CubeCheck {
    private static final int DATES = 100;

    private final Town town;

    CubeCheck(Town town) {
        this.town = town;
    }

    Result measure() {
        town.execute("drop table if exists bench_facts");
        town.execute("create table bench_facts as select day, resource, sum(amount) as amount from (select in_force_on"
                + " as day, resource, amount from charge where amount > 0 union all select a.effective_on, c.resource,"
                + " -a.amount from allocation a join charge c on c.id = a.charge_id) s group by 1, 2");
        long apart = 0;
        long sum = 0;
        for (var date : Matrix.dates(town, DATES)) {
            var shown = shown(date);
            for (var resource : town.texts("select resource || ' ' || sum(amount) from bench_facts where day <= date '"
                    + date + "' group by resource")) {
                int space = resource.indexOf(' ');
                long fact = Long.parseLong(resource.substring(space + 1));
                sum += fact;
                apart += Math.abs(fact - shown.getOrDefault(resource.substring(0, space), 0L));
            }
        }
        town.execute("drop table bench_facts");
        return Result.ofNumber(
                "cube against facts at 100 random dates",
                apart,
                "kopecks",
                0,
                "compared by resource, in all " + sum / 100 + " roubles");
    }

    private HashMap<String, Long> shown(LocalDate date) {
        var sums = new HashMap<String, Long>();
        for (JsonNode cell : town.get("/v1/ageing?by=resource&asOf=" + date).path("cells")) {
            int number = Region.RESOURCES.indexOf(cell.path("resource").asText()) + 1;
            long kopecks = new BigDecimal(cell.path("amount").asText())
                    .movePointRight(2)
                    .longValueExact();
            sums.merge(String.valueOf(number), kopecks, Long::sum);
        }
        return sums;
    }
}
