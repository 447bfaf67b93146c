package ru.zhku.debt.intake.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import ru.zhku.debt.account.domain.AccountDirectory;
import ru.zhku.debt.account.domain.AccountKey;
import ru.zhku.debt.account.domain.AccountNamed;
import ru.zhku.debt.account.domain.AccountNumbers;
import ru.zhku.debt.identifier.domain.Identifiers;

/**
 * Which account a line means: by its number; where the number's cell is empty, by ЕЛС, code of the house and flat, or
 * address. All that the line names must fit, so an address that names a place which is not the municipality's is nobody's.
 * Never by a name.
 */
public final class AccountFinder {
    public static final long NONE = 0;

    private static final int MOST_SHOWN = 10;

    private final AccountDirectory directory;
    private final AccountNumbers numbers;
    private final int number;
    private final int els;
    private final int houseGuid;
    private final int street;
    private final int house;
    private final int flat;

    public AccountFinder(RegisterKind kind, AccountDirectory directory) {
        this.directory = directory;
        numbers = directory.numbers();
        number = kind.indexOf("accountNumber");
        els = kind.indexOf("els");
        houseGuid = kind.indexOf("houseGuid");
        street = kind.indexOf("street");
        house = kind.indexOf("house");
        flat = kind.indexOf("flat");
    }

    /** The account's number in the ledger; {@link #NONE} if there is none, or the row is faulty for there are several. */
    public long find(Row row) {
        int index = row.find(number, numbers::find);
        if (index >= 0) {
            return numbers.seq(index);
        }
        if (row.isFilled(number)) {
            var named = Identifiers.elsOf(row.text(number));
            return named == null ? NONE : one(row, number, directory.find(AccountKey.ELS, AccountKey.els(named)));
        }
        return byOtherThanNumber(row);
    }

    /** What the line says of its account, for people. */
    public String shown(Row row) {
        if (row.isFilled(number)) {
            return row.text(number);
        }
        var said = new ArrayList<String>();
        for (int column : new int[] {els, houseGuid, street, house, flat}) {
            if (row.isFilled(column)) {
                said.add(row.text(column));
            }
        }
        return String.join(", ", said);
    }

    private long byOtherThanNumber(Row row) {
        List<AccountNamed> found = null;
        int column = number;
        if (row.isFilled(els)) {
            var named = Identifiers.elsOf(row.text(els));
            if (named == null) {
                row.fault(els, DefectCode.ELS_FORMAT);
                return NONE;
            }
            found = directory.find(AccountKey.ELS, AccountKey.els(named));
            column = els;
        }
        if (row.isFilled(houseGuid)) {
            if (!Identifiers.isHouseGuid(row.text(houseGuid))) {
                row.fault(houseGuid, DefectCode.HOUSE_GUID_FORMAT);
                return NONE;
            }
            var key = AccountKey.houseGuid(row.text(houseGuid), row.text(flat));
            found = both(found, directory.find(AccountKey.HOUSE_GUID, key));
            column = column == number ? houseGuid : column;
        }
        if (row.isFilled(street) && row.isFilled(house)) {
            found = both(found, byAddress(row.text(street), row.text(house), row.text(flat)));
            column = column == number ? street : column;
        }
        if (found == null) {
            row.fault(number, DefectCode.VALUE_MISSING);
            return NONE;
        }
        return one(row, column, found);
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

    private static List<AccountNamed> both(List<AccountNamed> before, List<AccountNamed> more) {
        return before == null ? more : before.stream().filter(more::contains).toList();
    }

    private static long one(Row row, int column, List<AccountNamed> found) {
        if (found.size() > 1) {
            var shown =
                    found.stream().limit(MOST_SHOWN).map(AccountNamed::number).collect(Collectors.joining(", "));
            var rest = found.size() > MOST_SHOWN ? " и ещё " + (found.size() - MOST_SHOWN) : "";
            row.fault(column, DefectCode.ACCOUNT_AMBIGUOUS, shown + rest);
        }
        return found.size() == 1 ? found.get(0).seq() : NONE;
    }
}
