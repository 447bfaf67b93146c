package ru.zhku.demo;

import java.util.List;

/** SplitMix64 seeded by a text: the same throws on every machine and every Java, one stream per thing described. */
final class Dice {

    private static final long TOWN_SEED = 0x5A4F_5EC2_2017_2022L;
    private static final long GOLDEN_GAMMA = 0x9E37_79B9_7F4A_7C15L;

    private long state;

    private Dice(long seed) {
        state = seed;
    }

    static Dice of(String... what) {
        long hash = TOWN_SEED;
        for (String part : what) {
            for (int i = 0; i < part.length(); i++) {
                hash = (hash ^ part.charAt(i)) * 0x100_0000_01B3L;
            }
            hash = hash * 31 + 7;
        }
        return new Dice(hash);
    }

    long bits() {
        state += GOLDEN_GAMMA;
        long z = state;
        z = (z ^ (z >>> 30)) * 0xBF58_476D_1CE4_E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D0_49BB_1331_11EBL;
        return z ^ (z >>> 31);
    }

    int below(int bound) {
        return (int) ((bits() >>> 33) % bound);
    }

    /** Both ends belong to it. */
    int between(int low, int high) {
        return low + below(high - low + 1);
    }

    boolean perMille(int share) {
        return below(1000) < share;
    }

    <T> T pick(List<T> items) {
        return items.get(below(items.size()));
    }

    /** The index of the weight that was hit. */
    int weighted(int... weights) {
        int sum = 0;
        for (int weight : weights) {
            sum += weight;
        }
        int hit = below(sum);
        int index = 0;
        while (hit >= weights[index]) {
            hit -= weights[index++];
        }
        return index;
    }
}
