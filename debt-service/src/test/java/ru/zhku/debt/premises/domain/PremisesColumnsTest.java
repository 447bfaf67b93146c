package ru.zhku.debt.premises.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import ru.zhku.kit.problem.Refusal;

class PremisesColumnsTest {
    private static final LocalDate TODAY = LocalDate.parse("2022-04-11");

    private static Map<String, String> line() {
        return new HashMap<>(
                Map.of("street", "Ленинградская", "house", "1", "flat", "7", "state", "VACANT", "since", "2022-01-10"));
    }

    private static void take(Map<String, String> line) {
        PremisesColumns.entry(line, "47733000").demand(TODAY);
    }

    @Test
    void aLineBecomesAnEntry() {
        var line = line();
        line.putAll(Map.of("els", "51АБ123456", "cadastralNumber", "51:12:0020202:345", "areaSqm", "45,3"));
        line.put("houseGuid", "0197a1c0-0000-7000-8000-000000000041");
        var entry = PremisesColumns.entry(line, "47733000");
        entry.demand(TODAY);
        assertThat(entry.kind()).isEqualTo(ObjectKind.FLAT);
        assertThat(entry.areaHundredths()).isEqualTo(4_530);
        assertThat(PremisesEntry.squareMetres(entry.areaHundredths())).isEqualTo("45.30");
        assertThat(entry.address().line()).isEqualTo("Ленинградская, д. 1, кв. 7");
        assertThat(entry.document()).isEqualTo(PremisesEntry.Document.NONE);
    }

    @ParameterizedTest
    @CsvSource({
        "state, EMPTY, premises-column, /state",
        "state, EXCLUDED, premises-state-of-kind, /state",
        "kind, GARAGE, premises-column, /kind",
        "kind, HOUSE, premises-address-of-kind, /flat",
        "kind, BASEMENT, premises-address-of-kind, /flat",
        "part, 2, premises-address-of-kind, /part",
        "since, 10.01.2022, premises-column, /since",
        "since, 2022-04-12, premises-day, /since",
        "since, 1949-12-31, premises-day, /since",
        "els, 51AB123456, premises-els, /els",
        "cadastralNumber, 51:12:20202:345, premises-cadastral-number, /cadastralNumber",
        "areaSqm, 0, premises-area, /areaSqm",
        "areaSqm, 45.305, premises-area, /areaSqm",
        "areaSqm, -1, premises-area, /areaSqm",
        "houseGuid, 1, premises-column, /houseGuid",
        "documentOn, 2022-01-01, premises-column, /documentNumber",
        "street, , premises-column, /street",
    })
    void aWrongValueIsToldByItsColumn(String column, String value, String code, String pointer) {
        var line = line();
        if (value == null) {
            line.remove(column);
        } else {
            line.put(column, value);
        }
        assertThatThrownBy(() -> take(line)).isInstanceOfSatisfying(Refusal.class, refusal -> {
            assertThat(refusal.code()).isEqualTo(code);
            assertThat(refusal.pointer()).isEqualTo(pointer);
        });
    }

    @Test
    void aBasementIsNotASocialFlat() {
        var line = line();
        line.remove("flat");
        line.putAll(Map.of("kind", "BASEMENT", "part", "подвал 1", "state", "OCCUPIED_SOCIAL_RENT"));
        assertThatThrownBy(() -> take(line))
                .isInstanceOfSatisfying(Refusal.class, r -> assertThat(r.code()).isEqualTo("premises-state-of-kind"));
        line.put("state", "CONSERVED");
        take(line);
    }
}
