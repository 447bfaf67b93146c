package ru.zhku.litigation.candidate.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static ru.zhku.litigation.candidate.domain.Claimant.MUNICIPALITY;
import static ru.zhku.litigation.candidate.domain.Claimant.SUPPLIER;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import ru.zhku.kit.money.Money;
import ru.zhku.kit.test.Gen;

class SharesTest {
    @ParameterizedTest
    @CsvSource({
        "SOCIAL_TENANT,    100.00, 30.00, 30.00,  70.00",
        "SOCIAL_TENANT,    100.00,  0.00,  0.00, 100.00",
        "SOCIAL_TENANT,    100.00, 100.00, 100.00, 0.00",
        "SOCIAL_TENANT,    100.00, 130.00, 100.00, 0.00",
        "OWNER,            100.00, 30.00,  0.00, 100.00",
        "SERVICE_HOUSING,  100.00,  0.00,  0.00, 100.00",
        "NONE,             100.00,  0.00,  0.00, 100.00",
        "MUNICIPAL_VACANT, 100.00, 30.00,  0.00,   0.00",
    })
    void splitsByTenure(Tenure tenure, String overdue, String rent, String municipality, String supplier) {
        var shares = Shares.of(tenure, Money.parse(overdue), Money.parse(rent));
        assertThat(shares).isEqualTo(new Shares(Money.parse(municipality), Money.parse(supplier)));
    }

    @Test
    void onlyThoseWithADebtClaim() {
        assertThat(Shares.of(Tenure.SOCIAL_TENANT, Money.parse("5"), Money.parse("2"))
                        .claimants())
                .isEqualTo(List.of(MUNICIPALITY, SUPPLIER));
        assertThat(Shares.of(Tenure.SOCIAL_TENANT, Money.parse("5"), Money.parse("5"))
                        .claimants())
                .isEqualTo(List.of(MUNICIPALITY));
        assertThat(Shares.of(Tenure.OWNER, Money.parse("5"), Money.ZERO).claimants())
                .isEqualTo(List.of(SUPPLIER));
        assertThat(Shares.of(Tenure.MUNICIPAL_VACANT, Money.parse("5"), Money.ZERO)
                        .claimants())
                .isEmpty();
    }

    @Test
    void theSharesOfADebtorAreTheDebt() {
        Gen.check(300, gen -> {
            var overdue = gen.money(0, 1_000_000_00);
            var rent = gen.money(0, 1_200_000_00);
            for (var tenure : Tenure.values()) {
                var shares = Shares.of(tenure, overdue, rent);
                var sum = shares.municipality().plus(shares.supplier());
                assertThat(sum).isEqualTo(tenure == Tenure.MUNICIPAL_VACANT ? Money.ZERO : overdue);
                assertThat(shares.municipality().isNegative()
                                || shares.supplier().isNegative())
                        .isFalse();
            }
        });
    }

    @Test
    void codesThatAreNewToUsAreBorne() {
        assertThat(Tenure.of("HOSTEL")).isEqualTo(Tenure.NONE);
        assertThat(Tenure.of(null)).isEqualTo(Tenure.NONE);
        assertThat(ConsumerGroup.of("AGRICULTURE")).isEqualTo(ConsumerGroup.OTHER);
    }
}
