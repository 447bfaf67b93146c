package ru.zhku.kit.test;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import java.util.function.Supplier;
import ru.zhku.kit.money.Money;

/**
 * Random values for property tests. {@link #check} repeats a property with fresh seeds; a failure names the seed, and
 * {@code -Dgen.seed=...} runs that one case again.
 */
public final class Gen {

    private final Random random;

    private Gen(long seed) {
        this.random = new Random(seed);
    }

    public static Gen of(long seed) {
        return new Gen(seed);
    }

    /** The property is tried with the seeds 1..tries, so that a green build stays green until the code changes. */
    public static void check(int tries, Consumer<Gen> property) {
        var only = Long.getLong("gen.seed");
        for (long seed = only == null ? 1 : only; seed <= (only == null ? tries : only); seed++) {
            try {
                property.accept(of(seed));
            } catch (AssertionError | RuntimeException e) {
                throw new AssertionError("failed with -Dgen.seed=" + seed + ": " + e.getMessage(), e);
            }
        }
    }

    public int between(int min, int max) {
        return min + random.nextInt(max - min + 1);
    }

    public boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    public Money money(long minKopecks, long maxKopecks) {
        return Money.ofKopecks(minKopecks + (long) (random.nextDouble() * (maxKopecks - minKopecks + 1)));
    }

    public LocalDate date(LocalDate from, LocalDate toExclusive) {
        return from.plusDays(random.nextInt((int) ChronoUnit.DAYS.between(from, toExclusive)));
    }

    public <T> T oneOf(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }

    @SafeVarargs
    public final <T> T oneOf(T... values) {
        return values[random.nextInt(values.length)];
    }

    public <T> List<T> listOf(int min, int max, Supplier<T> element) {
        var list = new ArrayList<T>();
        int size = between(min, max);
        for (int i = 0; i < size; i++) {
            list.add(element.get());
        }
        return list;
    }

    public <T> List<T> shuffled(List<T> values) {
        var copy = new ArrayList<>(values);
        java.util.Collections.shuffle(copy, random);
        return copy;
    }

    /** Text from the given characters, for parsers. */
    public String text(String alphabet, int maxLength) {
        int length = random.nextInt(maxLength + 1);
        var text = new StringBuilder(length);
        for (int i = 0; i < length; i++) {
            text.append(alphabet.charAt(random.nextInt(alphabet.length())));
        }
        return text.toString();
    }
}
