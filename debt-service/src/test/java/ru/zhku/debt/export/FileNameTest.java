package ru.zhku.debt.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class FileNameTest {
    private static final LocalDate TODAY = LocalDate.of(2022, 4, 11);

    @Test
    void itTellsWhatWasAskedFor() {
        assertThat(name("/v1/agreements", Map.of())).isEqualTo("agreements-2022-04-11");
        assertThat(name("/v1/agreements/01a21d44-5fa6-769a-b576-23dd72482e75", Map.of()))
                .isEqualTo("agreements-72482e75-2022-04-11");
        assertThat(name("/v1/accounts/01a21d44-5fa6-769a-b576-23dd72482e75/statement", Map.of("asOf", "2022-02-28")))
                .isEqualTo("accounts-72482e75-statement-2022-02-28");
        assertThat(name("/v1/bridges", Map.of("fromOn", "2022-01-01", "toOn", "2022-04-01")))
                .isEqualTo("bridges-2022-01-01-2022-04-01");
        assertThat(name("/v1/premises-counts", Map.of("month", "2022-03"))).isEqualTo("premises-counts-2022-03");
        assertThat(name("/v1/corrections", Map.of("enteredFrom", "2022-04-01", "enteredTo", "2022-04-11")))
                .isEqualTo("corrections-2022-04-01-2022-04-11");
        assertThat(name(
                        "/v1/inventories/01a21d44-5fa6-769a-b576-23dd72482e75/bridge",
                        Map.of("from", "01a21d44-1141-7cca-b66f-10252e8ba3ad")))
                .isEqualTo("inventories-72482e75-bridge-2e8ba3ad");
        assertThat(name("/v1/debtors", Map.of("limit", "2000"))).isEqualTo("debtors-2022-04-11");
        assertThat(name("/v1/suppliers/5190000001/lines", Map.of("year", "2022")))
                .isEqualTo("suppliers-5190000001-lines-2022");
    }

    /** What a sender can choose goes into a header and into a name on a disk. */
    @Test
    void onlyDaysMonthsAndYearsAreTakenFromParameters() {
        assertThat(name("/v1/ageing", Map.of("asOf", "\"; filename=../x", "month", "март")))
                .isEqualTo("ageing-2022-04-11");
        assertThat(name("/v1/..%2Fageing/A\"B", Map.of())).isEqualTo("2022-04-11");
    }

    private static String name(String path, Map<String, String> parameters) {
        return FileName.of(path, new TreeMap<>(parameters).entrySet(), TODAY);
    }
}
