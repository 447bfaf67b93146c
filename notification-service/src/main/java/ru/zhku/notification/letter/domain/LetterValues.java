package ru.zhku.notification.letter.domain;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import ru.zhku.notification.account.domain.Party;
import ru.zhku.notification.template.domain.RussianText;

/** What the placeholders of the templates stand for in one letter; what is not known is an empty text. */
public final class LetterValues {
    private LetterValues() {}

    public static Map<String, Object> of(Party party, Figures figures) {
        var values = new HashMap<String, Object>();
        values.put("payerName", party.payerName());
        values.put("address", party.addressLine());
        values.put("accountNumber", party.accountNumber());
        values.put("supplierName", party.supplierName());
        values.put("citizen", party.isCitizen());
        values.put("socialTenant", party.isSocialTenant());
        values.put("debt", RussianText.sum(figures.amount()));
        values.put("debtInFull", RussianText.sumInFull(figures.amount()));
        values.put("asOf", RussianText.day(figures.asOf()));
        values.put("overdueMonths", figures.overdueMonths() > 0 ? RussianText.months(figures.overdueMonths()) : "");
        values.put("oldestServiceMonth", text(figures.oldestServiceMonth(), RussianText::month));
        values.put("overdueSince", text(figures.overdueSince(), RussianText::day));
        values.put("monthlyCharge", text(figures.monthlyCharge(), RussianText::sum));
        values.put("overThreshold", figures.overThreshold());
        values.put("rent", figures.rent());
        values.put("payBy", text(figures.payBy(), RussianText::day));
        return values;
    }

    private static <T> String text(T value, Function<T, String> form) {
        return value == null ? "" : form.apply(value);
    }
}
