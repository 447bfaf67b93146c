package ru.zhku.debt.correction;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import ru.zhku.debt.account.Accounts;
import ru.zhku.debt.account.domain.Resource;
import ru.zhku.debt.correction.SuspenseStore.Arrival;
import ru.zhku.debt.correction.domain.IntakeOutcome;
import ru.zhku.debt.intake.domain.AccountFinder;
import ru.zhku.debt.intake.domain.DefectCode;
import ru.zhku.debt.intake.domain.RegisterKind;
import ru.zhku.debt.intake.domain.RegisterStatus;
import ru.zhku.debt.intake.domain.Row;
import ru.zhku.debt.rows.Rows;
import ru.zhku.kit.id.Ids;
import ru.zhku.kit.money.Money;
import ru.zhku.kit.problem.Refusal;
import ru.zhku.kit.time.BusinessClock;
import ru.zhku.kit.web.Idempotency;

/**
 * Takes quarantined payments whose account is not known into suspense. A line that was taken is no longer quarantined,
 * so a replay of the register cannot post it; its operation code guards against the same money in another register.
 */
@ApplicationScoped
class SuspenseIntakes {
    private static final RegisterKind KIND = RegisterKind.PAYMENTS;
    private static final int ACCOUNT = KIND.indexOf("accountNumber");
    private static final int RESOURCE = KIND.indexOf("resource");
    private static final int PAID_ON = KIND.indexOf("paidOn");
    private static final int AMOUNT = KIND.indexOf("amount");
    private static final int MONTH = KIND.indexOf("serviceMonth");
    private static final int CODE = KIND.indexOf("operationCode");
    private static final List<Integer> NAMING = Stream.of("accountNumber", "els", "houseGuid", "street", "purpose")
            .map(KIND::indexOf)
            .toList();

    /** Stands for a number in a line that names no account at all. */
    private static final String NOBODY = "-";

    private static final String NO_ACCOUNT =
            "(d.code in ('unknown-account', 'account-ambiguous', 'account-contradiction', 'account-not-in-purpose')"
                    + " or d.code = 'value-missing' and d.column_name = 'accountNumber')";

    private final SuspenseStore store;
    private final Rows rows;
    private final CorrectionBook book;
    private final CorrectionCallers callers;
    private final Accounts accounts;
    private final Idempotency idempotency;
    private final BusinessClock clock;

    SuspenseIntakes(
            SuspenseStore store,
            Rows rows,
            CorrectionBook book,
            CorrectionCallers callers,
            Accounts accounts,
            Idempotency idempotency,
            BusinessClock clock) {
        this.store = store;
        this.rows = rows;
        this.book = book;
        this.callers = callers;
        this.accounts = accounts;
        this.idempotency = idempotency;
        this.clock = clock;
    }

    private record Register(UUID id, String supplierInn, String oktmo, String kind, RegisterStatus status) {}

    private record Quarantined(long line, String[] fields) {}

    /** A line: either money for suspense, or why not. */
    private record Read(long line, Arrival money, IntakeOutcome fault) {}

    @Transactional
    SuspenseView.Intake take(String key, SuspenseView.IntakeRequest request) {
        return idempotency.once(key, request, SuspenseView.Intake.class, () -> takeOver(request));
    }

    private SuspenseView.Intake takeOver(SuspenseView.IntakeRequest request) {
        var register = held(request.registerId());
        book.hold();
        var skipped = new ArrayList<SuspenseView.Skipped>();
        var read = read(register, quarantined(register.id, request.lines(), skipped));
        var posted = store.postedCodes(
                register.supplierInn,
                read.stream()
                        .filter(line -> line.money != null)
                        .map(line -> line.money.operationCode())
                        .toList());
        var taken = new ArrayList<Long>();
        long sum = 0;
        for (var line : read) {
            var outcome = line.fault != null ? line.fault : put(line.money, posted);
            if (outcome == null) {
                taken.add(line.line);
                sum = Math.addExact(sum, line.money.amount());
            } else {
                skipped.add(skipped(line.line, outcome));
            }
        }
        release(register.id, taken);
        return new SuspenseView.Intake(register.id, taken.size(), Money.ofKopecks(sum), skipped);
    }

    /** The row of the register stays held: a replay waits, and finds the lines gone. */
    private Register held(UUID id) {
        var register = rows
                .list(
                        "select id, supplier_inn, oktmo, kind, status from register where id = ? for update",
                        List.of(id),
                        row -> new Register(
                                row.getObject(1, UUID.class),
                                row.getString(2),
                                row.getString(3),
                                row.getString(4),
                                RegisterStatus.valueOf(row.getString(5))))
                .stream()
                .filter(found -> callers.sees(found.supplierInn, found.oktmo))
                .findFirst()
                .orElseThrow(() -> Refusal.at("/registerId", "suspense-register-not-found", "id", id));
        boolean isPosted = register.status.isFinal() && register.status != RegisterStatus.REJECTED;
        if (!register.kind.equals(KIND.name()) || !isPosted) {
            var kind = RegisterKind.valueOf(register.kind).label();
            throw Refusal.at("/registerId", "suspense-register", "kind", kind, "status", register.status.label());
        }
        return register;
    }

