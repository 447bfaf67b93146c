package ru.zhku.debt.intake;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import ru.zhku.debt.account.Accounts;
import ru.zhku.debt.account.domain.AccountDirectory;
import ru.zhku.debt.intake.domain.AccountFinder;
import ru.zhku.debt.intake.domain.AccountLines;
import ru.zhku.debt.intake.domain.BalanceLines;
import ru.zhku.debt.intake.domain.Defect;
import ru.zhku.debt.intake.domain.FileFault;
import ru.zhku.debt.intake.domain.MoneyLines;
import ru.zhku.debt.intake.domain.RegisterKind;
import ru.zhku.debt.intake.domain.RegisterLines;
import ru.zhku.debt.ledger.domain.PostingBatch;

/** Posts checked lines, by the kind of their register. */
@ApplicationScoped
class RegisterPosting {
    private final Accounts accounts;
    private final MoneyPosting money;
    private final AccountPosting people;
    private final BalancePosting balances;

    RegisterPosting(Accounts accounts, MoneyPosting money, AccountPosting people, BalancePosting balances) {
        this.accounts = accounts;
        this.money = money;
        this.people = people;
        this.balances = balances;
    }

    /**
     * @param takenOn the business day on which the lines are taken: of the receipt, or of another try; a payment
     *     behind it is in the future. Posting follows on this day or later, so no posted payment is ever ahead.
     */
    RegisterLines linesFor(Register register, LocalDate takenOn) {
        return switch (register.kind()) {
            case ACCOUNTS -> new AccountLines(register.receivedOn(), register.senderOktmo());
            case BALANCES -> new BalanceLines(directory(register, register.senderOktmo()));
            case CHARGES, PAYMENTS ->
                new MoneyLines(
                        register.kind(),
                        directory(register, register.senderOktmo()),
                        takenOn,
                        new PostingBatch(
                                register.kind() == RegisterKind.CHARGES
                                        ? PostingBatch.Kind.CHARGES
                                        : PostingBatch.Kind.PAYMENTS,
                                register.supplierInn(),
                                register.id(),
                                register.file().expectedLines()));
        };
    }

    /** Of a line that an officer has mended: he reaches the accounts of his municipality only. */
    AccountFinder finderFor(Register register, String oktmo) {
        return new AccountFinder(register.kind(), directory(register, oktmo));
    }

    /** @param oktmo the only municipality whose accounts are reached, null for all of the supplier's */
    private AccountDirectory directory(Register register, String oktmo) {
        return accounts.directoryOf(register.supplierInn(), oktmo);
    }

    /** To be called in a transaction. */
    void post(Register register, RegisterLines lines) {
        switch (register.kind()) {
            case ACCOUNTS -> people.post(register, (AccountLines) lines);
            case BALANCES -> balances.post(register, (BalanceLines) lines);
            case CHARGES, PAYMENTS -> money.post(register, (MoneyLines) lines);
        }
    }

    static FileFault defectsFound(List<Defect> defects) {
        var first = defects.get(0);
        return new FileFault(
                "defects-found",
                "Дефектных строк: " + defects.size() + ", а реестр просили принять только целиком. Первая — строка "
                        + first.line() + ": " + first.reason(),
                first.line(),
                first.column());
    }
}
