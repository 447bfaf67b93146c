package ru.zhku.debt.account.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class AccountKeysTest {
    @Test
    void severalAccountsMayShareAKeyHoweverTheTableGrows() {
        var keys = new AccountKeys(0);
        for (int i = 0; i < 5_000; i++) {
            keys.add("key " + i % 1_250, "A-" + i, i);
        }
        for (int i = 0; i < 1_250; i++) {
            assertThat(keys.find("key " + i))
                    .extracting(AccountNamed::seq)
                    .containsExactly((long) i, i + 1_250L, i + 2_500L, i + 3_750L);
        }
        assertThat(keys.find("key 1250")).isEmpty();
    }

    @Test
    void keysAreReadWhenTheyAreFirstAskedForAndOnce() {
        var loads = new AtomicInteger();
        var directory = new AccountDirectory(new AccountNumbers(), Places.NONE, key -> {
            loads.incrementAndGet();
            var keys = new AccountKeys(1);
            keys.add("51РС558347", "A-1", 1);
            return keys;
        });
        assertThat(loads).hasValue(0);
        assertThat(directory.find(AccountKey.ELS, "51РС558347")).containsExactly(new AccountNamed("A-1", 1));
        assertThat(directory.find(AccountKey.ELS, "51РС558348")).isEmpty();
        assertThat(loads).hasValue(1);
    }

    @Test
    void addressesAreEqualButForTheirDress() {
        var plain = AccountKey.address("Ленинградская", "1А", "2");
        assertThat(AccountKey.address(" ул.  ленинградская", "д. 1а", "кв.2")).isEqualTo(plain);
        assertThat(AccountKey.address("улица Ленинградская", "дом 1А", "квартира 2"))
                .isEqualTo(plain);
        assertThat(AccountKey.address("Ленинградская", "1А", null)).isNotEqualTo(plain);
        assertThat(AccountKey.address("Ленинградская", "1", "А2")).isNotEqualTo(plain);
        assertThat(AccountKey.address("Королёва", "1", "")).isEqualTo(AccountKey.address("Королева", "1", null));
        assertThat(AccountKey.houseGuid("0C5B2444-70a0-4932-980c-b4dc0d3f02b5", "2"))
                .isEqualTo(AccountKey.houseGuid("0c5b2444-70A0-4932-980c-b4dc0d3f02b5", " кв. 2"));
    }

    @Test
    void theTextOfAnAccountIsFoundAsWellAlsoAfterMoreWereAdded() {
        var keys = new AccountKeys(1);
        for (int i = 1; i <= 100; i++) {
            keys.add("k" + i % 7, "A-" + i, 1_000_000_000_000L * i);
            assertThat(keys.keyOf(1_000_000_000_000L * i)).isEqualTo("k" + i % 7);
        }
        assertThat(keys.keyOf(1_000_000_000_000L)).isEqualTo("k1");
        assertThat(keys.keyOf(1)).isNull();
        assertThat(new AccountKeys(0).keyOf(1)).isNull();
    }

    @Test
    void accountsAreAddedInTheirOrder() {
        var keys = new AccountKeys(1);
        keys.add("k", "A-1", 5);
        assertThatIllegalArgumentException().isThrownBy(() -> keys.add("k", "A-2", 5));
        assertThatIllegalArgumentException().isThrownBy(() -> keys.add("k", "A-2", 4));
        assertThat(keys.find("k")).containsExactly(new AccountNamed("A-1", 5));
    }
}