    /** As they were mended last. */
    private List<Quarantined> quarantined(UUID registerId, List<Long> asked, List<SuspenseView.Skipped> skipped) {
        var values = new ArrayList<Object>(List.of(registerId));
        var sql = "select q.line, coalesce((select m.fields from register_mend m where m.register_id = q.register_id"
                + " and m.line = q.line order by m.id desc limit 1), q.fields)"
                + " from register_quarantine q join register_defect d"
                + " on d.register_id = q.register_id and d.line = q.line where q.register_id = ? and " + NO_ACCOUNT;
        if (asked != null) {
            sql += " and q.line = any(?)";
            values.add(asked);
        }
        var found = rows.list(
                sql + " order by q.line",
                values,
                row -> new Quarantined(
                        row.getLong(1), padded((String[]) row.getArray(2).getArray())));
        if (asked != null) {
            var lines = new HashSet<>(asked);
            found.forEach(line -> lines.remove(line.line));
            lines.stream().sorted().forEach(line -> skipped.add(skipped(line, IntakeOutcome.NOT_QUARANTINED)));
        }
        return found;
    }

    /** A line that was kept before its kind had its last columns has them empty. */
    private static String[] padded(String[] fields) {
        int columns = KIND.columns().size();
        if (fields.length >= columns) {
            return fields;
        }
        var padded = Arrays.copyOf(fields, columns);
        Arrays.fill(padded, fields.length, columns, "");
        return padded;
    }

    private List<Read> read(Register register, List<Quarantined> lines) {
        var finder = new AccountFinder(KIND, accounts.directoryOf(register.supplierInn));
        var today = clock.today();
        return lines.stream().map(line -> read(register, line, finder, today)).toList();
    }

    private static Read read(Register register, Quarantined line, AccountFinder finder, LocalDate today) {
        var row = Row.ofColumns(KIND);
        row.begin(line.line);
        boolean unnamed = NAMING.stream().allMatch(column -> line.fields[column].isBlank());
        for (int i = 0; i < line.fields.length; i++) {
            row.add(unnamed && i == ACCOUNT ? NOBODY : line.fields[i]);
        }
        row.demandShape();
        long amount = row.amount(AMOUNT);
        int paidOn = row.date(PAID_ON);
        int month = row.month(MONTH);
        var resource = row.isFilled(RESOURCE) ? row.word(RESOURCE, Resource.values()) : null;
        if (row.isFaulty() || amount == 0 || (row.isFilled(RESOURCE) && resource == null)) {
            return new Read(line.line, null, IntakeOutcome.LINE_FAULTY);
        }
        if (finder.find(row) != AccountFinder.NONE) {
            return new Read(line.line, null, IntakeOutcome.ACCOUNT_KNOWN);
        }
        if (amount < 0 || paidOn > today.toEpochDay()) {
            return new Read(line.line, null, amount < 0 ? IntakeOutcome.REFUND : IntakeOutcome.PAID_IN_FUTURE);
        }
        var money = new Arrival(
                Ids.next(),
                register.supplierInn,
                register.oktmo,
                LocalDate.ofEpochDay(paidOn),
                amount,
                row.text(CODE),
                unnamed ? null : stated(finder.stated(row)),
                resource == null ? 0 : resource.number(),
                month,
                register.id,
                line.line,
                null);
        return new Read(line.line, money, null);
    }

    private static String stated(String text) {
        return text.isEmpty() ? null : text;
    }

    /** Null if it is in suspense now. */
    private IntakeOutcome put(Arrival money, Set<String> posted) {
        if (posted.contains(money.operationCode())) {
            return IntakeOutcome.ALREADY_POSTED;
        }
        return store.insert(money, callers.name(), clock.now()) ? null : IntakeOutcome.ALREADY_IN_SUSPENSE;
    }

    /** The defect stays in the list of the register and says where the money is. */
    private void release(UUID registerId, List<Long> taken) {
        if (taken.isEmpty()) {
            return;
        }
        rows.update("delete from register_quarantine where register_id = ? and line = any(?)", registerId, taken);
        rows.update(
                "update register_defect set code = ?, reason = ? where register_id = ? and line = any(?)",
                DefectCode.TAKEN_TO_SUSPENSE.code(),
                DefectCode.TAKEN_TO_SUSPENSE.label(),
                registerId,
                taken);
    }

    private static SuspenseView.Skipped skipped(long line, IntakeOutcome outcome) {
        return new SuspenseView.Skipped(line, outcome, outcome.label());
    }
}
