package ru.zhku.debt.intake;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import ru.zhku.debt.agreement.Agreements;
import ru.zhku.debt.intake.Register.Totals;
import ru.zhku.debt.intake.domain.Defect;
import ru.zhku.debt.intake.domain.DefectCode;
import ru.zhku.debt.intake.domain.MoneyLines;
import ru.zhku.debt.intake.domain.OnDefect;
import ru.zhku.debt.intake.domain.RegisterKind;
import ru.zhku.debt.intake.domain.RegisterLines;
import ru.zhku.debt.intake.domain.RegisterLines.Quarantined;
import ru.zhku.debt.intake.domain.Row;
import ru.zhku.debt.ledger.Ledger;
import ru.zhku.debt.ledger.domain.PostingBatch;
import ru.zhku.debt.ledger.domain.PostingResult;

/** Posts charges and payments to the ledger. */
@ApplicationScoped
class MoneyPosting {
    private final Ledger ledger;
    private final Agreements agreements;
    private final RegisterBooks books;
    private final RegisterBytes bytes;

    MoneyPosting(Ledger ledger, Agreements agreements, RegisterBooks books, RegisterBytes bytes) {
        this.ledger = ledger;
        this.agreements = agreements;
        this.books = books;
        this.bytes = bytes;
    }

    void post(Register register, MoneyLines lines) {
        if (!books.open(register)) {
            return;
        }
        var result = post(lines.batch());
        if (!result.defects().isEmpty()) {
            long all = (long) lines.defects().size() + result.defects().size();
            RegisterLines.demandBearable(all, result.defects().get(0).line());
        }
        var defects = new ArrayList<>(lines.defects());
        var quarantine = new ArrayList<>(lines.quarantine());
        if (!result.defects().isEmpty()) {
            var found = codes(result);
            register.file().read(register.kind(), bytes.open(register), row -> {
                var code = found.get(row.line());
                if (code != null) {
                    defects.add(defect(register.kind(), row, code));
                    quarantine.add(new Quarantined(row.line(), row.fields()));
                }
            });
            if (register.onDefect() == OnDefect.REJECT) {
                lines.defects().clear();
                lines.defects().addAll(defects);
                throw RegisterPosting.defectsFound(defects);
            }
        }
        books.close(register, totals(lines, result, defects), defects, quarantine);
    }

    /** The lines, and what they mean for the agreements of their accounts. */
    PostingResult post(PostingBatch batch) {
        var result = ledger.post(batch);
        agreements.posted(batch);
        return result;
    }

    private static Totals totals(MoneyLines lines, PostingResult result, List<Defect> defects) {
        return new Totals(
                lines.total(),
                result.posted(),
                result.duplicateLines().size(),
                defects.size(),
                lines.sum(),
                result.postedSum(),
                lines.firstMonth(),
                lines.lastMonth());
    }

    static Map<Long, DefectCode> codes(PostingResult result) {
        var codes = new HashMap<Long, DefectCode>();
        result.defects().forEach(defect -> codes.put((long) defect.line(), DefectCode.ofCode(defect.code())));
        return codes;
    }

    static int column(RegisterKind kind, DefectCode code) {
        return kind.indexOf(code == DefectCode.REFUND_EXCEEDS_PAYMENTS ? "amount" : "operationCode");
    }

    /** The line's defect after the ledger has looked at it. */
    static Defect defect(RegisterKind kind, Row row, DefectCode code) {
        row.fault(column(kind, code), code);
        return row.defect();
    }
}
