package ru.zhku.debt.account.domain;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** The accounts of one supplier: by number at once, by anything else from the first question for it on. */
public final class AccountDirectory {
    private final AccountNumbers numbers;
    private final Places places;
    private final Function<AccountKey, AccountKeys> load;
    private final Map<AccountKey, AccountKeys> loaded = new EnumMap<>(AccountKey.class);

    /**
     * @param places in which the accounts lie
     * @param load reads all accounts of the supplier by one kind of key
     */
    public AccountDirectory(AccountNumbers numbers, Places places, Function<AccountKey, AccountKeys> load) {
        this.numbers = numbers;
        this.places = places;
        this.load = load;
    }

    /** Knows numbers alone. */
    public static AccountDirectory of(AccountNumbers numbers) {
        return new AccountDirectory(numbers, Places.NONE, key -> new AccountKeys(0));
    }

    public AccountNumbers numbers() {
        return numbers;
    }

    /** In which the accounts lie; an address of any other place is none of theirs. */
    public Places places() {
        return places;
    }

    /** All accounts with this key. */
    public List<AccountNamed> find(AccountKey kind, String key) {
        return loaded.computeIfAbsent(kind, load).find(key);
    }
}
