package ru.zhku.debt.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import ru.zhku.debt.Town;

/** Whose an operation code is within one file. */
@QuarkusTest
class OperationCodesTest {
    private static final String PAYMENTS = "accountNumber;paidOn;amount;operationCode\n";

    /** Two refunds that exceed what is paid are quarantined; the payment behind them has the code for itself. */
    @Test
    void aRefundThatIsNotPostedLeavesItsCodeFree() {
        var inn = Town.supplier();
        Town.accounts(inn, "A-1", "A-2");
        Town.post(inn, "CHARGES", "accountNumber;resource;serviceMonth;amount\nA-1;HEATING;2022-01;100\n");
        var register = Town.post(
                inn,
                "PAYMENTS",
                PAYMENTS + "A-1;2022-03-01;-10;r1\nA-2;2022-03-01;-11;r1\nA-1;2022-03-02;40;r1\n"
                        + "A-1;2022-03-02;40;r1\nA-1;2022-03-02;41;r1\nA-2;2022-03-02;5;r2\n");

        assertThat(register.getLong("linesPosted")).isEqualTo(2);
        assertThat(register.getString("sumPosted")).isEqualTo("45.00");
        assertThat(register.getLong("linesDuplicate")).isEqualTo(1);
        var defects = Town.defects(register.getString("id"));
        assertThat(defects.getList("items.line", Integer.class)).containsExactly(2, 3, 6);
        assertThat(defects.getList("items.code"))
                .containsExactly("refund-exceeds-payments", "refund-exceeds-payments", "operation-code-reused");
    }

    /** Nobody is left behind the last of them; the register ends, and says why of each line. */
    @Test
    void theLastOfThoseWithACodeMayBeRejectedToo() {
        var inn = Town.supplier();
        Town.accounts(inn, "A-1");
        var register = Town.post(inn, "PAYMENTS", PAYMENTS + "A-1;2022-03-01;-10;r1\nA-1;2022-03-01;-10;r1\n");

        assertThat(register.getString("status")).isEqualTo("POSTED_WITH_DEFECTS");
        assertThat(register.getLong("linesPosted")).isZero();
        var defects = Town.defects(register.getString("id"));
        assertThat(defects.getList("items.line", Integer.class)).containsExactly(2, 3);
        assertThat(defects.getList("items.code")).containsExactly("refund-exceeds-payments", "refund-exceeds-payments");
    }

    @Test
    void aPostedPaymentHoldsItsCode() {
        var inn = Town.supplier();
        Town.accounts(inn, "A-1");
        var register = Town.post(
                inn, "PAYMENTS", PAYMENTS + "A-1;2022-03-02;40;r1\nA-1;2022-03-02;-1;r1\nA-1;2022-03-02;40;r1\n");

        assertThat(register.getLong("linesPosted")).isEqualTo(1);
        assertThat(register.getLong("linesDuplicate")).isEqualTo(1);
        assertThat(Town.defects(register.getString("id")).getList("items.code"))
                .containsExactly("operation-code-reused");
    }
}
