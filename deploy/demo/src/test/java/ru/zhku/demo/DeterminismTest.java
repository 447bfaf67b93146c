package ru.zhku.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class DeterminismTest {

    /** Who changes the town on purpose records the new one here, and tells why in the commit. */
    private static final String RECORDED = "9eb404d780448193985184d1f78f2388c030b9809596dd1b63274259ec40df68";

    @Test
    void theTownIsTheSameToTheByteOnEveryRunAndMachine() throws Exception {
        assertThat(digest(Registers.town())).isEqualTo(RECORDED);
    }

    @Test
    void aSecondTownIsEqualToTheFirstWhateverTheMachineSpeaks() throws Exception {
        String first = digest(Registers.town());
        Locale usual = Locale.getDefault();
        Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
        try {
            assertThat(String.format("%d", 7))
                    .as("this machine now counts otherwise")
                    .isNotEqualTo("7");
            assertThat(digest(DemoTown.generate(Path.of("target", "town-again"))))
                    .isEqualTo(first);
        } finally {
            Locale.setDefault(usual);
        }
    }

    @Test
    void theDiceThrowTheRecordedNumbers() {
        Dice dice = Dice.of("house", "1");
        assertThat(List.of(dice.below(100), dice.below(100), dice.between(1, 6), dice.weighted(1, 2, 3)))
                .isEqualTo(List.of(70, 56, 5, 2));
    }

    private static String digest(List<RegisterFile> registers) throws IOException, NoSuchAlgorithmException {
        MessageDigest sha = MessageDigest.getInstance("SHA-256");
        for (RegisterFile register : registers) {
            sha.update(register.file().getFileName().toString().getBytes(java.nio.charset.StandardCharsets.UTF_8));
            sha.update(register.receivedOn().toString().getBytes(java.nio.charset.StandardCharsets.UTF_8));
            sha.update(Files.readAllBytes(register.file()));
        }
        return HexFormat.of().formatHex(sha.digest());
    }
}
