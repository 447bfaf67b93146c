package ru.zhku.debt.intake.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import ru.zhku.debt.account.domain.AccountLine;
import ru.zhku.debt.account.domain.CheckDigits;
import ru.zhku.debt.account.domain.ConsumerGroup;
import ru.zhku.debt.account.domain.Tenure;
import ru.zhku.debt.identifier.domain.Identifiers;

/** The lines of an ACCOUNTS register. */
public final class AccountLines extends RegisterLines {
    private static final RegisterKind KIND = RegisterKind.ACCOUNTS;
    private static final ConsumerGroup[] GROUPS = ConsumerGroup.values();
    private static final Tenure[] TENURES = {
        Tenure.OWNER, Tenure.SOCIAL_TENANT, Tenure.SERVICE_HOUSING, Tenure.MUNICIPAL_VACANT
    };
    private static final Pattern PHONE = Pattern.compile("\\+?[0-9() -]{5,39}");
    private static final Pattern EMAIL = Pattern.compile("[^@\\s]+@[^@\\s.]+(\\.[^@\\s.]+)+");
    private static final Pattern SMALL_NUMBER = Pattern.compile("[0-9]{1,4}");
    private static final Pattern AREA = Pattern.compile("[0-9]{1,7}([.,][0-9]{1,2})?");

    private final LocalDate businessDate;
    private final String senderOktmo;
    private final List<AccountLine> lines = new ArrayList<>();
    private final Map<String, AccountLine> seen = new HashMap<>();
    private long duplicates;

    /**
     * @param businessDate from which a group and tenure hold where the line does not say
     * @param senderOktmo the only municipality whose accounts the sender may enter, null for any
     */
    public AccountLines(LocalDate businessDate, String senderOktmo) {
        this.businessDate = businessDate;
        this.senderOktmo = senderOktmo;
    }

    @Override
    protected void check(Row row) {
        var line = new AccountLine(
                (int) row.line(),
                text(row, "accountNumber"),
                place(row),
                group(row),
                tenure(row),
                validFrom(row),
                payer(row),
                oktmo(row));
        if (row.isFaulty()) {
            return;
        }
        var before = seen.putIfAbsent(line.accountNumber() + '\n' + line.validFrom(), line);
        if (before == null) {
            lines.add(line);
        } else if (isSame(before, line)) {
            duplicates++;
        } else {
            row.fault(KIND.indexOf("accountNumber"), DefectCode.ACCOUNT_REPEATED);
        }
    }

    private static boolean isSame(AccountLine a, AccountLine b) {
        return a.place().equals(b.place())
                && a.payer().equals(b.payer())
                && a.consumerGroup() == b.consumerGroup()
                && a.tenure() == b.tenure()
                && java.util.Objects.equals(a.oktmo(), b.oktmo());
    }

    private static AccountLine.Place place(Row row) {
        var guid = matching(row, "houseGuid", Identifiers::isHouseGuid, DefectCode.HOUSE_GUID_FORMAT);
        var residents = matching(row, "residents", t -> SMALL_NUMBER.matcher(t).matches(), DefectCode.NUMBER_FORMAT);
        int opened = row.date(KIND.indexOf("openedOn"));
        return new AccountLine.Place(
                matching(row, "els", Identifiers::isEls, DefectCode.ELS_FORMAT),
                guid == null ? null : UUID.fromString(guid),
                text(row, "street"),
                text(row, "house"),
                text(row, "flat"),
                area(row),
                residents == null ? null : Integer.valueOf(residents),
                opened == Row.NONE ? null : LocalDate.ofEpochDay(opened));
    }

    private static Long area(Row row) {
        var text = matching(row, "areaSqm", t -> AREA.matcher(t).matches(), DefectCode.NUMBER_FORMAT);
        if (text == null) {
            return null;
        }
        return new java.math.BigDecimal(text.replace(',', '.'))
                .movePointRight(2)
                .longValueExact();
    }

    private static AccountLine.Payer payer(Row row) {
        return new AccountLine.Payer(
                text(row, "payerName"),
                matching(row, "payerInn", CheckDigits::isInn, DefectCode.INN_CHECK),
                matching(row, "phone", AccountLines::isPhone, DefectCode.PHONE_FORMAT),
                matching(row, "email", t -> EMAIL.matcher(t).matches(), DefectCode.EMAIL_FORMAT));
    }

    private static boolean isPhone(String text) {
        long digits = text.chars().filter(c -> c >= '0' && c <= '9').count();
        return PHONE.matcher(text).matches() && digits >= 5 && digits <= 15;
    }

    private static ConsumerGroup group(Row row) {
        int column = KIND.indexOf("consumerGroup");
        var group = row.word(column, GROUPS);
        if (group == null) {
            row.fault(column, DefectCode.UNKNOWN_CONSUMER_GROUP);
        }
        return group;
    }

    private static Tenure tenure(Row row) {
        int column = KIND.indexOf("tenure");
        if (!row.isFilled(column)) {
            return Tenure.NONE;
        }
        var tenure = row.word(column, TENURES);
        if (tenure == null) {
            row.fault(column, DefectCode.UNKNOWN_TENURE);
        }
        return tenure;
    }

    private LocalDate validFrom(Row row) {
        int day = row.date(KIND.indexOf("validFrom"));
        return day == Row.NONE ? businessDate : LocalDate.ofEpochDay(day);
    }

    private String oktmo(Row row) {
        var oktmo = matching(row, "oktmo", CheckDigits::isOktmo, DefectCode.OKTMO_FORMAT);
        if (oktmo != null && senderOktmo != null && !senderOktmo.equals(oktmo)) {
            row.fault(KIND.indexOf("oktmo"), DefectCode.FOREIGN_OKTMO);
        }
        return oktmo;
    }

    private static String text(Row row, String column) {
        return row.textOrNull(KIND.indexOf(column));
    }

    private static String matching(
            Row row, String column, java.util.function.Predicate<String> rule, DefectCode otherwise) {
        int index = KIND.indexOf(column);
        var text = row.textOrNull(index);
        if (text != null && !rule.test(text)) {
            row.fault(index, otherwise);
            return null;
        }
        return text;
    }

    public List<AccountLine> lines() {
        return lines;
    }

    public long duplicates() {
        return duplicates;
    }
}
