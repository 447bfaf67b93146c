package ru.zhku.debt.intake.domain;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** The first line of a register: the names of its kind's columns in any order. */
public final class Header {
    private Header() {}

    /**
     * The row into which the lines of this file are read.
     *
     * @throws FileFault when a column is unknown, missing or named twice
     */
    public static Row rowOf(RegisterKind kind, List<String> names, long line) {
        var positions = new int[kind.columns().size()];
        Arrays.fill(positions, -1);
        if (names.size() == 1 && names.get(0).matches(".*[,\t|].*")) {
            throw FileFault.atLine(line, "separator", "Столбцы должны разделяться точкой с запятой «;»");
        }
        for (int i = 0; i < names.size(); i++) {
            var name = names.get(i);
            int column = kind.indexOf(name);
            if (column < 0 || kind.columns().get(column).isOfBanks()) {
                throw fault(
                        line,
                        name,
                        "unknown-column",
                        "Столбца «" + shown(name) + "» в реестре " + kind + " нет, допустимы: " + namesOf(kind));
            }
            if (positions[column] >= 0) {
                throw fault(line, name, "duplicate-column", "Столбец «" + name + "» назван дважды");
            }
            positions[column] = i;
        }
        for (int column = 0; column < positions.length; column++) {
            var rule = kind.columns().get(column);
            if (rule.isRequired() && positions[column] < 0) {
                throw fault(line, rule.name(), "missing-column", "Нет обязательного столбца «" + rule.name() + "»");
            }
        }
        return new Row(kind, positions, names.size());
    }

    private static FileFault fault(long line, String name, String code, String reason) {
        return new FileFault(code, reason, line, shown(name));
    }

    private static String namesOf(RegisterKind kind) {
        return kind.columns().stream()
                .filter(column -> !column.isOfBanks())
                .map(RegisterKind.Column::name)
                .collect(Collectors.joining(", "));
    }

    private static String shown(String name) {
        var text = name.replaceAll("\\p{Cntrl}", "\uFFFD");
        return text.length() <= 60 ? text : text.substring(0, 60) + "…";
    }
}
