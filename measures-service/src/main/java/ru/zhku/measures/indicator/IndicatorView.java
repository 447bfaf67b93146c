package ru.zhku.measures.indicator;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import ru.zhku.measures.indicator.domain.Figure;
import ru.zhku.measures.indicator.domain.IndicatorPeriod;
import ru.zhku.measures.indicator.domain.IndicatorStatus;
import ru.zhku.measures.indicator.domain.IndicatorUnit;
import ru.zhku.measures.indicator.domain.Part;
import ru.zhku.measures.interpretation.domain.MechanismReading;
import ru.zhku.measures.interpretation.domain.ReadingState;

/** The indicator of one mechanism for a period. Numbers are decimal strings; no data is null, not zero. */
@Schema(name = "Indicator")
record IndicatorView(
        String mechanismId,

        @Schema(description = "Null where the cell is blank and no reading is confirmed")
        String code,

        String name,

        @Schema(description = "The reading that waits for confirmation or was confirmed; null where none is proposed")
        String proposedCode,

        ReadingState reading,
        List<String> extraIndicatorCodes,
        IndicatorStatus status,
        IndicatorUnit unit,
        String value,
        IndicatorUnit termsUnit,
        String numerator,
        String denominator,

        @Schema(description = "What numerator and denominator are, in Russian")
        String meaning,

        LocalDate asOf,
        List<PartView> parts,

        @Schema(description = "At most 50; all of them at …/sources")
        List<SourceRef> sourceEvents,

        int sourceEventsTotal,

        @Schema(description = "Why there is no value, in Russian")
        String reason,

        String note) {
    private static final int SHOWN_SOURCES = 50;

    @Schema(name = "IndicatorPart")
    record PartView(
            String code,
            String group,
            String label,
            IndicatorUnit unit,
            String value,
            IndicatorUnit termsUnit,
            String numerator,
            String denominator) {
        static PartView of(Part part) {
            return new PartView(
                    part.code(),
                    part.group(),
                    part.label(),
                    part.unit(),
                    text(part.value()),
                    part.termsUnit(),
                    text(part.numerator()),
                    text(part.denominator()));
        }
    }

    @Schema(name = "IndicatorSource")
    record SourceRef(UUID eventId, String type) {}

    @Schema(name = "Indicators")
    record Indicators(IndicatorPeriodView period, LocalDate asOf, List<IndicatorView> items, String next) {}

    @Schema(name = "IndicatorPeriod", description = "from and to both belong to the period")
    record IndicatorPeriodView(String code, LocalDate from, LocalDate to) {
        static IndicatorPeriodView of(IndicatorPeriod period) {
            return new IndicatorPeriodView(period.code(), period.from(), period.to());
        }
    }

    static IndicatorView of(MechanismReading reading, Figure figure) {
        var proposal = reading.mechanism().proposal();
        return new IndicatorView(
                reading.mechanism().id(),
                reading.indicatorCode(),
                reading.indicatorName(),
                proposal == null ? null : proposal.indicatorCode(),
                reading.state(),
                reading.extraIndicatorCodes(),
                figure.status(),
                figure.unit(),
                text(figure.value()),
                figure.termsUnit(),
                text(figure.numerator()),
                text(figure.denominator()),
                figure.meaning(),
                figure.asOf(),
                figure.parts().stream().map(PartView::of).toList(),
                figure.sources().stream()
                        .limit(SHOWN_SOURCES)
                        .map(source -> new SourceRef(source.eventId(), source.type()))
                        .toList(),
                figure.sources().size(),
                figure.reason(),
                figure.note());
    }

    private static String text(BigDecimal number) {
        return number == null ? null : number.toPlainString();
    }
}
