package ru.zhku.debt.correction.domain;

import ru.zhku.kit.web.Labelled;

/** Why a debt is given up. A norm does not write a debt off by itself: somebody decides, by a named document. */
public enum WriteOffReason implements Labelled {
    LIMITATION_EXPIRED("Истёк срок исковой давности", "ГК РФ 196, 199, 200"),
    DEATH_WITHOUT_HEIRS("Должник умер, наследников нет", "ГК РФ 1151, 1175"),
    BANKRUPTCY_COMPLETED("Банкротство завершено", "229-ФЗ ст. 47"),
    LIQUIDATED_ORGANISATION("Организация ликвидирована без правопреемника", "229-ФЗ ст. 43"),
    COURT_REFUSED("Суд отказал во взыскании", null),
    ENFORCEMENT_IMPOSSIBLE("Взыскать невозможно: исполнительный документ возвращён", "229-ФЗ ст. 46"),
    BILLING_ERROR("Ошибка начисления", null),
    OTHER("Другое, сказано в пояснении", null);

    private final String label;
    private final String legalBasis;

    WriteOffReason(String label, String legalBasis) {
        this.label = label;
        this.legalBasis = legalBasis;
    }

    @Override
    public String label() {
        return label;
    }

    /** Null where the document alone is the ground. */
    public String legalBasis() {
        return legalBasis;
    }
}
