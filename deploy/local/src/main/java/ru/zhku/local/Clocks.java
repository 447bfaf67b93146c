package ru.zhku.local;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** The business clocks of the four services, moved together: a day at a time, each day's events settled first. */
public final class Clocks {

    /** debt-service last: what it publishes on a new day finds the others already there. */
    private static final List<Service> ORDER =
            List.of(Service.MEASURES, Service.LITIGATION, Service.NOTIFICATION, Service.DEBT);

    private final Api api;
    private final Settling settling;
    private final Say say;

    public Clocks(Api api, Settling settling, Say say) {
        this.api = api;
        this.settling = settling;
        this.say = say;
    }

    public LocalDate today() {
        var answer = api.get(Service.DEBT, "/v1/business-clock").demand("Деловая дата");
        return LocalDate.parse(answer.body().path("today").asText());
    }

    /** Moves on to the day, unless the clock is past it already. */
    void reach(LocalDate day) {
        if (day.isAfter(today())) {
            moveTo(day);
        } else {
            settling.await();
        }
    }

    public void moveTo(LocalDate day) {
        var today = today();
        if (day.isBefore(today)) {
            throw new Failure("Деловая дата здесь уже " + today + ", назад, на " + day
                    + ", она не ходит: выберите дату не раньше или другую папку --data.");
        }
        for (var next = today.plusDays(1); !next.isAfter(day); next = next.plusDays(1)) {
            settling.await();
            say.progress("Деловая дата " + next);
            for (var service : ORDER) {
                api.put(service, "/v1/business-clock", Map.of("today", next.toString()))
                        .demand("Деловая дата " + next + " в " + service.module());
            }
        }
        settling.await();
    }
}
