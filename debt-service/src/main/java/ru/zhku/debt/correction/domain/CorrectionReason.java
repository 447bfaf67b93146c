package ru.zhku.debt.correction.domain;

import ru.zhku.kit.web.Labelled;

/** Why a line is corrected. */
public enum CorrectionReason implements Labelled {
    WRONG_ACCOUNT("Не тот лицевой счёт"),
    WRONG_AMOUNT("Неверная сумма"),
    WRONG_RESOURCE_OR_MONTH("Не тот ресурс или месяц"),
    DUPLICATE("Записано дважды"),
    METER_READING("Неверные показания прибора учёта"),
    TARIFF("Неверный тариф или норматив"),
    SERVICE_QUALITY("Услуга не оказана или ненадлежащего качества"),
    TEMPORARY_ABSENCE("Временное отсутствие потребителя"),
    COURT_DECISION("Решение суда"),
    PAYER_REQUEST("Заявление плательщика"),
    ENTRY_ERROR("Ошибка ввода"),
    OTHER("Другое, сказано в пояснении");

    private final String label;

    CorrectionReason(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
