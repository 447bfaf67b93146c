package ru.zhku.debt.intake.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import ru.zhku.debt.account.domain.AccountDirectory;
import ru.zhku.debt.account.domain.AccountKey;
import ru.zhku.debt.account.domain.AccountNamed;
import ru.zhku.debt.account.domain.AccountNumbers;
import ru.zhku.debt.identifier.domain.Identifiers;
import ru.zhku.debt.identifier.domain.PurposeFinder;

/**
 * Which account a line means: by its number, its ЕЛС, the code of its house and flat, its address; a bank's line that
 * names none of them, by the purpose of the payment. All that the line names must fit: an address that names a place
 * which is not the municipality's is nobody's, and cells that name different accounts name none. Never by a name.
 */
public final class AccountFinder {
    public static final long NONE = 0;

    private static final int MOST_SHOWN = 10;
    private static final String NOTHING_NAMED =
            ". Счёт не назван: нужен accountNumber, els, houseGuid с flat или street с house";

    /**
     * One thing that a line says of its account.
     *
     * @param said for people
     * @param isHeardOf false if it is a key that no account of the supplier has, within reach or not
     */
    private record Clue(int column, AccountKey key, String said, boolean isHeardOf, List<AccountNamed> found) {
        /** @param key of an address; null for the account's number and for a part of the address */
        static Clue of(int column, AccountKey key, String said, List<AccountNamed> found) {
            return new Clue(column, key, said, true, found);
        }
    }

    private final RegisterKind kind;
    private final AccountDirectory directory;
    private final AccountNumbers numbers;
    private final Row.Directory byNumber;
    private final PurposeFinder purposes;
    private final int number;
    private final int els;
    private final int houseGuid;
    private final int street;
    private final int house;
    private final int flat;
    private final int purpose;

    public AccountFinder(RegisterKind kind, AccountDirectory directory) {
        this.kind = kind;
        this.directory = directory;
        numbers = directory.numbers();
        byNumber = numbers::find;
        purposes = new PurposeFinder(directory);
        number = kind.indexOf("accountNumber");
        els = kind.indexOf("els");
        houseGuid = kind.indexOf("houseGuid");
        street = kind.indexOf("street");
        house = kind.indexOf("house");
        flat = kind.indexOf("flat");
        purpose = kind.indexOf("purpose");
    }

    /**
     * The account's number in the ledger; {@link #NONE} if there is none. The row is faulty then where what it says
     * cannot be read, contradicts itself or leaves a choice.
     */
    public long find(Row row) {
        int index = row.find(number, byNumber);
        if (index >= 0 && !namesMore(row)) {
            return numbers.seq(index);
        }
        var clues = new ArrayList<Clue>(3);
        if (index >= 0) {
            clues.add(Clue.of(number, null, row.text(number), List.of(named(index))));
        } else if (row.isFilled(number)) {
            var inNumber = Identifiers.elsOf(row.text(number));
            if (inNumber == null) {
                return NONE;
            }
            clues.add(byKey(number, AccountKey.ELS, row.text(number), AccountKey.els(inNumber)));
        }
        addOthers(row, clues);
        if (row.isFaulty()) {
            return NONE;
        }
        if (clues.isEmpty()) {
            return byPurpose(row);
        }
        return one(row, clues.get(0).column, common(row, clues), "");
    }

    /** The same; the row is faulty wherever there is none. */
    public long demand(Row row) {
        long seq = find(row);
        if (seq == NONE && !row.isFaulty()) {
            int column = IntStream.of(number, els, houseGuid, street)
                    .filter(row::isFilled)
                    .findFirst()
                    .orElse(number);
            var detail = row.isFilled(column) ? null : ". " + quoted(row);
            row.fault(column, DefectCode.UNKNOWN_ACCOUNT, detail, row.isFilled(number) ? null : stated(row));
        }
        return seq;
    }

    /** What the line says of its account where no account is found, for people. */
    public String shown(Row row) {
        return row.isFilled(number) ? row.text(number) : stated(row);
    }

    /** All that the line says of its account, for people; empty if that is nothing. */
    public String stated(Row row) {
        var said = IntStream.of(number, els, houseGuid, street, house, flat)
                .filter(row::isFilled)
                .mapToObj(row::text)
                .collect(Collectors.joining(", "));
        return said.isEmpty() && isPurposeFilled(row)
                ? purposes.find(row.text(purpose)).stated()
                : said;
    }

    private boolean namesMore(Row row) {
        return row.isFilled(els)
                || row.isFilled(houseGuid)
                || row.isFilled(street)
                || row.isFilled(house)
                || row.isFilled(flat);
    }

    private boolean isPurposeFilled(Row row) {
        return purpose >= 0 && row.isFilled(purpose);
    }

    private AccountNamed named(int index) {
        return new AccountNamed(numbers.number(index), numbers.seq(index));
    }

    private Clue byKey(int column, AccountKey key, String said, String text) {
        return new Clue(column, key, said, directory.isHeardOf(key, text), directory.find(key, text));
    }

