package ru.zhku.debt.socialrent;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import ru.zhku.debt.ledger.domain.Months;
import ru.zhku.debt.socialrent.domain.GoodReason;
import ru.zhku.debt.socialrent.domain.GoodReasonKind;
import ru.zhku.debt.socialrent.domain.GroundStatus;
import ru.zhku.debt.socialrent.domain.MonthStatus;
import ru.zhku.debt.socialrent.domain.TerminationGround;
import ru.zhku.debt.socialrent.domain.UnpaidMonths;
import ru.zhku.kit.money.Money;

@Schema(name = "TerminationGrounds", description = "Основания расторжения (ЖК РФ 83) с их фактами; решает суд")
record GroundsView(
        @Schema(required = true) UUID contractId,
        @Schema(required = true) LocalDate asOf,
        @Schema(required = true) List<Ground> grounds,
        @Schema(required = true) Unpaid unpaid,

        @Schema(
                required = true,
                description = "Паузы и соглашения за время неуплаты: проверьте, уважительна ли причина")
        List<Reason> goodReasonCandidates) {

    @Schema(name = "TerminationGroundView")
    record Ground(
            @Schema(required = true) TerminationGround ground,
            @Schema(required = true) String label,
            @Schema(required = true) String article,

            @Schema(required = true, description = "true — расторгает только суд по требованию наймодателя")
            boolean byCourt,

            @Schema(required = true) GroundStatus status,
            @Schema(required = true) String explanation) {}

    @Schema(name = "UnpaidMonths", description = "По начислениям всех счетов квартиры, срок оплаты которых прошёл")
    record Unpaid(
            @Schema(required = true, description = "Последних месяцев подряд, за которые не уплачено ничего")
            int unpaidMonthsInRow,

            @Schema(required = true, description = "Последних месяцев подряд, за которые есть долг")
            int debtMonthsInRow,

            @Schema(required = true, description = "Всего месяцев с долгом")
            int overdueMonths,

            @Schema(required = true) Money overdue,

            @Schema(required = true, description = "Поступило с начисления первого из неоплаченных подряд месяцев")
            Money paidInRow,

            @Schema(required = true) List<Account> accounts,
            @Schema(required = true) List<Month> months) {}

    @Schema(name = "UnpaidMonthsAccount")
    record Account(
            @Schema(required = true) UUID accountId,
            @Schema(required = true) String accountNumber,
            @Schema(required = true) String supplierInn) {}

    @Schema(name = "UnpaidMonth")
    record Month(
            @Schema(required = true) YearMonth serviceMonth,
            @Schema(required = true) Money charged,
            @Schema(required = true) Money unpaid,
            @Schema(required = true) MonthStatus status) {}

    @Schema(name = "GoodReasonCandidate")
    record Reason(
            @Schema(required = true) GoodReasonKind kind,
            @Schema(required = true) UUID id,
            @Schema(required = true) UUID accountId,
            @Schema(required = true) String what,
            @Schema(required = true) LocalDate from,
            @Schema(nullable = true) LocalDate through) {}

    static GroundsView of(
            UUID contractId,
            LocalDate asOf,
            List<FlatFacts.Account> accounts,
            UnpaidMonths unpaid,
            List<GoodReason> reasons) {
        return new GroundsView(
                contractId,
                asOf,
                Stream.of(TerminationGround.values())
                        .map(ground -> ground(ground, unpaid, !reasons.isEmpty()))
                        .toList(),
                new Unpaid(
                        unpaid.unpaidInRow(),
                        unpaid.debtInRow(),
                        unpaid.overdueMonths(),
                        Money.ofKopecks(unpaid.overdue()),
                        Money.ofKopecks(unpaid.paidInRow()),
                        accounts.stream()
                                .map(one -> new Account(one.id(), one.accountNumber(), one.supplierInn()))
                                .toList(),
                        unpaid.months().stream().map(GroundsView::month).toList()),
                reasons.stream()
                        .map(one -> new Reason(
                                one.kind(), one.id(), one.accountId(), one.what(), one.from(), one.through()))
                        .toList());
    }

    private static Month month(UnpaidMonths.Month month) {
        return new Month(
                Months.toYearMonth(month.month()),
                Money.ofKopecks(month.charged()),
                Money.ofKopecks(month.unpaid()),
                month.status());
    }

    private static Ground ground(TerminationGround ground, UnpaidMonths unpaid, boolean excused) {
        boolean computed = ground == TerminationGround.UNPAID_OVER_SIX_MONTHS;
        return new Ground(
                ground,
                ground.label(),
                ground.article(),
                ground.isByCourt(),
                computed ? unpaid.status() : GroundStatus.BY_DOCUMENTS,
                computed
                        ? explanation(unpaid, excused)
                        : "По журналу не определяется: назовите документ при расторжении");
    }

    private static String explanation(UnpaidMonths unpaid, boolean excused) {
        var fact = "Подряд не оплачено месяцев: " + unpaid.unpaidInRow() + " (с долгом: " + unpaid.debtInRow()
                + "), нужно больше " + UnpaidMonths.MOST;
        var doubt = switch (unpaid.status()) {
            case DOUBTFUL -> ". Платежи за это время были: плата вносилась не полностью, это решает суд";
            case NOT_MET -> ". Основания нет";
            default -> "";
        };
        return fact + doubt + (excused ? ". Проверьте уважительность причин: есть паузы или соглашения" : "");
    }
}
