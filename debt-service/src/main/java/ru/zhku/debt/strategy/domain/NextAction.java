package ru.zhku.debt.strategy.domain;

import java.util.Optional;
import ru.zhku.kit.web.Labelled;

/** What is to be done next with a debtor. */
public enum NextAction implements Labelled {
    NONE("Ничего не требуется"),
    WAIT("Ждать"),
    REMINDER("Напоминание"),
    SECOND_REMINDER("Повторное напоминание"),
    AGREEMENT_OFFER("Предложение рассрочки"),
    RESTRICTION_WARNING("Предупреждение об ограничении услуги"),
    RESTRICTION("Ограничение услуги исполнителем"),
    TERMINATION_WARNING("Предупреждение о расторжении договора найма"),
    TERMINATION("Иск о расторжении договора найма"),
    PRETRIAL_CLAIM("Досудебная претензия"),
    COURT("Обращение в суд"),
    BUDGET_PAYMENT("Оплата из бюджета собственника");

    private final String label;

    NextAction(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }

    /** Whether somebody does it; to wait, or to do nothing, is no step. */
    public boolean isStep() {
        return this != NONE && this != WAIT;
    }

    /**
     * What must have been delivered to the debtor before, whatever a policy says: a written warning before a service is
     * limited (Правила предоставления коммунальных услуг, ПП 354 п. 119), a warning before a social-rent contract is
     * ended through a court (ГК 687 п. 4, ЖК 83 ч. 4).
     */
    public Optional<NextAction> warnedBy() {
        return switch (this) {
            case RESTRICTION -> Optional.of(RESTRICTION_WARNING);
            case TERMINATION -> Optional.of(TERMINATION_WARNING);
            default -> Optional.empty();
        };
    }
}
