package ru.zhku.debt.correction;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.HashMap;
import java.util.UUID;
import ru.zhku.debt.account.domain.AccountRef;
import ru.zhku.debt.correction.CorrectionBook.Document;
import ru.zhku.debt.correction.CorrectionBook.Line;
import ru.zhku.debt.correction.domain.CreditEffect;
import ru.zhku.debt.correction.domain.ExactCredit;
import ru.zhku.debt.correction.domain.ExactCredit.Share;
import ru.zhku.debt.ledger.Ledger;
import ru.zhku.debt.ledger.domain.PostingPurpose;
import ru.zhku.debt.ledger.domain.Scope;
import ru.zhku.kit.id.Ids;
import ru.zhku.kit.money.Money;
import ru.zhku.kit.time.BusinessClock;

/**
 * A write-off in the ledger: a credit for each charge, in force from the day of the posting, so that what was owed
 * before that day stays owed then. Its reversal is a charge of the same sum, month and due date, in force from its day.
 */
@ApplicationScoped
class WriteOffPosting {
    private static final Scope ALL = new Scope(null, null);

    private final WriteOffStore store;
    private final CorrectionBook book;
    private final CorrectionCallers callers;
    private final Ledger ledger;
    private final BusinessClock clock;

    WriteOffPosting(
            WriteOffStore store, CorrectionBook book, CorrectionCallers callers, Ledger ledger, BusinessClock clock) {
        this.store = store;
        this.book = book;
        this.callers = callers;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** The document of the posting to come, null if there is none. */
    UUID document(WriteOffView.Item item, PostingPurpose purpose) {
        if (purpose == null) {
            return null;
        }
        return purpose == PostingPurpose.WRITE_OFF ? item.id() : Ids.next();
    }

    /** @param reason why: of the write-off, or of its reversal */
    @Transactional(TxType.MANDATORY)
    void post(UUID document, WriteOffView.Item item, PostingPurpose purpose, String reason) {
        var account = callers.demandAccount("/kind", item.accountId());
        var facts = book.held(account.id());
        var charges = store.charges(item.id());
        boolean writesOff = purpose == PostingPurpose.WRITE_OFF;
        if (writesOff) {
            new ExactCredit(facts.charges(), facts.payments(), clock.today())
                    .credits(charges.stream()
                            .map(charge -> new Share(charge.chargeId(), charge.amount()))
                            .toList());
        }
        book.charges(
                new Document(document, purpose, item.reasonCode(), reason),
                clock.today(),
                charges.stream()
                        .map(charge -> line(account, charge, writesOff ? -charge.amount() : charge.amount()))
                        .toList());
    }

    private static Line line(AccountRef account, WriteOffStore.ChargeRow charge, long amount) {
        return new Line(
                account,
                charge.resource(),
                charge.month(),
                amount,
                charge.dueOn(),
                charge.documentNumber(),
                charge.chargeId(),
                null);
    }

    /** What of a posted write-off does not pay its own charges by the facts known now. */
    Money astray(WriteOffView.Item item) {
        var chargeOf = new HashMap<Long, Long>();
        book.linesOf(item.id()).forEach(line -> chargeOf.put(line.id(), line.corrects()));
        var facts = ledger.lines(item.accountId(), ALL);
        long own = CreditEffect.onTheirCharges(facts.charges(), facts.payments(), chargeOf);
        return item.amount().minus(Money.ofKopecks(own));
    }
}
