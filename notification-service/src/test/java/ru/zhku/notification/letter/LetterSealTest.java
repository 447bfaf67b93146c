package ru.zhku.notification.letter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import ru.zhku.notification.letter.LetterSeal.Sealed;

class LetterSealTest {
    private static final String OLD = key('a');
    private static final String NEW = key('b');
    private static final byte[] TEXT = "Образцов Иван должен 1 234,56 руб.".getBytes(StandardCharsets.UTF_8);
    private final UUID notice = UUID.randomUUID();
    private final LetterSeal seal = new LetterSeal(OLD, Optional.empty());

    @Test
    void whatIsSealedCanBeOpenedAndShowsNothing() {
        var sealed = seal.seal(notice, TEXT);
        assertThat(seal.open(notice, sealed)).isEqualTo(TEXT);
        assertThat(new String(sealed.bytes(), StandardCharsets.UTF_8)).doesNotContain("Образцов", "1 234");
        assertThat(seal.seal(notice, TEXT).bytes()).isNotEqualTo(sealed.bytes());
    }

    @Test
    void aLetterCannotBeMovedOrChanged() {
        var sealed = seal.seal(notice, TEXT);
        assertThatThrownBy(() -> seal.open(UUID.randomUUID(), sealed)).isInstanceOf(IllegalStateException.class);
        var spoilt = sealed.bytes().clone();
        spoilt[spoilt.length - 1] ^= 1;
        assertThatThrownBy(() -> seal.open(notice, new Sealed(sealed.keyId(), spoilt)))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void oldLettersStayReadableUnderANewKey() {
        var sealed = seal.seal(notice, TEXT);
        var later = new LetterSeal(NEW, Optional.of(List.of(OLD)));
        assertThat(later.open(notice, sealed)).isEqualTo(TEXT);
        assertThat(later.seal(notice, TEXT).keyId()).isNotEqualTo(sealed.keyId());
        assertThatThrownBy(() -> new LetterSeal(NEW, Optional.empty()).open(notice, sealed))
                .hasMessageContaining("not configured");
    }

    @Test
    void aKeyOfTheWrongKindIsRefusedAtOnce() {
        assertThatThrownBy(() -> new LetterSeal("c2hvcnQ=", Optional.empty())).hasMessageContaining("32 bytes");
        assertThatThrownBy(() -> new LetterSeal("?", Optional.empty())).hasMessageContaining("Base64");
    }

    private static String key(char c) {
        return Base64.getEncoder().encodeToString(String.valueOf(c).repeat(32).getBytes(StandardCharsets.US_ASCII));
    }
}
