package ru.zhku.debt.penalty.domain;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import ru.zhku.debt.penalty.domain.PenaltyRules.KeyRate;

/** The law as it was known on 2026-11-23, written down once more by hand for the tests. */
public final class LawOf2026 {
    public static final LocalDate VERIFIED_THROUGH = LocalDate.of(2026, 10, 22);

    private LawOf2026() {}

    public static PenaltyRules rules() {
        return new PenaltyRules(keyRates(), caps(), moratoria(), steps(), VERIFIED_THROUGH);
    }

    public static List<KeyRate> keyRates() {
        try (var in = LawOf2026.class.getResourceAsStream("/key-rate.csv")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .map(line -> line.split(","))
                    .map(cells -> new KeyRate(LocalDate.parse(cells[0]), new BigDecimal(cells[1]), "ключевая ставка"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<RateCap> caps() {
        var limit = new BigDecimal("9.5");
        var caps = new ArrayList<RateCap>();
        caps.add(new RateCap(day("2016-01-01"), day("2022-02-27"), CapMode.NONE, null, "3894-У"));
        caps.add(new RateCap(day("2022-02-28"), day("2022-07-31"), CapMode.FIXED, limit, "ПП РФ 474"));
        caps.add(new RateCap(day("2022-08-01"), day("2022-12-31"), CapMode.LOWER_OF, limit, "ПП РФ 1681"));
        caps.add(new RateCap(day("2023-01-01"), day("2023-12-31"), CapMode.LOWER_OF, limit, "ПП РФ 2479"));
        caps.add(new RateCap(day("2024-01-01"), day("2024-12-31"), CapMode.LOWER_OF, limit, "ПП РФ 2382"));
        caps.add(new RateCap(day("2025-01-01"), day("2026-12-31"), CapMode.LOWER_OF, limit, "ПП РФ 329"));
        return caps;
    }

    static List<Moratorium> moratoria() {
        var all = EnumSet.allOf(PenaltySchedule.class);
        return List.of(
                new Moratorium("PP_424", day("2020-04-06"), day("2020-12-31"), null, all, "все", "ПП РФ 424"),
                new Moratorium(
                        "PP_497",
                        day("2022-04-01"),
                        day("2022-09-30"),
                        day("2022-04-01"),
                        all,
                        "долги до 01.04.2022",
                        "ПП РФ 497"));
    }

    public static List<PenaltySteps> steps() {
        return List.of(
                steps(PenaltySchedule.CITIZEN_155_14, Map.of(31, 300, 91, 130), "ЖК РФ 155 ч. 14"),
                steps(PenaltySchedule.CAPITAL_REPAIR_155_14_1, Map.of(31, 300), "ЖК РФ 155 ч. 14.1"),
                steps(PenaltySchedule.MANAGING_ORG, Map.of(1, 300, 61, 170, 91, 130), "190-ФЗ 15: УК"),
                steps(PenaltySchedule.OTHER_CONSUMER, Map.of(1, 130), "190-ФЗ 15: прочие"));
    }

    private static PenaltySteps steps(PenaltySchedule schedule, Map<Integer, Integer> steps, String legalBasis) {
        return new PenaltySteps(schedule, day("2016-01-01"), null, new TreeMap<>(steps), legalBasis);
    }

    static LocalDate day(String text) {
        return LocalDate.parse(text);
    }
}
