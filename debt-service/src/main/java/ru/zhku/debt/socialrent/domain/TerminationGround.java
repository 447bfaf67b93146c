package ru.zhku.debt.socialrent.domain;

import ru.zhku.kit.web.Labelled;

/** Why a contract of social rent ends (ЖК РФ 83). */
public enum TerminationGround implements Labelled {
    AGREEMENT("Соглашение сторон", "ЖК РФ 83 ч. 1", false),
    TENANT_REQUEST("Заявление нанимателя с согласия семьи", "ЖК РФ 83 ч. 2", false),
    TENANT_LEFT("Выезд нанимателя с семьёй в другое место", "ЖК РФ 83 ч. 3", false),
    UNPAID_OVER_SIX_MONTHS("Плата не вносится более шести месяцев без уважительных причин", "ЖК РФ 83 ч. 4 п. 1", true),
    DAMAGE("Разрушение или повреждение жилого помещения", "ЖК РФ 83 ч. 4 п. 2", true),
    NEIGHBOURS_RIGHTS("Систематическое нарушение прав соседей", "ЖК РФ 83 ч. 4 п. 3", true),
    MISUSE("Использование не по назначению", "ЖК РФ 83 ч. 4 п. 4", true),
    LOSS_OR_DEATH("Утрата жилого помещения или смерть одиноко проживавшего", "ЖК РФ 83 ч. 5", false);

    private final String label;
    private final String article;
    private final boolean byCourt;

    TerminationGround(String label, String article, boolean byCourt) {
        this.label = label;
        this.article = article;
        this.byCourt = byCourt;
    }

    @Override
    public String label() {
        return label;
    }

    public String article() {
        return article;
    }

    /** At the landlord's demand only a court terminates; its decision is named. */
    public boolean isByCourt() {
        return byCourt;
    }
}
