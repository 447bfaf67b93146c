package ru.zhku.debt.identifier.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
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

    /** Of an officer's own municipality there is only 77; N77 is somebody's elsewhere. */
    @ParameterizedTest
    @CsvSource({"л/с N77, ''", "л/с n77, ''", "л/с N 77, ''", "л/с №77, 77", "л/с 77, 77", "л/с N78, 78"})
    void anAccountOutOfReachIsNotReplacedByAnother(String purpose, String meant) {
        var own = new AccountNumbers();
        own.add("77", 1);
        own.add("78", 2);
        var all = new AccountNumbers();
        all.add("77", 1);
        all.add("78", 2);
        all.add("N77", 3);
        var directory = new AccountDirectory(own, Places.NONE, key -> new AccountKeys(0), () -> all);
        assertThat(found(directory, purpose)).isEqualTo(meant);
    }

    private static String found(AccountDirectory directory, String purpose) {
        var accounts = new PurposeFinder(directory).find(purpose).accounts().stream();
        return String.join(", ", accounts.map(AccountNamed::number).toList());
    }
}
