package ru.zhku.debt.intake;

import jakarta.enterprise.context.ApplicationScoped;
import ru.zhku.debt.intake.domain.BalanceLines;
import ru.zhku.debt.intake.domain.FileFault;

/** Compares a supplier's balances with the ledger. */
@ApplicationScoped
class BalancePosting {
    void post(Register register, BalanceLines lines) {
        throw FileFault.of("balances-later", "Сверка остатков (BALANCES) ещё не принимается");
    }
}
