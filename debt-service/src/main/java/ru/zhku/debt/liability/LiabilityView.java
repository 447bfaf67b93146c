package ru.zhku.debt.liability;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import ru.zhku.debt.account.domain.AccountRef;
import ru.zhku.debt.account.domain.Resource;
import ru.zhku.debt.export.domain.Export;
import ru.zhku.debt.export.domain.Table;
import ru.zhku.debt.liability.domain.LiableUnit;
import ru.zhku.debt.liability.domain.OwedCharge;
import ru.zhku.debt.liability.domain.OwedPart;
import ru.zhku.debt.liability.domain.UnitKind;
import ru.zhku.kit.money.Money;

/** Who owes what of an account's unpaid charges; no names. The parts add up to the totals. */
@Schema(name = "AccountLiability")
record LiabilityView(
        @Schema(required = true) UUID accountId,
        @Schema(required = true) String accountNumber,
        @Schema(required = true) LocalDate asOf,
        @Schema(required = true) Owed total,

        @Schema(required = true, description = "Части долга; в сумме — весь долг")
        List<Part> parts,

        @Schema(required = true, description = "По должникам: своё и солидарное; солидарное показано целиком у каждого")
        List<Person> debtors)
        implements Table {
    private static final String AMOUNT = "Сумма части, руб.";
    private static final String OVERDUE = "Из неё просрочено, руб.";
    private static final List<String> HEADER = List.of(
            "Кто отвечает",
            "Должники",
            "Ресурс",
            "Месяц услуги",
            "Срок оплаты",
            "Начислено, руб.",
            "Не оплачено, руб.",
            "Доля начисления",
            AMOUNT,
            OVERDUE,
            "Номер начисления");

    @Override
    @JsonIgnore
    public List<String> header() {
        return HEADER;
    }

    /** Each charge in each part of the debt: a charge that is divided stands in several rows. */
    @Override
    @JsonIgnore
    public Stream<List<Object>> rows() {
        var lines = parts.stream().flatMap(part -> part.lines.stream().map(line -> line.cells(part)));
        return new Export(HEADER, lines).summing(AMOUNT, OVERDUE).rows();
    }

    @Schema(name = "AccountLiabilityOwed")
    record Owed(
            @Schema(required = true) Money principal,
            @Schema(required = true) Money overdue) {
        static Owed of(List<OwedPart> lines, LocalDate asOf) {
            return new Owed(
                    Money.ofKopecks(lines.stream().mapToLong(OwedPart::amount).sum()),
                    Money.ofKopecks(lines.stream()
                            .filter(line -> line.charge().dueOn().isBefore(asOf))
                            .mapToLong(OwedPart::amount)
                            .sum()));
        }
    }

    @Schema(name = "AccountLiabilityPart")
    record Part(
            @Schema(required = true) UnitKind kind,

            @Schema(required = true, description = "Один должник у SHARE, все солидарные вместе у JOINT, иначе никто")
            List<UUID> personIds,

            @Schema(required = true) Owed owed,
            @Schema(required = true) List<Line> lines) {}

    @Schema(name = "AccountLiabilityLine")
    record Line(
            @Schema(required = true) UUID chargeId,
            @Schema(required = true) Resource resource,
            @Schema(required = true) String serviceMonth,
            @Schema(required = true) LocalDate dueOn,
            @Schema(required = true) boolean overdue,
            @Schema(required = true) Money charged,
            @Schema(required = true) Money outstanding,

            @Schema(required = true, description = "Точная часть начисления: доля по дням месяца", examples = "11/62")
            String share,

            @Schema(required = true) Money amount) {

        /** The share as «1 из 3»: of {@code 1/3} a spreadsheet would make the first of March. */
        private List<Object> cells(Part part) {
            return List.of(
                    part.kind,
                    part.personIds.stream().map(UUID::toString).collect(Collectors.joining(", ")),
                    resource,
                    serviceMonth,
                    dueOn,
                    charged,
                    outstanding,
                    share.replace("/", " из "),
                    amount,
                    overdue ? amount : Money.ZERO,
                    chargeId);
        }

        static Line of(OwedPart part, LocalDate asOf) {
            var charge = part.charge();
            return new Line(
                    charge.id(),
                    Resource.valueOf(charge.resource()),
                    charge.serviceMonth().toString(),
                    charge.dueOn(),
                    charge.dueOn().isBefore(asOf),
                    Money.ofKopecks(charge.charged()),
                    Money.ofKopecks(charge.outstanding()),
                    part.share().toString(),
                    Money.ofKopecks(part.amount()));
        }
    }

    @Schema(name = "AccountLiabilityDebtor")
    record Person(
            @Schema(required = true) UUID personId,
            @Schema(required = true) Owed own,

            @Schema(
                    required = true,
                    description = "Отвечает за всё это вместе с другими; между должниками не складывать")
            Owed joint) {}

    static LiabilityView of(
            AccountRef account, LocalDate asOf, List<OwedCharge> charges, SortedMap<LiableUnit, List<OwedPart>> parts) {
        var persons = new TreeSet<UUID>();
        parts.keySet().forEach(unit -> persons.addAll(unit.personIds()));
        return new LiabilityView(
                account.id(),
                account.accountNumber(),
                asOf,
                new Owed(
                        Money.ofKopecks(charges.stream()
                                .mapToLong(OwedCharge::outstanding)
                                .sum()),
                        Money.ofKopecks(charges.stream()
                                .filter(charge -> charge.dueOn().isBefore(asOf))
                                .mapToLong(OwedCharge::outstanding)
                                .sum())),
                parts.entrySet().stream()
                        .map(part -> new Part(
                                part.getKey().kind(),
                                part.getKey().personIds(),
                                Owed.of(part.getValue(), asOf),
                                part.getValue().stream()
                                        .map(line -> Line.of(line, asOf))
                                        .toList()))
                        .toList(),
                persons.stream()
                        .map(person -> new Person(
                                person,
                                Owed.of(linesOf(person, UnitKind.SHARE, parts), asOf),
                                Owed.of(linesOf(person, UnitKind.JOINT, parts), asOf)))
                        .toList());
    }

    private static List<OwedPart> linesOf(UUID person, UnitKind kind, SortedMap<LiableUnit, List<OwedPart>> parts) {
        var lines = new ArrayList<OwedPart>();
        parts.forEach((unit, own) -> {
            if (unit.kind() == kind && unit.personIds().contains(person)) {
                lines.addAll(own);
            }
        });
        return lines;
    }
}
