package ru.zhku.litigation.candidate.domain;

import ru.zhku.kit.web.Labelled;

/** What the quality gate looks at before filing, and what the lawyer can do about it. */
public enum GateCode implements Labelled {
    NOT_IN_WORK("Кандидат не в работе", "Подавать нечего: кандидат снят, закрыт или уже в суде."),
    NOTHING_OVERDUE("Нет просроченного долга", "Просрочка по этому взыскателю погашена. Закройте кандидата."),
    BELOW_THRESHOLD("Долг опустился ниже порога", "Должник платил после претензии. Решите, нужен ли суд на остаток."),
    AGREEMENT_KEPT(
            "Действует соглашение о погашении",
            "Пока оно исполняется, в суд не идут. График — в учёте долгов: GET /v1/agreements?accountId=…"),
    ESCALATION_HELD(
            "Взыскание приостановлено",
            "Идёт спор, оформляется поддержка или есть трудная ситуация. Пауза — в учёте долгов: GET /v1/pauses?accountId=…"),
    PARTY_NOT_REACHABLE(
            "Данные должника сейчас недоступны", "Служба учёта долга не отвечает. Повторите попытку позже."),
    PARTY_NOT_FOUND("Данных должника нет", "В учёте долга нет плательщика этого счёта. Запросите его у поставщика."),
    PAYER_NAME_MISSING("Не указан плательщик", "Запросите у поставщика имя или наименование должника."),
    IDENTIFIER_MISSING(
            "Нет идентификатора гражданина",
            "Нужен один из: СНИЛС, ИНН, паспорт, водительское удостоверение (ГПК РФ 131, 124). Запросите его."),
    INN_MISSING("Нет ИНН организации", "Укажите ИНН организации: возьмите его из ЕГРЮЛ или у поставщика."),
    ADDRESS_MISSING("Нет адреса", "Без улицы и дома не определить суд (ГПК РФ 28). Запросите адрес у поставщика."),
    CLAIM_MISSING("Претензия не направлена", "Направьте претензию: POST /v1/claims."),
    CLAIM_TERM_RUNNING("Срок ответа на претензию не истёк", "Дождитесь конца срока, указанного в претензии."),
    CLAIM_NOT_SERVED(
            "Вручение претензии не подтверждено",
            "Проверьте доставку: суд спросит доказательство, а для организаций по ней известен день отправки.");

    private final String label;
    private final String advice;

    GateCode(String label, String advice) {
        this.label = label;
        this.advice = advice;
    }

    @Override
    public String label() {
        return label;
    }

    public String advice() {
        return advice;
    }
}
