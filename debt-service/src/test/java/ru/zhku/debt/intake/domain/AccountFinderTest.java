package ru.zhku.debt.intake.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
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
        var row = Row.ofColumns(kind);
        row.begin(1);
        for (var column : kind.columns()) {
            row.add(
                    switch (column.name()) {
                        case "street" -> address.street();
                        case "house" -> address.house();
                        case "flat" -> address.flat();
                        default -> "";
                    });
        }
        assertThat(address).isNotEqualTo(PlainAddress.NONE);
        assertThat(new AccountFinder(kind, DIRECTORY).find(row)).isEqualTo(seq);
    }
}
