package ru.zhku.debt.intake;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import ru.zhku.debt.intake.Register.Totals;
import ru.zhku.debt.intake.domain.AccountLines;
import ru.zhku.debt.intake.domain.Defect;
import ru.zhku.debt.intake.domain.MenderReach;
import ru.zhku.debt.intake.domain.MoneyLines;
import ru.zhku.debt.intake.domain.RegisterKind;
import ru.zhku.debt.intake.domain.RegisterLines;
import ru.zhku.debt.intake.domain.RegisterLines.Quarantined;
import ru.zhku.debt.intake.domain.RegisterStatus;
import ru.zhku.debt.intake.domain.Row;
import ru.zhku.kit.problem.Refusal;
import ru.zhku.kit.time.BusinessClock;

/** Tries quarantined lines again, by the facts and the business date of now. Doing it twice changes nothing. */
@ApplicationScoped
class Replays {
    /** What came of another try. */
    private record Tried(long posted, long duplicate, long sumPosted, List<Defect> stillBad) {}

    private final RegisterPosting posting;
    private final RegisterBooks books;
    private final RegisterStore store;
    private final DefectStore defects;
    private final MoneyPosting money;
    private final AccountPosting people;
    private final BusinessClock clock;

    Replays(
            RegisterPosting posting,
            RegisterBooks books,
            RegisterStore store,
            DefectStore defects,
            MoneyPosting money,
            AccountPosting people,
            BusinessClock clock) {
        this.posting = posting;
        this.books = books;
        this.store = store;
        this.defects = defects;
        this.money = money;
        this.people = people;
        this.clock = clock;
    }

    /** To be called in a transaction. */
    Register replay(Register asked) {
        books.holdPostings();
        var register = store.hold(asked.id()).orElseThrow(() -> Refusal.of("not-found"));
        if (register.canBeTakenAgain()) {
            return takeAgain(register);
        }
        if (!register.status().isFinal() || register.status() == RegisterStatus.REJECTED) {
            throw Refusal.of(
                    "register-not-finished", "status", register.status().label());
        }
        var quarantined = defects.quarantined(register.id());
        if (quarantined.isEmpty() || register.kind() == RegisterKind.BALANCES) {
            return register;
        }
        var lines = posting.linesFor(register, clock.today());
        var reach = new MenderReach(
                register.kind(), defects.menders(register.id()), oktmo -> posting.finderFor(register, oktmo));
        quarantined.forEach(line -> lines.take(reach.demand(row(register.kind(), line))));
        var tried = lines instanceof MoneyLines money
                ? postMoney(register, money, quarantined)
                : writeAccounts(register, (AccountLines) lines);
        settle(register, lines, quarantined, tried);
        return store.find(register.id()).orElseThrow();
    }

    private Register takeAgain(Register register) {
        if (!store.queueAgain(register.id())) {
            throw Refusal.of("register-cannot-be-taken-again");
        }
        return store.find(register.id()).orElseThrow();
    }

    private static Row row(RegisterKind kind, Quarantined line) {
        var row = Row.ofColumns(kind);
        row.begin(line.line());
        for (var field : line.fields()) {
            row.add(field);
        }
        for (int i = line.fields().length; i < kind.columns().size(); i++) {
            row.add(""); // kept before its kind had this column
        }
        row.demandShape();
        return row;
    }

    private Tried postMoney(Register register, MoneyLines lines, List<Quarantined> quarantined) {
        var stillBad = new ArrayList<>(lines.defects());
        if (lines.batch().size() == 0) {
            return new Tried(0, 0, 0, stillBad);
        }
        var result = money.post(lines.batch());
        var codes = MoneyPosting.codes(result);
        for (var line : quarantined) {
            var code = codes.get(line.line());
            if (code != null) {
                stillBad.add(MoneyPosting.defect(register.kind(), row(register.kind(), line), code));
            }
        }
        return new Tried(result.posted(), result.duplicateLines().size(), result.postedSum(), stillBad);
    }

    private Tried writeAccounts(Register register, AccountLines lines) {
        if (!lines.lines().isEmpty()) {
            people.write(register, lines);
        }
        return new Tried(lines.lines().size(), lines.duplicates(), 0, lines.defects());
    }

    private void settle(Register register, RegisterLines lines, List<Quarantined> quarantined, Tried tried) {
        Set<Long> bad = new HashSet<>();
        tried.stillBad().forEach(defect -> bad.add(defect.line()));
        var mended = quarantined.stream()
                .map(Quarantined::line)
                .filter(line -> !bad.contains(line))
                .toList();
        defects.insert(register.id(), tried.stillBad());
        if (mended.isEmpty()) {
            return;
        }
        long readNow = readNow(register, quarantined, mended);
        defects.mended(register.id(), mended);
        var before = register.totals();
        books.finish(
                register,
                new Totals(
                        before.lines(),
                        before.posted() + tried.posted(),
                        before.duplicate() + tried.duplicate(),
                        before.defective() - mended.size(),
                        before.sum() + readNow,
                        before.sumPosted() + tried.sumPosted(),
                        lines instanceof MoneyLines money
                                ? least(before.firstMonth(), money.firstMonth())
                                : before.firstMonth(),
                        lines instanceof MoneyLines money
                                ? greatest(before.lastMonth(), money.lastMonth())
                                : before.lastMonth()));
    }

    /**
     * What a mend adds to the total of the register: sums that could not be read as they were sent. A sum that can be
     * read is never changed.
     */
    private long readNow(Register register, List<Quarantined> quarantined, List<Long> mended) {
        int amount = register.kind().indexOf("amount");
        if (amount < 0) {
            return 0;
        }
        Map<Long, Quarantined> latest = new HashMap<>();
        quarantined.forEach(line -> latest.put(line.line(), line));
        return defects.sent(register.id(), mended).stream()
                .mapToLong(sent -> row(register.kind(), latest.get(sent.line())).amount(amount)
                        - row(register.kind(), sent).amount(amount))
                .sum();
    }

    private static Integer least(Integer a, Integer b) {
        return a == null ? b : b == null ? a : Integer.valueOf(Math.min(a, b));
    }

    private static Integer greatest(Integer a, Integer b) {
        return a == null ? b : b == null ? a : Integer.valueOf(Math.max(a, b));
    }
}
