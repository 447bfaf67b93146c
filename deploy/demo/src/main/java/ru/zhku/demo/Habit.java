package ru.zhku.demo;

/** How a payer pays. The README tells each in a line. */
enum Habit {
    PUNCTUAL,
    EARLY,
    ROUNDING,
    LATE,
    QUARTERLY,
    PARTIAL,
    SEASONAL,
    NEVER,
    GONE_AWAY,
    RECOVERED,
    EMPTY_FLAT,
    YEAR_END
}
