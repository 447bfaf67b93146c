package ru.zhku.debt.institution;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import ru.zhku.debt.export.domain.Export;
import ru.zhku.debt.export.domain.Table;
import ru.zhku.debt.institution.CoverViews.CoverView;
import ru.zhku.debt.institution.InstitutionCover.Part;
import ru.zhku.debt.institution.InstitutionCover.Source;
import ru.zhku.debt.institution.domain.Cover;
import ru.zhku.debt.institution.domain.MonthCost;
import ru.zhku.debt.ledger.domain.Months;
import ru.zhku.kit.money.Money;

/** The cover of a year as tables for people. */
final class CoverTables {
    static final List<String> INSTITUTIONS = List.of(
            "ИНН",
            "Учреждение",
            "ОКТМО",
            "Год",
            "На день",
            "Ресурс",
            "Состояние",
            "Смета, руб.",
            "Начислено, руб.",
            "Ожидается до конца года, руб.",
            "Ожидается за год, руб.",
            "Обеспечено, руб.",
            "Не хватает, руб.",
            "Смета не введена, руб.",
            "Обеспечено, %",
            "Просроченный долг, руб.");
    private static final String AMOUNT = "Сумма, руб.";
    private static final List<String> MONTHS = List.of(
            "Ресурс плана", "Ресурс", "ИНН поставщика", "Лицевой счёт", "Месяц", "Основание", "По месяцу", AMOUNT);
    private static final String TOTAL = "Итого";

    private CoverTables() {}

    /** A row for each resource of an institution, then its total with its debt. */
    static Stream<List<Object>> rows(InstitutionCover cover) {
        var rows = new ArrayList<List<Object>>();
        cover.parts().forEach((resource, part) -> rows.add(row(cover, resource.label(), part.cover(), null)));
        rows.add(row(cover, TOTAL, cover.total(), Money.ofKopecks(cover.overdue())));
        return rows.stream();
    }

    private static List<Object> row(InstitutionCover whole, String resource, Cover cover, Money overdue) {
        var view = CoverView.of(cover);
        return Arrays.asList(
                whole.institution().inn(),
                whole.institution().name(),
                whole.institution().oktmo(),
                whole.year(),
                whole.asOf(),
                resource,
                view.state().label(),
                view.estimate(),
                view.charged(),
                view.expectedRest(),
                view.expected(),
                view.coveredAmount(),
                view.gap(),
                view.notEntered(),
                cover.percent(),
                overdue);
    }

    /** The months behind the cover of one institution. */
    static Table months(InstitutionCover cover) {
        return new Export(
                        MONTHS,
                        cover.parts().entrySet().stream()
                                .flatMap(part -> months(part.getKey().label(), part.getValue())))
                .summing(AMOUNT);
    }

    private static Stream<List<Object>> months(String planResource, Part part) {
        return part.sources().stream()
                .flatMap(source -> source.months().stream().map(month -> row(planResource, source, month)));
    }

    private static List<Object> row(String planResource, Source source, MonthCost month) {
        return Arrays.asList(
                planResource,
                source.resource().label(),
                source.account().supplierInn(),
                source.account().accountNumber(),
                Months.toYearMonth(month.month()).toString(),
                month.basis().label(),
                month.like() == null ? null : Months.toYearMonth(month.like()).toString(),
                Money.ofKopecks(month.amount()));
    }
}
