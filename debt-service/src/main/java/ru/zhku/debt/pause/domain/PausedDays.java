package ru.zhku.debt.pause.domain;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The days on which an account is paused: the union of its pauses. Pauses may touch, overlap or lie within each other;
 * a day counts once however many pauses cover it. Spans are kept apart by at least one free day, in order.
 */
public final class PausedDays {
    public static final PausedDays NONE = new PausedDays(List.of());

    /** Both days included; {@code through} is null while no end is known. A span that ends before it begins is empty. */
    public record Span(LocalDate from, LocalDate through) {
        boolean isEmpty() {
            return through != null && through.isBefore(from);
        }

        boolean covers(LocalDate day) {
            return !day.isBefore(from) && (through == null || !day.isAfter(through));
        }

        /** Whether no free day lies between this and a later span. */
        private boolean reaches(Span later) {
            return through == null || !later.from.isAfter(through.plusDays(1));
        }

        private Span with(Span later) {
            boolean open = through == null || later.through == null;
            return new Span(from, open ? null : later.through.isAfter(through) ? later.through : through);
        }
    }

    private final List<Span> spans;

    private PausedDays(List<Span> spans) {
        this.spans = spans;
    }

    public static PausedDays of(Collection<Span> pauses) {
        var merged = new ArrayList<Span>();
        var inOrder = pauses.stream()
                .filter(span -> !span.isEmpty())
                .sorted(Comparator.comparing(Span::from))
                .toList();
        for (var span : inOrder) {
            int last = merged.size() - 1;
            if (last >= 0 && merged.get(last).reaches(span)) {
                merged.set(last, merged.get(last).with(span));
            } else {
                merged.add(span);
            }
        }
        return new PausedDays(List.copyOf(merged));
    }

    public List<Span> spans() {
        return spans;
    }

    /** The span that covers a day. */
    public Optional<Span> at(LocalDate day) {
        return spans.stream().filter(span -> span.covers(day)).findFirst();
    }

    public boolean covers(LocalDate day) {
        return at(day).isPresent();
    }

    /** The day itself, or the day after the span that covers it; nothing while that span has no end. */
    public Optional<LocalDate> firstFreeOnOrAfter(LocalDate day) {
        var span = at(day);
        if (span.isEmpty()) {
            return Optional.of(day);
        }
        return Optional.ofNullable(span.get().through()).map(last -> last.plusDays(1));
    }

    /** The day on which {@code days} free days after {@code day} are over; nothing if a pause without end comes first. */
    public Optional<LocalDate> plusFreeDays(LocalDate day, int days) {
        var reached = day;
        long left = days;
        for (var span : spans) {
            if (span.through() != null && !span.through().isAfter(reached)) {
                continue;
            }
            long free = Math.max(0, ChronoUnit.DAYS.between(reached, span.from()) - 1);
            if (left <= free) {
                break;
            }
            if (span.through() == null) {
                return Optional.empty();
            }
            left -= free;
            reached = span.through();
        }
        return Optional.of(reached.plusDays(left));
    }

    /** How many of these days are paused, both ends included. */
    public long pausedBetween(LocalDate first, LocalDate last) {
        long days = 0;
        for (var span : spans) {
            var from = span.from().isAfter(first) ? span.from() : first;
            var through = span.through() == null || span.through().isAfter(last) ? last : span.through();
            days += Math.max(0, ChronoUnit.DAYS.between(from, through) + 1);
        }
        return days;
    }
}
