package ru.zhku.debt.premises;

import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import ru.zhku.debt.premises.domain.ObjectKind;
import ru.zhku.debt.premises.domain.Ownership;
import ru.zhku.debt.premises.domain.PremisesState;

/** Which objects are asked for; several values of one parameter are alternatives. */
class PremisesSearch {
    @QueryParam("state")
    List<PremisesState> state;

    @QueryParam("kind")
    List<ObjectKind> kind;

    @QueryParam("ownership")
    Ownership ownership;

    @QueryParam("street")
    @Parameter(description = "Как записана; регистр, ё и слово «улица» не важны")
    String street;

    @QueryParam("house")
    String house;

    @QueryParam("flat")
    String flat;

    @QueryParam("els")
    String els;

    @QueryParam("cadastralNumber")
    String cadastralNumber;

    @QueryParam("asOf")
    @Parameter(description = "Состояние на этот день; деловая дата, если не назван")
    LocalDate asOf;

    /** Of the joined tables {@code p} and {@code s}; whoever does not ask for EXCLUDED does not see what is excluded. */
    String where(String oktmo, LocalDate day, List<Object> values) {
        var conditions = new ArrayList<String>();
        conditions.add("s.from_on <= ? and (s.to_on is null or s.to_on > ?)");
        values.add(day);
        values.add(day);
        add(conditions, values, "p.oktmo = ?", oktmo);
        add(
                conditions,
                values,
                "split_part(p.place_key, '|', 1) = split_part(premises_place_key(?, '', ''), '|', 1)",
                street);
        add(
                conditions,
                values,
                "split_part(p.place_key, '|', 2) = split_part(premises_place_key('', ?, ''), '|', 2)",
                house);
        add(
                conditions,
                values,
                "split_part(p.place_key, '|', 3) = split_part(premises_place_key('', '', ?), '|', 3)",
                flat);
        add(conditions, values, "p.els = ?", els);
        add(conditions, values, "p.cadastral_number = ?", cadastralNumber);
        among(conditions, "s.state", wantedStates());
        among(conditions, "p.kind", kind);
        return String.join(" and ", conditions);
    }

    private List<PremisesState> wantedStates() {
        var asked = state.isEmpty()
                ? List.of(PremisesState.values()).stream()
                        .filter(one -> one != PremisesState.EXCLUDED)
                        .toList()
                : state;
        return asked.stream()
                .filter(one -> ownership == null || one.ownership() == ownership)
                .toList();
    }

    private static void add(List<String> conditions, List<Object> values, String condition, Object value) {
        if (value != null) {
            conditions.add(condition);
            values.add(value);
        }
    }

    private static void among(List<String> conditions, String column, List<? extends Enum<?>> codes) {
        if (!codes.isEmpty()) {
            conditions.add(column + " in ("
                    + codes.stream().map(code -> "'" + code.name() + "'").collect(Collectors.joining(", ")) + ")");
        } else if (column.equals("s.state")) {
            conditions.add("false");
        }
    }
}
