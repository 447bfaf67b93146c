package ru.zhku.local;

import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The business clocks of the four services, moved together: a day at a time, each day's events settled first. */
public final class Clocks {

    /** Moved before debt-service: what that publishes on a new day finds them already there. */
    private static final List<Service> LISTENERS = List.of(Service.MEASURES, Service.LITIGATION, Service.NOTIFICATION);

    private final Api api;
    private final Settling settling;
    private final Say say;

    public Clocks(Api api, Settling settling, Say say) {
        this.api = api;
        this.settling = settling;
        this.say = say;
    }

    /** Where the last of the four stands: a move that was broken off between two of them goes on from there. */
    public LocalDate today() {
        return Collections.min(dates().values());
    }

    /** Where the first of the four stands. */
    LocalDate latest() {
        return Collections.max(dates().values());
    }

    /** No clock goes back. */
    void demandReachable(LocalDate day) {
        demandReachable(dates(), day);
    }

    /** Moves on to the day, unless the clocks are past it already. */
    void reach(LocalDate day) {
        move(dates(), day);
    }

    public void moveTo(LocalDate day) {
        var begun = dates();
        demandReachable(begun, day);
        move(begun, day);
    }

    private static void demandReachable(Map<Service, LocalDate> begun, LocalDate day) {
        var latest = Collections.max(begun.values());
        if (day.isBefore(latest)) {
            throw new Failure("Деловая дата здесь уже " + latest + ", назад, на " + day
                    + ", она не ходит: выберите дату не раньше или другую папку --data.");
        }
    }

    private void move(Map<Service, LocalDate> begun, LocalDate day) {
        for (var next = Collections.min(begun.values()).plusDays(1); !next.isAfter(day); next = next.plusDays(1)) {
            settling.await();
            say.progress("Деловая дата " + next);
            var today = next;
            LISTENERS.parallelStream().forEach(service -> move(service, begun.get(service), today));
            move(Service.DEBT, begun.get(Service.DEBT), today);
        }
        settling.await();
    }

    private void move(Service service, LocalDate from, LocalDate to) {
        if (from.isBefore(to)) {
            api.put(service, "/v1/business-clock", Map.of("today", to.toString()))
                    .demand("Деловая дата " + to + " в " + service.module());
        }
    }

    private Map<Service, LocalDate> dates() {
        var dates = new EnumMap<Service, LocalDate>(Service.class);
        for (var service : Service.values()) {
            var answer = api.get(service, "/v1/business-clock").demand("Деловая дата в " + service.module());
            dates.put(service, LocalDate.parse(answer.body().path("today").asText()));
        }
        return dates;
    }
}
