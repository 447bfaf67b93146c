package ru.zhku.litigation.listing.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class OrderTest {
    private static final String ID = "0193581b-6a2e-7c41-8f52-0d6c3a9be101";
    private final Order order = Order.of(
            List.of(new Order.Key(Source.number("overdue"), true), new Order.Key(Source.day("since"), false)), "id");

    @Test
    void comesAfterAPlaceByTheFirstKeyThatDiffers() {
        assertThat(order.sql()).isEqualTo("overdue desc, coalesce(since, date '9999-12-31'), id");
        assertThat(order.behind())
                .isEqualTo("(overdue < cast(? as bigint))"
                        + " or (overdue = cast(? as bigint)"
                        + " and coalesce(since, date '9999-12-31') > cast(? as date))"
                        + " or (overdue = cast(? as bigint)"
                        + " and coalesce(since, date '9999-12-31') = cast(? as date) and id > cast(? as uuid))");
        assertThat(order.behindValues(List.of("7", "2022-01-11", ID)))
                .containsExactly("7", "7", "2022-01-11", "7", "2022-01-11", ID);
    }

    @Test
    void takesNoPlaceThatTheDatabaseWouldChokeOn() {
        assertThat(order.fits(List.of("7", "2022-01-11", ID))).isTrue();
        assertThat(order.fits(List.of("7.5", "2022-01-11", ID))).isFalse();
        assertThat(order.fits(List.of("7", "2022-02-30", ID))).isFalse();
        assertThat(order.fits(List.of("7", "2022-01-11", "x"))).isFalse();
        assertThat(order.fits(List.of("7", "2022-01-11"))).isFalse();
    }
}
