package ru.zhku.debt.intake.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import ru.zhku.debt.account.domain.AccountDirectory;
import ru.zhku.debt.account.domain.AccountKey;
import ru.zhku.debt.account.domain.AccountKeys;
import ru.zhku.debt.account.domain.AccountNumbers;
import ru.zhku.debt.account.domain.Places;

/** Whose address it is: of Zaozersk's «Мира 1-2» (7) and of «пос. Лесной, Мира» 1-2 (8), as their supplier wrote them. */
class AccountFinderTest {
    private static final AccountDirectory DIRECTORY =
            new AccountDirectory(new AccountNumbers(), new Places(List.of("Заозёрск")), key -> {
                var keys = new AccountKeys(2);
                if (key == AccountKey.ADDRESS) {
                    keys.add(AccountKey.address("Мира", "1", "2"), "A-7", 7);
                    keys.add(AccountKey.address("пос. Лесной, Мира", "1", "2"), "A-8", 8);
                }
                return keys;
            });

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Мира 1-2                                          | 7",
                "ул. Мира, д. 1, кв. 2                             | 7",
                "г. Заозерск, ул. Мира, д. 1, кв. 2                | 7",
                "ЗАТО г.ЗАОЗЁРСК, МИРА 1-2                         | 7",
                "МИРА УЛ, 1, 2                                     | 7",
                "г. Заозерск, Мира ул., д. 1, кв. 2                | 7",
                "Заозерск г, ул. Мира, д. 1, кв. 2                 | 7",
                "184310, РФ, Мурманская обл., город Заозерск, ул. Мира, д. 1, кв. 2 | 7",
                "г. Полярный, ул. Мира, д. 1, кв. 2                | 0",
                "Мурманская обл, г Полярный, Мира 1-2              | 0",
                "Полярный, Мира, 1, 2                              | 0",
                "г. Полярный ул. Мира, д. 1, кв. 2                 | 0",
                "г. Заозерск, пос. Дальний, ул. Мира, д. 1, кв. 2  | 0",
                "Кольский р-н, ул. Мира, д. 1, кв. 2               | 0",
                "пос. Лесной, Мира, д. 1, кв. 2                    | 8",
                "с. Лесной, Мира, д. 1, кв. 2                      | 0",
            })
    void anotherPlacesAddressFindsNobody(String line, long seq) {
        var kind = RegisterKind.PAYMENTS;
        var address = PlainAddress.of(line);
        var row = row(Map.of("street", address.street(), "house", address.house(), "flat", address.flat()));
        assertThat(address).isNotEqualTo(PlainAddress.NONE);
        assertThat(new AccountFinder(kind, DIRECTORY).find(row)).isEqualTo(seq);
    }

    @ParameterizedTest
    @CsvSource({
        "пер. Школьный, ШКОЛЬНЫЙ ПЕР, true",
        "пер. Школьный, переулок Школьный, true",
        "пер. Школьный, пер Школьный, true",
        "пер. Школьный, Школьный, false",
        "пер. Школьный, ул. Школьный, false",
        "пр-т Ленина, Ленина проспект, true",
        "пр-д Ленина, проезд Ленина, true",
        "пр. Ленина, ЛЕНИНА ПР, true",
        "пр. Ленина, проспект Ленина, false",
        "пр. Ленина, проезд Ленина, false",
        "ул. Набережная, Набережная ул., true",
        "ул. Набережная, Набережная, true",
    })
    void theKindOfAStreetStandsBeforeOrBehind(String one, String other, boolean isSame) {
        assertThat(AccountKey.address(one, "1", "2").equals(AccountKey.address(other, "1", "2")))
                .isEqualTo(isSame);
    }

    @Test
    void aStreetWithoutItsHouseFindsNobodyAndIsShown() {
        var row = row(Map.of("street", "Чужая"));
        assertThat(new AccountFinder(RegisterKind.PAYMENTS, DIRECTORY).find(row))
                .isEqualTo(AccountFinder.NONE);
        assertThat(row.defect().code()).isEqualTo(DefectCode.VALUE_MISSING);
        assertThat(row.defect().detail()).endsWith(". Указано: «Чужая»");
    }

    /** Within reach is 77, of which neither ЕЛС nor house is recorded; another municipality has 88 with both. */
    @ParameterizedTest
    @CsvSource({
        "els, 51РС000088, 0",
        "els, 51РС000099, 77",
        "houseGuid, 0c5b2444-70a0-4932-980c-b4dc0d3f02b5, 0",
        "houseGuid, 1c5b2444-70a0-4932-980c-b4dc0d3f02b5, 77",
    })
    void aKeyOfAnAccountOutOfReachContradictsWithoutTellingOfIt(String column, String said, long seq) {
        var own = new AccountNumbers();
        own.add("77", 77);
        var directory = new AccountDirectory(own, Places.NONE, key -> new AccountKeys(0), AccountFinderTest::whole);
        var row = row(Map.of("accountNumber", "77", column, said));
        assertThat(new AccountFinder(RegisterKind.PAYMENTS, directory).find(row))
                .isEqualTo(seq);
        assertThat(row.isFaulty()).isEqualTo(seq == AccountFinder.NONE);
        if (row.isFaulty()) {
            assertThat(row.defect().code()).isEqualTo(DefectCode.ACCOUNT_CONTRADICTION);
            assertThat(row.defect().detail())
                    .isEqualTo(". По accountNumber «77» — счёт 77; По " + column + " «" + said + "» — ни одного счёта");
        }
    }

    private static AccountDirectory whole() {
        var all = new AccountNumbers();
        all.add("77", 77);
        all.add("88", 88);
        return new AccountDirectory(all, Places.NONE, key -> {
            var keys = new AccountKeys(1);
            keys.add(
                    key == AccountKey.ELS
                            ? "51РС000088"
                            : AccountKey.houseGuid("0c5b2444-70a0-4932-980c-b4dc0d3f02b5", null),
                    "88",
                    88);
            return keys;
        });
    }

    private static Row row(Map<String, String> cells) {
        var row = Row.ofColumns(RegisterKind.PAYMENTS);
        row.begin(1);
        RegisterKind.PAYMENTS.columns().forEach(column -> row.add(cells.getOrDefault(column.name(), "")));
        return row;
    }
}
