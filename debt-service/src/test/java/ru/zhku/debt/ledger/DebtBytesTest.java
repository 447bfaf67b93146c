package ru.zhku.debt.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import ru.zhku.debt.ledger.domain.ChargeFact;
import ru.zhku.debt.ledger.domain.FoldState;
import ru.zhku.debt.ledger.domain.FoldState.Advance;
import ru.zhku.debt.ledger.domain.FoldState.OpenCharge;
import ru.zhku.debt.ledger.domain.MonthNets;
import ru.zhku.debt.ledger.domain.PostingBatch;

class DebtBytesTest {
    private static final long MOST = 10_000_000_000_000L;

    @Test
    void aStateIsReadAsItWasWritten() {
        var open = List.of(
                new OpenCharge(
                        new ChargeFact(Long.MAX_VALUE, 11, 2022 * 12, MOST, 19_000, "№ 7 \uD83D\uDE00"), MOST - 1),
                new OpenCharge(new ChargeFact(0, 1, 1992 * 12, 1, -1, ""), 0));
        var advances = List.of(new Advance(5L << 32 | 9, 0, PostingBatch.NONE, MOST), new Advance(1, 3, 24_000, 1));
        var months = MonthNets.of(new int[] {24_000, 24_001, 24_013}, new long[] {-MOST, 0, MOST}, true);
        var read = DebtBytes.read(DebtBytes.of(new FoldState(19_001, open, advances, months)));

        assertThat(read.lastDay()).isEqualTo(19_001);
        assertThat(read.open()).isEqualTo(open);
        assertThat(read.advances()).isEqualTo(advances);
        assertThat(read.months().isCut()).isTrue();
        assertThat(read.months().months()).containsExactly(24_000, 24_001, 24_013);
        assertThat(read.months().nets()).containsExactly(-MOST, 0, MOST);
    }

    @Test
    void manyChargesFit() {
        var open = LongStream.range(0, 2_000)
                .mapToObj(i -> new OpenCharge(new ChargeFact(i << 32, 1, 24_000, i + 1, 19_000, "K" + i), i))
                .toList();
        var state = new FoldState(1, open, List.of(), MonthNets.none());
        assertThat(DebtBytes.read(DebtBytes.of(state)).open()).isEqualTo(open);
    }

    @Test
    void whatIsNotThereOrOfAnotherVersionIsFoldedFromTheFacts() {
        assertThat(DebtBytes.read(null)).isNull();
        assertThat(DebtBytes.read(new byte[] {4, 0})).isNull();
    }
}
