package ru.zhku.debt.account.domain;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;

/** The accounts of one supplier: by number at once, by anything else from the first question for it on. */
public final class AccountDirectory {
    private final AccountNumbers numbers;
    private final Places places;
    private final Function<AccountKey, AccountKeys> load;
    private final Supplier<AccountDirectory> loadWhole;
    private AccountDirectory whole;
    private final Map<AccountKey, AccountKeys> loaded = new EnumMap<>(AccountKey.class);

    /**
     * All accounts of the supplier are within reach.
     *
     * @param places in which the accounts lie
     * @param load reads all accounts of the supplier by one kind of key
     */
    public AccountDirectory(AccountNumbers numbers, Places places, Function<AccountKey, AccountKeys> load) {
        this(numbers, places, load, null);
    }

    /**
     * Some accounts are within reach.
     *
     * @param load reads those within reach by one kind of key
     * @param loadWhole reads all accounts of the supplier, those out of reach too; null where all are within reach
     */
    public AccountDirectory(
            AccountNumbers numbers,
            Places places,
            Function<AccountKey, AccountKeys> load,
            Supplier<AccountDirectory> loadWhole) {
        this.numbers = numbers;
        this.places = places;
        this.load = load;
        this.loadWhole = loadWhole;
    }

    /** Knows numbers alone. */
    public static AccountDirectory of(AccountNumbers numbers) {
        return new AccountDirectory(numbers, Places.NONE, key -> new AccountKeys(0));
    }

    public AccountNumbers numbers() {
        return numbers;
    }

    /** Whether the supplier has an account of this number out of reach. */
    public boolean isOutOfReach(String number) {
        return loadWhole != null && numbers.find(number) < 0 && whole().numbers.find(number) >= 0;
    }

    /** Whether any account of the supplier has this key, out of reach or not. */
    public boolean isHeardOf(AccountKey kind, String key) {
        return !find(kind, key).isEmpty()
                || loadWhole != null && !whole().find(kind, key).isEmpty();
    }

    /** In which the accounts lie; an address of any other place is none of theirs. */
    public Places places() {
        return places;
    }

    /** What is known of an account under this kind of key; null if nothing. */
    public String keyOf(AccountKey kind, long seq) {
        return loaded.computeIfAbsent(kind, load).keyOf(seq);
    }

    /** All accounts with this key. */
    public List<AccountNamed> find(AccountKey kind, String key) {
        return loaded.computeIfAbsent(kind, load).find(key);
    }

    private AccountDirectory whole() {
        if (whole == null) {
            whole = loadWhole.get();
        }
        return whole;
    }
}
