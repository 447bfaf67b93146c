package ru.zhku.debt.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import ru.zhku.kit.time.DailyJob;

/** A new business date: terms come near and pass. */
@ApplicationScoped
class ExchangeDay implements DailyJob {
    private final ExchangeWatch watch;

    ExchangeDay(ExchangeWatch watch) {
        this.watch = watch;
    }

    @Override
    public String name() {
        return "b-exchange-day";
    }

    @Override
    public void run(LocalDate businessDate) {
        watch.newDay(businessDate);
    }
}
