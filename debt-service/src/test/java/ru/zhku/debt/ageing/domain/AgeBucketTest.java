package ru.zhku.debt.ageing.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AgeBucketTest {
    @ParameterizedTest
    @CsvSource({
        "2022-05-11, NOT_DUE",
        "2022-05-12, UP_TO_1_MONTH",
        "2022-06-10, UP_TO_1_MONTH",
        "2022-06-11, M1_3",
        "2022-08-10, M1_3",
        "2022-08-11, M3_12",
        "2023-05-10, M3_12",
        "2023-05-11, M12_24",
        "2024-05-11, M24_36",
        "2025-05-11, M24_36",
        "2025-05-12, OVER_36"
    })
    void ageOfAChargeDueOn11May2022(LocalDate asOf, AgeBucket expected) {
        assertThat(AgeBucket.of(LocalDate.of(2022, 5, 11), asOf)).isEqualTo(expected);
    }

    @Test
    void theRangesOfDueDatesAgreeWithTheBucketOfEveryDueDate() {
        for (var asOf = LocalDate.of(2023, 12, 25); asOf.isBefore(LocalDate.of(2024, 4, 5)); asOf = asOf.plusDays(1)) {
            for (var due = asOf.minusDays(1200); due.isBefore(asOf.plusDays(50)); due = due.plusDays(1)) {
                for (var bucket : AgeBucket.values()) {
                    var range = bucket.dueRange(asOf);
                    boolean inside = (range.from() == null || !due.isBefore(range.from()))
                            && (range.to() == null || !due.isAfter(range.to()));
                    assertThat(inside)
                            .as("%s due %s on %s", bucket, due, asOf)
                            .isEqualTo(AgeBucket.of(due, asOf) == bucket);
                }
            }
        }
    }
}
