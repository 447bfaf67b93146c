package ru.zhku.debt.penalty;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import ru.zhku.kit.money.Money;

/**
 * The printed calculation as plain texts, the same for PDF and DOCX.
 *
 * @param rows one heading, its segments and its sum for each charge with a penalty
 */
record PenaltySheet(
        String title, List<String> head, List<Row> rows, String total, List<String> notes, List<String> signature) {
    static final List<String> COLUMNS = List.of(
            "Часть долга, руб.", "С", "По", "Дней", "Дни просрочки", "Ставка, % годовых", "Доля ставки", "Пени, руб.");

    private static final Locale RUSSIAN = Locale.forLanguageTag("ru");
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("LLLL yyyy", RUSSIAN);

    /** A line across the table (one cell) or a row of it. */
    record Row(Kind kind, List<String> cells) {
        enum Kind {
            HEADING,
            SEGMENT,
            SUM
        }
    }

    static PenaltySheet of(AccountPenaltyView view) {
        var rows = new ArrayList<Row>();
        view.charges().stream()
                .filter(charge -> !charge.segments().isEmpty())
                .forEach(charge -> addCharge(rows, charge));
        return new PenaltySheet(
                "Расчёт пеней на " + PenaltyNotes.DAY.format(view.asOf()),
                head(view),
                rows,
                "Начислено пеней всего: " + money(view.accruedPenalty()) + " руб.",
                notes(view),
                List.of("Расчёт составил", "должность", "подпись", "фамилия, инициалы"));
    }

    private static List<String> head(AccountPenaltyView view) {
        var head = new ArrayList<String>();
        head.add("Лицевой счёт: " + view.accountNumber());
        head.add("Адрес: " + view.address());
        head.add("Поставщик: " + view.supplierName() + ", ИНН " + view.supplierInn());
        if (view.serviceMonthFrom() != null) {
            head.add("Услуги с месяца: " + MONTH.format(view.serviceMonthFrom()));
        }
        if (view.serviceMonthTo() != null) {
            head.add("Услуги по месяц: " + MONTH.format(view.serviceMonthTo().minusMonths(1)));
        }
        return head;
    }

    private static void addCharge(List<Row> rows, AccountPenaltyView.Charge charge) {
        var document = charge.documentNumber().isEmpty() ? "" : ", документ " + charge.documentNumber();
        var heading = charge.resource().label() + " за " + month(charge.serviceMonth()) + document + ": начислено "
                + money(charge.charged()) + ", срок оплаты " + PenaltyNotes.DAY.format(charge.dueOn())
                + ", не оплачено " + money(charge.outstanding()) + ". "
                + charge.schedule().label();
        rows.add(new Row(Row.Kind.HEADING, List.of(heading)));
        charge.segments().forEach(segment -> rows.add(new Row(Row.Kind.SEGMENT, cells(segment))));
        rows.add(new Row(Row.Kind.SUM, List.of("Итого по начислению", money(charge.penalty()))));
    }

    private static List<String> cells(SegmentView segment) {
        return List.of(
                money(segment.principal()),
                PenaltyNotes.DAY.format(segment.from()),
                PenaltyNotes.DAY.format(segment.to()),
                String.valueOf(segment.days()),
                segment.firstDelayDay() + "–" + segment.lastDelayDay(),
                segment.ratePercent().replace('.', ','),
                "1/" + segment.denominator(),
                grouped(new BigDecimal(segment.amountExact()), "#,##0.000000"));
    }

    private static List<String> notes(AccountPenaltyView view) {
        var notes = new ArrayList<String>();
        var policy = view.policy();
        notes.add(
                "Пени отрезка = часть долга × дней × ставка ÷ 100 × доля. Суммы отрезков — точные дроби, показанные до"
                        + " шестого знака. Первый день просрочки — следующий за сроком оплаты.");
        notes.add("Принято: " + lower(policy.ratePolicy().label()) + "; округление — "
                + lower(policy.rounding().label()) + "; оплаты — "
                + lower(policy.allocation().label())
                + "; мораторий на долги, возникшие до названного в нём дня (ПП РФ № 497 — до 01.04.2022), — "
                + lower(policy.moratorium497Test().label()) + ".");
        notes.add("Ставки проверены по " + PenaltyNotes.DAY.format(view.ratesVerifiedThrough()) + ".");
        view.warnings().forEach(warning -> notes.add("Внимание: " + warning));
        notes.add("Правовое основание: " + view.legalBasis() + ".");
        notes.add("Это начисленные пени; что присудил суд, в них не входит. Суд вправе уменьшить пени (ГК РФ 333).");
        view.awards()
                .forEach(award -> notes.add("Суд " + PenaltyNotes.DAY.format(award.decidedOn()) + " присудил "
                        + money(award.awarded()) + " руб."
                        + (award.penalty() == null ? "" : ", из них пени " + money(award.penalty()) + " руб.")));
        return notes;
    }

    private static String month(YearMonth month) {
        return MONTH.format(month) + " г.";
    }

    private static String lower(String label) {
        return label.substring(0, 1).toLowerCase(RUSSIAN) + label.substring(1);
    }

    static String money(Money money) {
        return grouped(money.toRubles(), "#,##0.00");
    }

    /** Digits in groups of three by no-break spaces, a decimal comma. */
    private static String grouped(BigDecimal number, String pattern) {
        var symbols = new DecimalFormatSymbols(Locale.ROOT);
        symbols.setDecimalSeparator(',');
        symbols.setGroupingSeparator('\u00a0');
        return new DecimalFormat(pattern, symbols).format(number);
    }
}
