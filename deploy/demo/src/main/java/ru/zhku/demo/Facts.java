package ru.zhku.demo;

import java.time.LocalDate;
import java.util.List;

/** What happened on one account, before it is put into registers. */
record Facts(List<Charge> charges, List<Payment> payments) {

    /** Sent with the charges of the month {@code sentWith}, which is later than the service month in a correction. */
    record Charge(int sentWith, String resource, int serviceMonth, long kopecks, LocalDate dueOn, String reason) {}

    record Payment(LocalDate paidOn, String resource, int serviceMonth, long kopecks) {
        static final int NO_MONTH = -1;
    }
}
