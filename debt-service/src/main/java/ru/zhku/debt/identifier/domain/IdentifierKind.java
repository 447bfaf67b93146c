package ru.zhku.debt.identifier.domain;

import ru.zhku.kit.web.Labelled;

/** The identifiers that can be checked without asking anybody. */
public enum IdentifierKind implements Labelled {
    INN("ИНН"),
    OGRN("ОГРН или ОГРНИП"),
    SNILS("СНИЛС"),
    ELS("Единый лицевой счёт ГИС ЖКХ"),
    IZHKU("Идентификатор жилищно-коммунальной услуги"),
    PAYMENT_DOCUMENT("Идентификатор платёжного документа"),
    BIK("БИК"),
    BANK_ACCOUNT("Расчётный счёт"),
    CORRESPONDENT_ACCOUNT("Корреспондентский счёт"),
    OKTMO("ОКТМО"),
    HOUSE_GUID("Код дома по ГАР (ФИАС)"),
    CADASTRAL_NUMBER("Кадастровый номер");

    private final String label;

    IdentifierKind(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
