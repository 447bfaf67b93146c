package ru.zhku.notification.notice.domain;

import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;
import ru.zhku.kit.problem.Refusal;

/** A proof and where to find it: the number of a receipt, of a register of handed letters, of a recording. */
public record Proof(ProofKind kind, String reference) {
    private static final Pattern CONTACT =
            Pattern.compile("@|(?<!\\d)(\\+7|8)[ (-]*9\\d{2}[ )-]*\\d{3}[ -]*\\d{2}[ -]*\\d{2}(?!\\d)");
    private static final int SHORTEST_NAME = 3;

    /**
     * References travel in events, so they must not tell who the addressee is.
     *
     * @throws Refusal {@code proof-reference-personal} where the reference holds a contact or a word of the name
     */
    public void demandImpersonal(String addressee) {
        if (reference == null) {
            return;
        }
        var text = reference.toLowerCase(Locale.ROOT);
        boolean names = Arrays.stream(addressee.toLowerCase(Locale.ROOT).split("[^\\p{L}]+"))
                .filter(word -> word.length() >= SHORTEST_NAME)
                .anyMatch(word -> Arrays.asList(text.split("[^\\p{L}]+")).contains(word));
        if (names || CONTACT.matcher(reference).find()) {
            throw Refusal.at("/proof/reference", "proof-reference-personal");
        }
    }
}
