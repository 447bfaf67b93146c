package ru.zhku.notification.notice.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import org.junit.jupiter.api.Test;
import ru.zhku.kit.problem.Refusal;
import ru.zhku.notification.notice.domain.NoticeTransitions.Transition;

class NoticeTransitionsTest {
    @Test
    void everyPairIsInTheTableOrRefused() {
        int known = 0;
        for (var state : NoticeState.values()) {
            for (var act : NoticeAct.values()) {
                var rows = NoticeTransitions.ALL.stream()
                        .filter(t -> t.from() == state && t.act() == act)
                        .toList();
                assertThat(rows).hasSizeLessThanOrEqualTo(1);
                if (rows.isEmpty()) {
                    assertThatThrownBy(() -> NoticeTransitions.of(state, act))
                            .isInstanceOf(Refusal.class)
                            .extracting(e -> ((Refusal) e).code())
                            .isEqualTo("notice-act-refused");
                } else {
                    known++;
                    assertThat(NoticeTransitions.of(state, act)).isEqualTo(rows.get(0));
                }
            }
        }
        assertThat(known).isEqualTo(NoticeTransitions.ALL.size());
    }

    @Test
    void everyStateIsReachedAndNothingLeavesTheEnds() {
        var reached = EnumSet.of(NoticeState.REQUESTED);
        NoticeTransitions.ALL.forEach(t -> reached.add(t.to()));
        assertThat(reached).containsExactlyInAnyOrder(NoticeState.values());
        assertThat(NoticeTransitions.ALL)
                .extracting(Transition::from)
                .doesNotContain(NoticeState.DELIVERED, NoticeState.FAILED, NoticeState.CANCELLED);
    }

    @Test
    void othersAreToldOfTheEndAndOfNothingElse() {
        for (var t : NoticeTransitions.ALL) {
            var event = switch (t.to()) {
                case DELIVERED -> "notice-delivered";
                case FAILED -> "notice-failed";
                case CANCELLED -> "notice-failed if asked by another service";
                default -> null;
            };
            assertThat(t.event()).as(t.toString()).isEqualTo(event);
        }
    }

    @Test
    void whatHasBeenSentCannotBeCancelled() {
        assertThatThrownBy(() -> NoticeTransitions.of(NoticeState.SENT, NoticeAct.CANCEL))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void theReadmeShowsThisTable() throws IOException {
        assertThat(Files.readString(Path.of("README.md"))).contains(NoticeTransitions.diagram());
    }
}
