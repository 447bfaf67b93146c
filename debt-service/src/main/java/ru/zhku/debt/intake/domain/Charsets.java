package ru.zhku.debt.intake.domain;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

/** The three encodings of suppliers' files, and how to recognise that another one was meant. */
public final class Charsets {
    public static final Charset WINDOWS_1251 = Charset.forName("windows-1251");
    public static final Charset CP866 = Charset.forName("IBM866");

    private static final String ALIEN_IN_1251 = "ЂЃѓЉЊЌЋЏђљњќћџЎўЈ¤Ґ¦©Є¬\u00AD®ЇІіґµ¶єјЅѕї";
    private static final String ALIEN_IN_866 = "∙¤■ЎўЄєЇї";

    private Charsets() {}

    /** Empty if this is none of the three. */
    public static Optional<Charset> named(String name) {
        return switch (name.toLowerCase(Locale.ROOT)) {
            case "utf-8", "utf8" -> Optional.of(StandardCharsets.UTF_8);
            case "windows-1251", "cp1251" -> Optional.of(WINDOWS_1251);
            case "cp866", "ibm866", "866" -> Optional.of(CP866);
            default -> Optional.empty();
        };
    }

    /**
     * A character that Russian text hardly has; it shows up when bytes are read in the wrong encoding. Quotation marks,
     * Ё, №, degrees and paragraphs are none of them: a file may have no other letter beyond ASCII.
     */
    static boolean[] alien(Charset charset) {
        var alien = new boolean[1 << 16];
        if (charset.equals(WINDOWS_1251)) {
            mark(alien, ALIEN_IN_1251);
        } else if (charset.equals(CP866)) {
            mark(alien, ALIEN_IN_866);
            for (char box = '\u2500'; box < '\u25A0'; box++) {
                alien[box] = true;
            }
        }
        return alien;
    }

    private static void mark(boolean[] alien, String characters) {
        characters.chars().forEach(c -> alien[c] = true);
    }

    /** A guess from bytes that are not UTF-8, for the message only: nothing is posted by a guess. */
    static String guess(byte[] bytes, int length) {
        int as1251 = 0;
        int as866 = 0;
        for (int i = 0; i < length; i++) {
            int b = bytes[i] & 0xff;
            if (b >= 0xc0 && b < 0xe0 || b >= 0xf2) {
                as1251++;
            } else if (b >= 0x80 && b < 0xb0) {
                as866++;
            }
        }
        return as866 > as1251 ? "cp866" : "windows-1251";
    }
}
