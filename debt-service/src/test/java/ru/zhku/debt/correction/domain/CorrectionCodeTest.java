package ru.zhku.debt.correction.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import ru.zhku.debt.ledger.domain.PaymentFact;

/** Whatever the bank's code, the correction's own is folded behind it. */
class CorrectionCodeTest {
    private static final UUID FIRST = UUID.fromString("01915b2e-0000-7000-8000-000000000001");
    private static final UUID SECOND = UUID.fromString("01915b2e-0000-7000-8000-000000000002");
    private static final int DAY = 19_000;

    @ParameterizedTest
    @ValueSource(strings = {"!aaa", "zzz1", "яяя", "100500", "😀", "\uFFFF", "\uDBFF\uDFFF", "019", "", " "})
    void itComesBehindEveryCodeOfTheDay(String code) {
        var payments = new ArrayList<>(List.of(payment(code, DAY), payment("aaa", DAY)));
        var first = CorrectionCode.behind(FIRST, 1, DAY, payments);
        assertThat(payments).allMatch(payment -> payment.isBefore(first));
        payments.add(payment(first, DAY));
        var second = CorrectionCode.behind(SECOND, 2, DAY, payments);
        assertThat(payments).allMatch(payment -> payment.isBefore(second));
        assertThat(second).endsWith(SECOND + "/2").doesNotContain(FIRST.toString());
    }

    @Test
    void aDayWithNothingBehindItsOwnCodeLeavesItAsItIs() {
        assertThat(CorrectionCode.behind(FIRST, 1, DAY, List.of(payment("яяя", DAY - 1), payment("!aaa", DAY))))
                .isEqualTo(FIRST + "/1");
        assertThat(CorrectionCode.behind(FIRST, 1, DAY, List.of(payment("яяя", DAY))))
                .isEqualTo("яяя/" + FIRST + "/1");
    }

    /** A clock that went back makes a smaller id. */
    @Test
    void anEarlierIdStillComesBehind() {
        var second = CorrectionCode.behind(SECOND, 1, DAY, List.of(payment("яяя", DAY)));
        var first = CorrectionCode.behind(FIRST, 1, DAY, List.of(payment("яяя", DAY), payment(second, DAY)));
        assertThat(payment(second, DAY).isBefore(first)).isTrue();
    }

    private static PaymentFact payment(String code, int day) {
        return new PaymentFact(1, 0, 0, 100, day, code);
    }
}
