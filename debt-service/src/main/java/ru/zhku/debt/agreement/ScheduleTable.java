package ru.zhku.debt.agreement;

import java.util.Arrays;
import java.util.List;
import ru.zhku.debt.export.domain.Export;
import ru.zhku.debt.export.domain.Table;

/** The schedule of an agreement as a table for people. */
final class ScheduleTable {
    private static final String AMOUNT = "Взнос, руб.";
    private static final List<String> HEADER = List.of(
            "№ взноса",
            "Срок",
            "Срок с учётом выходных",
            "Последний день в срок",
            AMOUNT,
            "Ожидается нарастающим итогом, руб.",
            "Уплачено нарастающим итогом, руб.",
            "Не хватало, руб.",
            "Уплачено с");

    private ScheduleTable() {}

    static Table of(List<AgreementView.Line> schedule) {
        return new Export(HEADER, schedule.stream().map(ScheduleTable::cells)).summing(AMOUNT);
    }

    private static List<Object> cells(AgreementView.Line line) {
        return Arrays.asList(
                line.no(),
                line.dueOn(),
                line.movedDueOn(),
                line.lastDay(),
                line.amount(),
                line.expectedCumulative(),
                line.paidCumulative(),
                line.shortfall(),
                line.paidOn());
    }
}