    private void addOthers(Row row, List<Clue> clues) {
        if (row.isFilled(els)) {
            var named = Identifiers.elsOf(row.text(els));
            if (named == null) {
                row.fault(els, DefectCode.ELS_FORMAT);
                return;
            }
            clues.add(byKey(els, AccountKey.ELS, row.text(els), AccountKey.els(named)));
        }
        if (row.isFilled(houseGuid)) {
            var guid = row.text(houseGuid);
            if (!Identifiers.isHouseGuid(guid)) {
                row.fault(houseGuid, DefectCode.HOUSE_GUID_FORMAT);
                return;
            }
            var key = AccountKey.houseGuid(guid, row.text(flat));
            clues.add(byKey(houseGuid, AccountKey.HOUSE_GUID, place(guid, row.text(flat)), key));
        }
        if (row.isFilled(street) && row.isFilled(house)) {
            var said = place(row.text(street), row.text(house), row.text(flat));
            var found = byAddress(row.text(street), row.text(house), row.text(flat));
            clues.add(Clue.of(street, AccountKey.ADDRESS, said, found));
        } else if (!clues.isEmpty()) {
            addPartOfAddress(row, clues);
        }
    }

    private static String place(String... parts) {
        return Stream.of(parts).filter(part -> !part.isEmpty()).collect(Collectors.joining(", "));
    }

    /** A street without its house, or a flat alone: finds nobody, but may not fit whom the line names otherwise. */
    private void addPartOfAddress(Row row, List<Clue> clues) {
        boolean isFlatSaid = row.isFilled(houseGuid);
        int column = IntStream.of(street, house, flat)
                .filter(row::isFilled)
                .filter(part -> part != flat || !isFlatSaid)
                .findFirst()
                .orElse(-1);
        if (column < 0) {
            return;
        }
        var said = AccountKey.address(
                        PlacedStreet.of(row.text(street)).street(), row.text(house), isFlatSaid ? "" : row.text(flat))
                .split("\n", -1);
        var fitting = clues.get(0).found.stream()
                .filter(account -> fits(said, directory.keyOf(AccountKey.ADDRESS, account.seq())))
                .toList();
        clues.add(Clue.of(column, null, row.text(column), fitting));
    }

    private static boolean fits(String[] said, String known) {
        var parts = known == null ? said : known.split("\n", -1);
        return IntStream.range(0, said.length).allMatch(i -> said[i].isEmpty() || said[i].equals(parts[i]));
    }

    /** As the supplier wrote it itself; else the street alone, if every place before it is one of the accounts'. */
    private List<AccountNamed> byAddress(String street, String house, String flat) {
        var same = directory.find(AccountKey.ADDRESS, AccountKey.address(street, house, flat));
        var placed = PlacedStreet.of(street);
        if (!same.isEmpty() || !placed.places().stream().allMatch(directory.places()::contains)) {
            return same;
        }
        return directory.find(AccountKey.ADDRESS, AccountKey.address(placed.street(), house, flat));
    }

    /** The accounts that fit all clues; the row is faulty if there are none though some clue has found one. */
    private List<AccountNamed> common(Row row, List<Clue> clues) {
        var common = clues.get(0).found;
        for (var clue : clues.subList(1, clues.size())) {
            if (isUnheardOf(clues.get(0), clue)) {
                continue;
            }
            var both = common.stream().filter(clue.found::contains).toList();
            if (both.isEmpty() && clues.stream().anyMatch(any -> !any.found.isEmpty())) {
                var misfit = common.isEmpty() ? clues.get(0) : clue;
                row.fault(misfit.column, DefectCode.ACCOUNT_CONTRADICTION, ". " + shown(clues), misfit.said);
            }
            common = both;
        }
        return common;
    }

    /** Nobody has this ЕЛС or code of a house, and of the account that is named by its number none is known. */
    private boolean isUnheardOf(Clue named, Clue clue) {
        return named.key == null
                && !clue.isHeardOf
                && named.found.stream().allMatch(account -> directory.keyOf(clue.key, account.seq()) == null);
    }

    private String shown(List<Clue> clues) {
        return clues.stream()
                .map(clue -> "По " + kind.columns().get(clue.column).name() + " «" + clue.said + "» — "
                        + (clue.found.isEmpty() ? "ни одного счёта" : "счёт " + shownNumbers(clue.found)))
                .collect(Collectors.joining("; "));
    }

    private static String shownNumbers(List<AccountNamed> found) {
        var shown = found.stream().limit(MOST_SHOWN).map(AccountNamed::number).collect(Collectors.joining(", "));
        return found.size() > MOST_SHOWN ? shown + " и ещё " + (found.size() - MOST_SHOWN) : shown;
    }

    private static long one(Row row, int column, List<AccountNamed> found, String more) {
        if (found.size() > 1) {
            row.fault(column, DefectCode.ACCOUNT_AMBIGUOUS, ": " + shownNumbers(found) + more);
        }
        return found.size() == 1 && !row.isFaulty() ? found.get(0).seq() : NONE;
    }

    private long byPurpose(Row row) {
        if (!isPurposeFilled(row)) {
            var said = stated(row);
            row.fault(
                    number,
                    DefectCode.VALUE_MISSING,
                    NOTHING_NAMED + (said.isEmpty() ? "" : ". Указано: «" + said + "»"));
            return NONE;
        }
        var found = purposes.find(row.text(purpose));
        if (found.mentions().size() == 1) {
            return one(row, purpose, found.accounts(), ". " + quoted(row));
        }
        if (found.accounts().size() != 1) {
            var named = found.mentions().isEmpty() ? "Не назван ни один" : "Названы: " + found.stated();
            row.fault(purpose, DefectCode.ACCOUNT_NOT_IN_PURPOSE, ". " + named + ". " + quoted(row));
            return NONE;
        }
        return found.accounts().get(0).seq();
    }

    private String quoted(Row row) {
        if (!isPurposeFilled(row)) {
            return "";
        }
        return "Назначение: " + Defect.quoted(row.text(purpose));
    }
}
