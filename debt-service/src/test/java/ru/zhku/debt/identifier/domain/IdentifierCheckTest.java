package ru.zhku.debt.identifier.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import ru.zhku.kit.problem.Refusal;

/** Vectors of known numbers, each beside its neighbour that must not pass. */
class IdentifierCheckTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "INN                   | 7707083893           | -         | true",
                "INN                   | 7707083894           | -         | false",
                "INN                   | 500100732259         | -         | true",
                "INN                   | 500100732258         | -         | false",
                "INN                   | 77070838931          | -         | false",
                "OGRN                  | 1027700132195        | -         | true",
                "OGRN                  | 1027700132196        | -         | false",
                "OGRN                  | 304500116000157      | -         | true",
                "OGRN                  | 304500116000158      | -         | false",
                "SNILS                 | 112-233-445 95       | -         | true",
                "SNILS                 | 11223344595          | -         | true",
                "SNILS                 | 112-233-445 96       | -         | false",
                "SNILS                 | 112-233-44595        | -         | false",
                "SNILS                 | 087-654-303 00       | -         | true", // sum 202 mod 101 = 0
                "SNILS                 | 001-001-998 12       | -         | true", // not checked
                "SNILS                 | 001-001-999 12       | -         | false",
                "SNILS                 | 000-000-000 00       | -         | false",
                "ELS                   | 80РС558347           | -         | true",
                "ELS                   | 80PC558347           | -         | false", // Latin letters
                "ELS                   | 80рс558347           | -         | false",
                "ELS                   | 80РС558347-01        | -         | false",
                "IZHKU                 | 80РС558347-01        | -         | true",
                "IZHKU                 | 80РС558347           | -         | false",
                "PAYMENT_DOCUMENT      | 80РС558347-01-2345   | -         | true",
                "PAYMENT_DOCUMENT      | 80РС558347-2345      | -         | false",
                "BIK                   | 044525225            | -         | true",
                "BIK                   | 44525225             | -         | false",
                "CORRESPONDENT_ACCOUNT | 30101810400000000225 | 044525225 | true",
                "CORRESPONDENT_ACCOUNT | 30101810500000000225 | 044525225 | false",
                "CORRESPONDENT_ACCOUNT | 30101810400000000225 | 044525226 | true", // 5th and 6th digits alone count
                "BANK_ACCOUNT          | 40702810900000000001 | 044525225 | false",
                "BANK_ACCOUNT          | 4070281090000000000  | 044525225 | false",
                "BANK_ACCOUNT          | 40702810900000000001 | 04452522  | false",
                "BANK_ACCOUNT          | 03100643000000014900 | 014705901 | true", // treasury: not checked
                "OKTMO                 | 47733000             | -         | true",
                "OKTMO                 | 47733000001          | -         | true",
                "OKTMO                 | 4773300              | -         | false",
                "HOUSE_GUID            | 0c5b2444-70a0-4932-980c-b4dc0d3f02b5 | - | true",
                "HOUSE_GUID            | 0c5b2444-70a0-4932-980c-b4dc0d3f02bz | - | false",
                "CADASTRAL_NUMBER      | 51:26:0010101:15     | -         | true",
                "CADASTRAL_NUMBER      | 51:26:10101:15       | -         | false",
            })
    void vectors(IdentifierKind kind, String value, String bik, boolean valid) {
        var check = IdentifierCheck.of(kind, " " + value + " ", bik);
        assertThat(check.valid()).isEqualTo(valid);
        if (!valid) {
            assertThat(check.reason()).isNotBlank();
        }
    }

    @Test
    void oneDigitOfTheTenKeysAnAccountToItsBank() {
        int keyed = 0;
        for (int key = 0; key < 10; key++) {
            keyed += Identifiers.isBankAccount("40702810" + key + "00000000001", "044525225") ? 1 : 0;
        }
        assertThat(keyed).isEqualTo(1);
    }

    @Test
    void anAccountIsNotCheckedWithoutItsBank() {
        assertThatThrownBy(() -> IdentifierCheck.of(IdentifierKind.BANK_ACCOUNT, "40702810900000000001", null))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("identifier-bik-required");
    }

    @Test
    void theUncheckedIsSaid() {
        assertThat(IdentifierCheck.of(IdentifierKind.BANK_ACCOUNT, "03100643000000014900", "014705901")
                        .reason())
                .contains("не проверена");
    }
}
