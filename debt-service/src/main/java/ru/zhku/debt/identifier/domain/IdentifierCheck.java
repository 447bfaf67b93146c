package ru.zhku.debt.identifier.domain;

import ru.zhku.debt.account.domain.CheckDigits;
import ru.zhku.kit.problem.Refusal;

/**
 * What can be said of an identifier by itself; whether it was ever given to anybody is not known here.
 *
 * @param reason what is wrong and what to do; of a good one, what was not checked; null if there is nothing to say
 */
public record IdentifierCheck(boolean valid, String reason) {
    private static final IdentifierCheck GOOD = new IdentifierCheck(true, null);

    /**
     * @param bik of the account's bank, for accounts only
     * @throws Refusal {@code identifier-bik-required} for an account without it
     */
    public static IdentifierCheck of(IdentifierKind kind, String value, String bik) {
        var text = value.strip();
        return switch (kind) {
            case INN ->
                that(CheckDigits.isInn(text), "ИНН — 10 или 12 цифр с верными контрольными: сверьте с документом");
            case OGRN ->
                that(
                        CheckDigits.isOgrn(text),
                        "ОГРН — 13 цифр, ОГРНИП — 15, последняя контрольная: сверьте с документом");
            case SNILS ->
                that(Identifiers.isSnils(text), "СНИЛС — 11 цифр, последние две контрольные: сверьте с документом");
            case ELS ->
                that(
                        Identifiers.isEls(text),
                        "ЕЛС — две цифры, две заглавные русские буквы и шесть цифр, например 80РС558347: проверьте,"
                                + " что буквы не латинские");
            case IZHKU -> that(Identifiers.isIzhku(text), "ИЖКУ — это ЕЛС, дефис и две цифры, например 80РС558347-01");
            case PAYMENT_DOCUMENT ->
                that(
                        Identifiers.isPaymentDocument(text),
                        "Идентификатор документа — это ИЖКУ, дефис и четыре цифры, например 80РС558347-01-2345");
            case BIK -> that(Identifiers.isBik(text), "БИК — девять цифр");
            case BANK_ACCOUNT, CORRESPONDENT_ACCOUNT -> account(kind, text, bik);
            case OKTMO -> that(CheckDigits.isOktmo(text), "ОКТМО — 8 или 11 цифр");
            case HOUSE_GUID ->
                that(
                        Identifiers.isHouseGuid(text),
                        "Код дома по ГАР — это UUID, например 0c5b2444-70a0-4932-980c-b4dc0d3f02b5");
            case CADASTRAL_NUMBER ->
                that(
                        Identifiers.isCadastralNumber(text),
                        "Кадастровый номер — округ, район, квартал и номер через двоеточие, например 51:26:0010101:15");
        };
    }

    private static IdentifierCheck account(IdentifierKind kind, String account, String bik) {
        if (bik == null || bik.isBlank()) {
            throw Refusal.at("/bik", "identifier-bik-required");
        }
        if (!Identifiers.isBik(bik.strip())) {
            return new IdentifierCheck(false, "БИК — девять цифр: проверьте его");
        }
        if (!Identifiers.hasAccountForm(account)) {
            return new IdentifierCheck(false, "Счёт — двадцать цифр без пробелов и точек");
        }
        var mismatch = "Счёт не сходится с БИК: ошибка в одном из них, сверьте с реквизитами банка";
        if (kind == IdentifierKind.CORRESPONDENT_ACCOUNT) {
            return that(Identifiers.isCorrespondentAccount(account, bik.strip()), mismatch);
        }
        if (!Identifiers.isBanks(bik.strip())) {
            return new IdentifierCheck(
                    true, "Контрольная цифра не проверена: это БИК казначейства или подразделения Банка России");
        }
        return that(Identifiers.isBankAccount(account, bik.strip()), mismatch);
    }

    private static IdentifierCheck that(boolean valid, String otherwise) {
        return valid ? GOOD : new IdentifierCheck(false, otherwise);
    }
}
