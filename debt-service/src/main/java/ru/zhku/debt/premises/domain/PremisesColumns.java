package ru.zhku.debt.premises.domain;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import ru.zhku.kit.problem.Refusal;

/** The columns of a list of the stock, and what a line of it says. */
public final class PremisesColumns {
    public static final List<String> REQUIRED = List.of("street", "house", "state", "since");
    public static final List<String> ALL = List.of(
            "kind",
            "street",
            "house",
            "flat",
            "part",
            "els",
            "houseGuid",
            "cadastralNumber",
            "areaSqm",
            "state",
            "since",
            "documentNumber",
            "documentOn",
            "reason");
    private static final Map<String, Integer> LONGEST =
            Map.of("street", 200, "house", 50, "flat", 50, "part", 100, "documentNumber", 100, "reason", 1000);

    private PremisesColumns() {}

    /**
     * @param cells by column; what is blank is not there
     * @throws Refusal whose pointer is {@code /column}
     */
    public static PremisesEntry entry(Map<String, String> cells, String oktmo) {
        for (var column : REQUIRED) {
            if (!cells.containsKey(column)) {
                throw wrong(column, "значение: столбец обязателен");
            }
        }
        LONGEST.forEach((column, most) -> demandText(cells, column, most));
        return new PremisesEntry(
                oktmo,
                cells.containsKey("kind") ? code(cells, "kind", ObjectKind.values()) : ObjectKind.FLAT,
                new PremisesEntry.Address(
                        cells.get("street"), cells.get("house"), cells.get("flat"), cells.get("part")),
                new PremisesEntry.Ids(cells.get("els"), uuid(cells), cells.get("cadastralNumber")),
                PremisesEntry.area(cells.get("areaSqm")),
                code(cells, "state", PremisesState.values()),
                day(cells, "since"),
                document(cells),
                cells.get("reason"));
    }

    private static PremisesEntry.Document document(Map<String, String> cells) {
        if (cells.containsKey("documentOn") && !cells.containsKey("documentNumber")) {
            throw wrong("documentNumber", "номер документа, раз назван его день");
        }
        return new PremisesEntry.Document(cells.get("documentNumber"), day(cells, "documentOn"));
    }

    private static void demandText(Map<String, String> cells, String column, int most) {
        var text = cells.get(column);
        if (text != null && (text.length() > most || text.chars().anyMatch(Character::isISOControl))) {
            throw wrong(column, "текст не длиннее " + most + " знаков, без управляющих символов");
        }
    }

    private static <E extends Enum<E>> E code(Map<String, String> cells, String column, E[] codes) {
        return Stream.of(codes)
                .filter(code -> code.name().equals(cells.get(column)))
                .findFirst()
                .orElseThrow(() -> wrong(
                        column,
                        "один из кодов " + Stream.of(codes).map(Enum::name).collect(Collectors.joining(", "))));
    }

    private static LocalDate day(Map<String, String> cells, String column) {
        try {
            return cells.containsKey(column) ? LocalDate.parse(cells.get(column)) : null;
        } catch (DateTimeException e) {
            throw (Refusal) wrong(column, "дата вида 2022-03-31").initCause(e);
        }
    }

    private static UUID uuid(Map<String, String> cells) {
        var text = cells.get("houseGuid");
        try {
            if (text != null && text.length() != 36) {
                throw wrong("houseGuid", "идентификатор UUID");
            }
            return text == null ? null : UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw (Refusal) wrong("houseGuid", "идентификатор UUID").initCause(e);
        }
    }

    private static Refusal wrong(String column, String expected) {
        return Refusal.at("/" + column, "premises-column", "column", column, "expected", expected);
    }
}
