package ru.zhku.debt.identifier.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import ru.zhku.debt.account.domain.AccountDirectory;
import ru.zhku.debt.account.domain.AccountKey;
import ru.zhku.debt.account.domain.AccountKeys;
import ru.zhku.debt.account.domain.AccountNamed;
import ru.zhku.debt.account.domain.AccountNumbers;
import ru.zhku.debt.account.domain.Places;

/** Whose money it is by the purpose of a payment: the accounts that it may mean, by what the supplier has. */
class PurposeFinderTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // the supplier has | the purpose | means
                "N77, 77           | оплата л/с N77              | N77",
                "77                | оплата л/с N77              | 77",
                "N77               | оплата л/с N77              | N77",
                "N77, 77           | оплата л/с №77              | 77",
                "77                | оплата л/с № 77             | 77",
                "N77, 77           | оплата л/с 77               | 77",
                "N77, 77           | оплата л/с N 77             | N77, 77",
                "77                | оплата л/с N 77             | 77",
                "N77               | оплата л/с N.77             | N77",
                "N 77, N77, 77     | оплата л/с N 77             | N 77",
                "N77, 77           | оплата л/с n77              | N77, 77",
                "N77               | оплата л/с n77              | N77",
                "77                | лицевой счёт: N№77          | 77",
                "77                | л/с №N77                    | ''",
                "N77, 77           | л/с №N77                    | N77",
                "OPE               | л/с NOPE                    | ''",
                "NOPE, OPE         | л/с NOPE                    | NOPE",
                "N                 | л/с N                       | N",
                "1, 2              | л/с N1 л/с 2                | ''",
                "1, 2              | л/с N л/с 2                 | ''",
                "100-002           | Лицевой счёт № 100-002, Иванов | 100-002",
                "7                 | л/с 7 и л/с №7              | 7",
                "7                 | л/с 7 и л/с 8               | ''",
                "7                 | Иванов, за март 7           | ''",
            })
    void theLiteralNumberBeforeAnyOtherReading(String accounts, String purpose, String meant) {
        var numbers = new AccountNumbers();
        var all = accounts.split(", ");
        for (int i = 0; i < all.length; i++) {
            numbers.add(all[i], i + 1);
        }
        assertThat(found(AccountDirectory.of(numbers), purpose)).isEqualTo(meant);
    }

    /** In groups a number is one text; its first group is never an account by itself. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "12                | л/с 12 345                  | ''",
                "12                | л/с 12\u00a0345             | ''",
                "12                | л/с 12.345                  | ''",
                "12                | л/с 12_345                  | ''",
                "12                | л/с 12*345                  | ''",
                "12                | л/с 12\\345                 | ''",
                "12                | л/с 12–345                  | ''",
                "12                | л/с 12 345 678              | ''",
                "12, 345           | л/с 12 345                  | ''",
                "12345             | л/с 12 345                  | 12345",
                "12345             | л/с 12.345                  | 12345",
                "12345678          | л/с 12 345 678, март        | 12345678",
                "12 345, 12345, 12 | л/с 12 345                  | 12 345",
                "12_345, 12        | л/с 12_345                  | 12_345",
                "12345, 12         | л/с 12 345                  | 12345, 12",
                "12345, 12         | л/с 12 345 руб.             | ''",
                "N12345            | л/с N 12 345                | N12345",
                "12345             | л/с N12 345                 | 12345",
                "12                | л/с N12 345                 | ''",
                "77                | л/с 77 03.2022              | 77",
                "77                | л/с 77 2022-03              | 77",
                "77                | л/с 77 15.03.2022           | 77",
                "77                | л/с 77 2022 год             | 77",
                "77                | л/с 77 15 марта             | 77",
                "77                | л/с 77 1500 руб             | 77",
                "77                | л/с 77.                     | 77",
                "77                | л/с 77. Иванов              | 77",
                "77                | л/с 77 2022                 | ''",
            })
    void groupsOfANumberAreNotItsFirst(String accounts, String purpose, String meant) {
        theLiteralNumberBeforeAnyOtherReading(accounts, purpose, meant);
    }

    /** Whose sum it is where two are named only a person can tell; sums, dates and addresses name nobody. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "77, 78            | л/с 77, 78                  | ''",
                "77, 78            | л/с 77,78                   | ''",
                "77, 78            | л/с 77 и 78                 | ''",
                "77, 78            | л/с №№ 77; 78               | ''",
                "77, 78            | л/с 77 + №78                | ''",
                "77, 78            | л/с 77 - 78                 | ''",
                "77, 78            | л/с 77. 78                  | ''",
                "77, N78           | л/с 77, N 78                | ''",
                "77, 7800          | л/с 77, 7800                | ''",
                "77, 7800          | л/с 77, 1500.00, 7800       | ''",
                "77, 7800          | л/с 77 (1500.00), 7800      | ''",
                "77, 7800          | л/с 77 1500 руб, 7800 500 руб | ''",
                "77, 7800          | л/с 77, 15 7800             | ''",
                "77, 7800          | л/с 77, 78 00               | ''",
                "77, 1500          | л/с 77, 1500.00             | ''",
                "77                | л/с 77, 78                  | ''",
                "77                | л/с 77 и 7800               | ''",
                "A-1               | л/с A-1, A-2                | ''",
                "77                | л/с 77, 77                  | 77",
                "77                | л/с 77, 1500.00             | 77",
                "77                | л/с 77, 1500,00             | 77",
                "77                | л/с 77, 1500                | 77",
                "77                | л/с 77, 15.00               | 77",
                "77                | л/с 77, 15 руб. 00 коп.     | 77",
                "123               | л/с 123, 1.500,00           | 123",
                "12                | л/с 12, 34 500,00           | 12",
                "1234              | л/с 1234, 2022 г.           | 1234",
                "77                | л/с 77 за 02.2022           | 77",
                "77, 02            | л/с 77 за 02.2022           | 77",
                "77                | л/с 77; 2022-02             | 77",
                "77                | л/с 77; 02.2022-03.2022     | 77",
                "77                | л/с 77 и 02.2022            | 77",
                "77, 5             | л/с 77, кв. 5               | 77",
                "A1                | л/с A1, д5                  | A1",
                "77, 5             | л/с 77, Иванов, 5 этаж      | 77",
            })
    void aListNamesSeveral(String accounts, String purpose, String meant) {
        theLiteralNumberBeforeAnyOtherReading(accounts, purpose, meant);
    }

    /**
     * A number anywhere in the purpose that is another account of the supplier leaves none certain, unless it says what
     * else it is: a date or a month; outside a list also a sum by its word, or a part of an address by its word.
     */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // the supplier has | the purpose | means
                "77, 78            | л/с 77 Иванов, 78 Петров         | ''",
                "77                | л/с 77 Иванов, 78 Петров         | 77",
                "77, 78            | л/с 77 Иванов, 77 Петров         | 77",
                "77, 78            | Петров 78, Иванов л/с 77         | ''",
                "77, 78            | л/с 77 за себя и абонента №78    | ''",
                "77, 78            | л/с 77, абонент78                | ''",
                "77, 78            | л/с 77 и за Петрова 78/79        | ''",
                "77, 78            | л/с 77, А-78                     | ''",
                "77, 12            | л/с 77, кв12                     | 77",
                "77, A-78          | л/с 77 Иванов, A-78 Петров       | ''",
                "77, N78           | л/с 77 Иванов, N 78 Петров       | ''",
                "77, 12345         | л/с 77 Иванов, 12 345 Петров     | ''",
                "12345, 12         | л/с 12345, Иванов 12 345         | ''",
                "12345             | л/с 12345, Иванов 12 345         | 12345",
                "100-002, 2        | л/с 100-002, Иванов 100-002      | 100-002",
                "77, 78, 7878      | л/с 77 Иванов 78, 77 Петров 7878 | ''",
                // numbers that only happen to be an account: a person decides
                "77, 78            | л/с 77 по договору № 78          | ''",
                "77, 15            | л/с 77 счёт 15 от 03.03.2022     | ''",
                "77, 1500          | л/с 77 Иванов 1500.00            | ''",
                "77, 1500          | л/с 77 Иванов 1500-00            | ''",
                "77, 1234          | л/с 77 тел. 8-921-555-1234       | ''",
                "77, 2022          | л/с 77 за 2022                   | ''",
                "77, 78            | л/с 77, пгт. 78 р.п. Мурмаши     | ''",
                // dates and months
                "77, 03            | л/с 77 за 03.2022                | 77",
                "77, 03            | л/с 77, 03.2022                  | 77",
                "77, 03            | л/с 77 03.2022                   | 77",
                "77, 3, 2022       | оплата за 3/2022 по л/с 77       | 77",
                "77, 15, 3, 03     | л/с 77 от 15.03.2022             | 77",
                "77, 15, 22        | л/с 77, 15.03.22                 | 77",
                "77, 2022, 03      | л/с 77 за 2022-03                | 77",
                "77, 2022          | л/с 77 за март 2022              | 77",
                "77, 2022          | л/с 77, 2022 г.                  | 77",
                "77, 2022, 15      | ЖКУ за 15 марта 2022 г. л/с 77   | 77",
                "77, 2022, 15      | л/с 77 15 марта 2022             | 77",
                "77, 2022          | л/с 77 Иванов, Мартынов 2022     | ''",
                "77, 15            | л/с 77 Иванов, 15 Майоров        | ''",
                "77, 5/2022        | л/с 77 Иванов, 5/2022 Петров     | ''",
                // sums and addresses by their words
                "77, 1500          | л/с 77 Иванов 1500 руб.          | 77",
                "77, 1500          | л/с 77 Иванов. Сумма 1500-00     | 77",
                "77, 1, 500        | л/с 77 Иванов, сумма: 1 500,00   | 77",
                "77, 78            | л/с 77 Иванов 500 р., 78 700 р.  | ''",
                "77, 5, 12         | л/с 77, ул. Мира, д. 5, кв. 12   | 77",
                "77, 5, 12         | л/с 77 Иванов д5 кв12, 2 подъезд | 77",
                "77, 78            | д. 5, кв. 12, л/с 77, д. 6 Петров 78 | ''",
            })
    void anotherAccountAnywhereLeavesNoneCertain(String accounts, String purpose, String meant) {
        theLiteralNumberBeforeAnyOtherReading(accounts, purpose, meant);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "77                | лицевому счету 77           | 77",
                "77                | по лицевым  счетам №77      | 77",
                "77                | ЛИЦЕВОГО СЧЁТА: 77          | 77",
                "77                | лиц. счёту 77               | 77",
                "77                | л/с\u00a077                | 77",
                "77, А77           | лицевой счётА77             | А77",
                "77, N77           | лицевой счётN77             | N77",
                "77, 78            | лицевые счета 77, 78        | ''",
            })
    void theMarkMayStandInAnyCase(String accounts, String purpose, String meant) {
        theLiteralNumberBeforeAnyOtherReading(accounts, purpose, meant);
    }

    @Test
    void aPurposeOfManyGroupsIsReadToItsEnd() {
        var numbers = new AccountNumbers();
        numbers.add("77", 1);
        numbers.add("7800", 2);
        var directory = AccountDirectory.of(numbers);
        assertThat(found(directory, "л/с 77, " + "1, ".repeat(20_000) + "7800")).isEmpty();
        assertThat(found(directory, "л/с 77" + " 1".repeat(30_000))).isEmpty();
        assertThat(found(directory, "л/с 77, " + "1, ".repeat(20_000))).isEqualTo("77");
        assertThat(found(directory, "л/с 77 Иванов " + "1/1 ".repeat(20_000) + "7800"))
                .isEmpty();
        assertThat(found(directory, "л/с 77 Иванов " + "1/".repeat(30_000) + "1"))
                .isEqualTo("77");
        assertThat(found(directory, "л/с" + " ".repeat(60_000) + "77, 1" + " 000".repeat(15_000)))
                .isEqualTo("77");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ЕЛС 51РС000001, март          | A-1",
                "л/с 51РС000001-01             | A-1",
                "л/с A-1, ЕЛС 51РС000001       | A-1",
                "л/с A-1, ЕЛС 51РС000002       | ''",
                "л/с A-1, ЕЛС 51РС000009       | ''",
                "л/с A-3, ЕЛС 51РС000009       | A-3",
                "л/с A-3, ЕЛС 51РС000002       | ''",
                "ЕЛС 51РС000001 и 51РС000002   | ''",
                "лицевому счету A-2 ЕЛС 51РС000001 | ''",
                "лицевому счету A-1 ЕЛС 51РС000001 | A-1",
                "ЕЛС 51РС000001, A-1           | A-1",
                "ЕЛС 51РС000001, A-2           | ''",
                "ЕЛС 51РС000001 и A-9          | ''",
                "ЕЛС 51РС000001 1500.00        | A-1",
                "л/с 51РС000001-01, 1500       | A-1",
                "л/с 51РС000001, A-2           | ''",
            })
    void allThatThePurposeNamesMustFit(String purpose, String meant) {
        var numbers = new AccountNumbers();
        List.of(1L, 2L, 3L).forEach(seq -> numbers.add("A-" + seq, seq));
        var directory = new AccountDirectory(numbers, Places.NONE, key -> {
            var keys = new AccountKeys(2);
            if (key == AccountKey.ELS) {
                keys.add("51РС000001", "A-1", 1);
                keys.add("51РС000002", "A-2", 2);
            }
            return keys;
        });
        assertThat(found(directory, purpose)).isEqualTo(meant);
    }

    /** Of an officer's own municipality there are only 77 and 78; N77 with its ЕЛС 51РС000003 is somebody's elsewhere. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "л/с N77                 | ''",
                "л/с n77                 | ''",
                "л/с N 77                | ''",
                "л/с №77                 | 77",
                "л/с 77                  | 77",
                "л/с N78                 | 78",
                "л/с 78, 9000            | ''",
                "л/с 78, 9001            | 78",
                "л/с 78 Иванов, 9000 Петров | ''",
                "л/с 78 Иванов, 9001 Петров | 78",
                "л/с 77, ЕЛС 51РС000003  | ''",
                "л/с 77, ЕЛС 51РС000009  | 77",
                "ЕЛС 51РС000003          | ''",
            })
    void anAccountOutOfReachIsNotReplacedByAnother(String purpose, String meant) {
        var own = new AccountNumbers();
        own.add("77", 1);
        own.add("78", 2);
        var all = new AccountNumbers();
        all.add("77", 1);
        all.add("78", 2);
        all.add("N77", 3);
        all.add("9000", 4);
        var directory = new AccountDirectory(
                own,
                Places.NONE,
                key -> new AccountKeys(0),
                () -> new AccountDirectory(all, Places.NONE, key -> {
                    var keys = new AccountKeys(1);
                    keys.add("51РС000003", "N77", 3);
                    return keys;
                }));
        assertThat(found(directory, purpose)).isEqualTo(meant);
    }

    private static String found(AccountDirectory directory, String purpose) {
        var accounts = new PurposeFinder(directory).find(purpose).accounts().stream();
        return String.join(", ", accounts.map(AccountNamed::number).toList());
    }
}
