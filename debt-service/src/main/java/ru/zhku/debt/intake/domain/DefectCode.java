package ru.zhku.debt.intake.domain;

import java.util.Locale;
import ru.zhku.kit.web.Labelled;

/** Why a line cannot be posted. */
public enum DefectCode implements Labelled {
    COLUMNS_MISSING("В строке меньше полей, чем в заголовке: строка оборвана или пропущен разделитель «;»"),
    COLUMNS_EXTRA("В строке больше полей, чем в заголовке: лишний разделитель «;» или значение без кавычек"),
    VALUE_MISSING("Обязательное значение не заполнено"),
    VALUE_TOO_LONG("Значение длиннее допустимого"),
    CONTROL_CHARACTER("В значении есть управляющие символы"),
    AMOUNT_FORMAT("Сумма не читается: нужны цифры и не больше двух знаков после точки или запятой, без пробелов"),
    AMOUNT_OUT_OF_RANGE("Сумма больше допустимых 100 000 000 000,00 руб."),
    AMOUNT_ZERO("Сумма не может быть нулевой"),
    DATE_FORMAT("Такой даты нет: нужна дата вида 2022-03-31"),
    DATE_OUT_OF_RANGE("Дата вне допустимых лет 1992–2099"),
    MONTH_FORMAT("Такого месяца нет: нужен месяц вида 2022-03"),
    UNKNOWN_RESOURCE("Такого ресурса нет в справочнике resources"),
    UNKNOWN_ACCOUNT(
            "Лицевого счёта с такими признаками у этого поставщика нет: если он есть под другими, назовите его в строке"
                    + " (accountNumber), иначе пришлите его реестром ACCOUNTS. Затем повторите отложенные строки"),
    ACCOUNT_AMBIGUOUS(
            "Признакам строки отвечают несколько лицевых счетов поставщика: исправьте строку, назвав один из них"
                    + " (accountNumber), и повторите отложенные строки. Подходят"),
    ACCOUNT_CONTRADICTION(
            "Ячейки строки называют не один и тот же лицевой счёт: исправьте или очистите ту, которая неверна, и повторите"
                    + " отложенные строки"),
    ACCOUNT_NOT_IN_PURPOSE(
            "В назначении платежа искали номер после «л/с» или «лицевой счёт» и ЕЛС, один лицевой счёт не"
                    + " назван: впишите его номер (accountNumber, POST /v1/registers/{id}/mends) и повторите отложенные строки"
                    + " либо возьмите деньги в невыясненные поступления (POST /v1/suspense/intakes)"),
    PAID_IN_FUTURE("Дата платежа позже даты приёма реестра"),
    OPERATION_CODE_REUSED("Операция с этим кодом уже проведена с другим содержанием"),
    OPERATION_IN_SUSPENSE(
            "Операция с этим кодом стоит в невыясненных поступлениях: найдите её в /v1/suspense и зачислите там на счёт"
                    + " (ASSIGN), а если запись ошибочна — аннулируйте её (ANNUL) и повторите отложенные строки; если"
                    + " деньги возвращены плательщику, проводить нечего"),
    REFUND_EXCEEDS_PAYMENTS(
            "Возврат больше оплаченного на его день по строкам, проведённым до него. Если оплата стоит в"
                    + " файле ниже, повторите отложенные строки"),
    TAKEN_TO_SUSPENSE("Деньги взяты в невыясненные поступления: дальше — в /v1/suspense"),
    UNKNOWN_CONSUMER_GROUP("Такой группы нет в справочнике consumer-groups"),
    UNKNOWN_TENURE("Такого основания пользования нет в справочнике tenures"),
    ELS_FORMAT("ЕЛС состоит из двух цифр, двух русских букв и шести цифр"),
    INN_CHECK("Неверный ИНН: не сходятся контрольные цифры"),
    OKTMO_FORMAT("ОКТМО состоит из 8 или 11 цифр"),
    FOREIGN_OKTMO("Счёт другого муниципального образования: его вносит сам поставщик или администратор"),
    HOUSE_GUID_FORMAT("Код дома по ГАР — это UUID"),
    NUMBER_FORMAT("Число не читается или вне допустимых пределов"),
    PHONE_FORMAT("Телефон состоит из 5–15 цифр; допустимы +, скобки, пробел и дефис"),
    EMAIL_FORMAT("Адрес электронной почты не читается"),
    CELL_ERROR("В ячейке ошибка формулы Excel: исправьте её или введите значение"),
    DIGITS_CUT("Excel хранит только 15 цифр числа: задайте ячейке текстовый формат и введите значение заново"),
    ACCOUNT_REPEATED(
            "Лицевой счёт повторяется в файле с тем же днём начала и другим содержанием: пришлите верную строку новым реестром");

    private final String label;

    DefectCode(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }

    /** As it stands in answers: {@code paid-in-future}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The line has no shape: its fields cannot be told apart, and trying them again would be a guess. */
    public boolean isShape() {
        return this == COLUMNS_MISSING || this == COLUMNS_EXTRA;
    }

    /** Another try can succeed: what the line says is known, and is not for the sender alone to put right. */
    public boolean canBeMended() {
        return !isShape() && this != ACCOUNT_REPEATED && this != CELL_ERROR && this != DIGITS_CUT;
    }

    public static DefectCode ofCode(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
