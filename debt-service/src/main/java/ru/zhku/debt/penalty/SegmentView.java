package ru.zhku.debt.penalty;

import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import ru.zhku.debt.penalty.domain.PenaltySegment;
import ru.zhku.kit.money.Money;

@Schema(name = "PenaltySegment", description = "Дни подряд, на которые у одной части долга одна ставка и одна доля")
record SegmentView(
        @Schema(required = true) LocalDate from,

        @Schema(required = true, description = "Включительно")
        LocalDate to,

        int days,

        @Schema(description = "Номер дня просрочки; первый — следующий за сроком оплаты")
        int firstDelayDay,

        int lastDelayDay,
        @Schema(required = true) Money principal,

        @Schema(required = true, examples = "9.5", description = "Ставка в процентах годовых, с учётом ограничений")
        String ratePercent,

        @Schema(description = "Доля ставки за день: 300 — одна трёхсотая")
        int denominator,

        @Schema(
                required = true,
                examples = "47.537050",
                description = "Пени отрезка в рублях; точная дробь, показанная до шестого знака")
        String amountExact) {
    private static final int DECIMALS = 6;

    static List<SegmentView> of(List<PenaltySegment> segments) {
        return segments.stream().map(SegmentView::of).toList();
    }

    private static SegmentView of(PenaltySegment segment) {
        return new SegmentView(
                segment.from(),
                segment.to(),
                segment.days(),
                segment.firstDelayDay(),
                segment.lastDelayDay(),
                Money.ofKopecks(segment.principal()),
                segment.ratePercent().toPlainString(),
                segment.denominator(),
                segment.amount().rounded(DECIMALS).toPlainString());
    }
}
