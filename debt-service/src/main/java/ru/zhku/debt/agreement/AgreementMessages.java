package ru.zhku.debt.agreement;

import ru.zhku.debt.agreement.domain.BreachCause;
import ru.zhku.debt.agreement.domain.Finding;
import ru.zhku.debt.agreement.domain.ScheduleVersion;
import ru.zhku.debt.contract.AgreementBreached;
import ru.zhku.debt.contract.AgreementCancelled;
import ru.zhku.debt.contract.AgreementCompleted;
import ru.zhku.debt.contract.AgreementConcluded;
import ru.zhku.debt.contract.AgreementReinstated;
import ru.zhku.kit.money.Money;

/** What others are told of an agreement. */
final class AgreementMessages {
    private AgreementMessages() {}

    static AgreementConcluded concluded(AgreementFile file, ScheduleVersion schedule) {
        var account = file.account();
        var instalments = schedule.instalments();
        return new AgreementConcluded(
                file.id(),
                account.id(),
                account.accountNumber(),
                account.supplierInn(),
                account.oktmo(),
                file.kind().name(),
                file.terms().concludedOn(),
                Money.ofKopecks(file.terms().amount()),
                instalments.size(),
                instalments.get(0).movedDueOn(),
                instalments.get(instalments.size() - 1).movedDueOn());
    }

    static AgreementBreached breached(AgreementFile file, Finding finding, long rest) {
        var account = file.account();
        var breach = finding.breach();
        return new AgreementBreached(
                file.id(),
                account.id(),
                account.accountNumber(),
                account.supplierInn(),
                account.oktmo(),
                file.kind().name(),
                breach.day(),
                finding.foundOn(),
                breach.cause().name(),
                breach.cause() == BreachCause.INSTALMENT ? breach.instalmentNo() : null,
                breach.movedDueOn(),
                Money.ofKopecks(breach.expected()),
                Money.ofKopecks(breach.actual()),
                Money.ofKopecks(breach.shortfall()),
                Money.ofKopecks(rest));
    }

    static AgreementCompleted completed(AgreementFile file, Finding finding) {
        var account = file.account();
        return new AgreementCompleted(
                file.id(),
                account.id(),
                account.accountNumber(),
                account.supplierInn(),
                account.oktmo(),
                file.kind().name(),
                finding.day(),
                finding.foundOn(),
                Money.ofKopecks(file.terms().amount()));
    }

    static AgreementCancelled cancelled(AgreementFile file, AgreementFile.Act act, long rest) {
        var account = file.account();
        return new AgreementCancelled(
                file.id(),
                account.id(),
                account.accountNumber(),
                account.supplierInn(),
                account.oktmo(),
                file.kind().name(),
                act.on(),
                Money.ofKopecks(rest));
    }

    static AgreementReinstated reinstated(AgreementFile file, AgreementFile.Act act, long rest) {
        var account = file.account();
        return new AgreementReinstated(
                file.id(),
                account.id(),
                account.accountNumber(),
                account.supplierInn(),
                account.oktmo(),
                file.kind().name(),
                act.on(),
                Money.ofKopecks(rest));
    }
}
