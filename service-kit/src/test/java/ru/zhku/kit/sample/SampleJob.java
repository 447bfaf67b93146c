package ru.zhku.kit.sample;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import ru.zhku.kit.time.DailyJob;

/** Remembers the days it was called for; fails on a day that a test chooses. */
@ApplicationScoped
public class SampleJob implements DailyJob {

    public static final List<LocalDate> DAYS = new CopyOnWriteArrayList<>();

    private static volatile LocalDate badDay;

    public static void setBadDay(LocalDate day) {
        badDay = day;
    }

    @Override
    public String name() {
        return "sample";
    }

    @Override
    public void run(LocalDate businessDate) {
        if (businessDate.equals(badDay)) {
            throw new IllegalStateException("a bad day");
        }
        DAYS.add(businessDate);
    }
}
