package ru.zhku.debt.agreement;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import ru.zhku.debt.agreement.domain.Instalment;
import ru.zhku.debt.agreement.domain.Schedules;
import ru.zhku.kit.money.Money;
import ru.zhku.kit.problem.Refusal;

/** Either the instalments themselves, or how many there are and when the first is due. */
@Schema(
        name = "ScheduleRequest",
        description = "Либо instalments, либо count и firstDueOn: равные ежемесячные взносы, лишние копейки — в первых."
                + " Сумма взносов равна делимому долгу до копейки")
record ScheduleRequest(
        @Schema(nullable = true, description = "Взносы по возрастанию сроков") @Size(min = 1, max = Schedules.MOST)
        List<@NotNull @Valid Stated> instalments,

        @Schema(nullable = true, description = "Число взносов, от 1 до 120")
        Integer count,

        @Schema(nullable = true, description = "Срок первого взноса; следующие — в тот же день каждого месяца")
        LocalDate firstDueOn) {

    @Schema(name = "InstalmentRequest")
    record Stated(
            @Schema(
                    required = true,
                    description = "Срок, как его записали стороны; с выходного переносится (ГК РФ 193)")
            @NotNull
            LocalDate dueOn,

            @Schema(required = true) @NotNull Money amount) {}

    List<Instalment> divide(long total, LocalDate notBefore, Schedules schedules) {
        boolean even = count != null && firstDueOn != null && instalments == null;
        boolean stated = count == null && firstDueOn == null && instalments != null;
        if (even == stated) {
            throw Refusal.at("/schedule", "schedule-form");
        }
        if (even) {
            return schedules.even(count, firstDueOn, total, notBefore);
        }
        var lines = instalments.stream()
                .map(one -> new Schedules.Stated(one.dueOn, one.amount.kopecks()))
                .toList();
        return schedules.stated(lines, total, notBefore);
    }
}
