package ru.zhku.debt.penalty.domain;

import ru.zhku.debt.account.domain.ConsumerGroup;
import ru.zhku.debt.account.domain.Resource;
import ru.zhku.debt.account.domain.Tenure;
import ru.zhku.kit.web.Labelled;

/** By which steps a penalty grows with the delay; the steps themselves are data of {@link PenaltyRules}. */
public enum PenaltySchedule implements Labelled {
    CITIZEN_155_14("Плата за жильё и коммунальные услуги: ЖК РФ 155 ч. 14"),
    CAPITAL_REPAIR_155_14_1("Взносы на капитальный ремонт: ЖК РФ 155 ч. 14.1"),
    MANAGING_ORG("Управляющие организации по договорам ресурсоснабжения"),
    OTHER_CONSUMER("Прочие потребители по договорам ресурсоснабжения");

    private final String label;

    PenaltySchedule(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }

    /**
     * The schedule of a charge by the class of its account on the day it comes into force. Contributions to capital
     * repair have their own part of ЖК РФ 155 whoever owns the premises. Part 14 speaks of anybody who pays for housing
     * and utilities, so a dwelling that is let or stands empty falls under it whatever group its payer is in.
     */
    public static PenaltySchedule of(ConsumerGroup group, Tenure tenure, Resource resource) {
        if (resource == Resource.CAPITAL_REPAIR) {
            return CAPITAL_REPAIR_155_14_1;
        }
        if (group == ConsumerGroup.MANAGING_ORGANISATION) {
            return MANAGING_ORG;
        }
        boolean dwelling = tenure != Tenure.NONE && tenure != Tenure.OWNER;
        return group == ConsumerGroup.POPULATION || dwelling ? CITIZEN_155_14 : OTHER_CONSUMER;
    }
}
