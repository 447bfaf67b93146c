package ru.zhku.debt.correction.domain;

import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import ru.zhku.debt.ledger.domain.PaymentFact;

/**
 * The operation code of a line that a correction posts as a payment or refund. Within a day the ledger folds payments
 * and refunds together in the order of their codes, so that a correction which takes back money of the same day must
 * come behind that money: its code goes on from the last one of the account's day.
 */
public final class CorrectionCode {
    private static final Pattern OF_CORRECTION =
            Pattern.compile("(.+)/[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/[0-9]+", Pattern.DOTALL);

    private CorrectionCode() {}

    /**
     * @param no of the line in its document
     * @param day epoch day of the line
     * @param payments of the line's account
     * @return unique, as the document's id is; behind every code of the day
     */
    public static String behind(UUID document, int no, long day, List<PaymentFact> payments) {
        var own = document + "/" + no;
        return payments.stream()
                .filter(payment -> payment.paidOn() == day)
                .max(PaymentFact.BY_DAY)
                .map(last -> behind(own, last))
                .orElse(own);
    }

    private static String behind(String own, PaymentFact last) {
        if (last.isBefore(own)) {
            return own;
        }
        var correction = OF_CORRECTION.matcher(last.operationCode());
        var shortest = (correction.matches() ? correction.group(1) : last.operationCode()) + "/" + own;
        return last.isBefore(shortest) ? shortest : last.operationCode() + "/" + own;
    }
}
