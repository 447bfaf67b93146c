package ru.zhku.litigation.candidate.domain;

import ru.zhku.kit.web.Labelled;

/** What can happen to a candidate. */
public enum CandidateAct implements Labelled {
    OPEN("Долг превысил порог"),
    CLAIM("Направлена претензия"),
    CLAIM_SERVED("Претензия вручена"),
    CLAIM_FAILED("Претензия не доставлена"),
    FILE("Подано в суд"),
    RETURN("Суд возвратил или отменил, претензии не было"),
    RETURN_TO_CLAIM("Суд возвратил или отменил, претензия действует"),
    CLEAR("Долг опустился ниже порога"),
    EXCEED_AGAIN("Долг снова превысил порог"),
    SHARE_GONE("Долга перед этим взыскателем больше нет"),
    FINISH("Дело в суде завершено"),
    CLOSE("Закрыт юристом");

    private final String label;

    CandidateAct(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
