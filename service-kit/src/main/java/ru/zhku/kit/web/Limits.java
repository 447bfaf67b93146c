package ru.zhku.kit.web;

import ru.zhku.kit.problem.Refusal;

/** The page size: 50 unless asked for, at most 200. */
public final class Limits {
    public static final int DEFAULT = 50;
    public static final int MAX = 200;

    private Limits() {}

    public static int of(Integer limit) {
        if (limit == null) {
            return DEFAULT;
        }
        if (limit < 1 || limit > MAX) {
            throw Refusal.at("limit", "malformed-limit");
        }
        return limit;
    }
}
