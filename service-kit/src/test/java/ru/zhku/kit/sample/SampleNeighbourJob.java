package ru.zhku.kit.sample;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import ru.zhku.kit.time.DailyJob;

/** A job that is well, beside {@link SampleJob}, which may fail; by name it comes after it. */
@ApplicationScoped
public class SampleNeighbourJob implements DailyJob {

    public static final List<LocalDate> DAYS = new CopyOnWriteArrayList<>();

    @Override
    public String name() {
        return "sample-neighbour";
    }

    @Override
    public void run(LocalDate businessDate) {
        DAYS.add(businessDate);
    }
}
