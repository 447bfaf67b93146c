package ru.zhku.debt.identifier.domain;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * The personal accounts that the purpose of a payment names: what stands behind «л/с» or «лицевой счёт», and every ЕЛС.
 * The Latin letter N may begin an account's number, or stand for the sign №: which of them it is only the supplier's own
 * accounts can tell.
 */
public final class PurposeAccounts {
    /**
     * @param literal as it is written
     * @param otherwise what else it can mean where the supplier has no account of the literal number
     * @param isEls named as an ЕЛС, not behind the mark of a personal account
     */
    public record Mention(String literal, List<String> otherwise, boolean isEls) {}

    private static final String WORD = "[\\p{L}\\d][\\p{L}\\d/-]*";
    private static final String SIGNS = "[ .:=№#]";
    private static final Pattern ACCOUNT = Pattern.compile(
            "(?<![\\p{L}\\d])(?:л/с|л\\.с\\.?|лс|лицевой сч[её]т|лиц\\. ?сч[её]т)(?<before>" + SIGNS + "*)"
                    + "(?<word>(?<sign>N)(?![\\p{L}\\d/-])" + SIGNS + "+(?=[\\p{L}/-]*\\d)(?<rest>" + WORD + ")|" + WORD
                    + ")",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern ELS =
            Pattern.compile("(?<![\\p{L}\\d])([0-9]{2}[А-Я]{2}[0-9]{6})(?:-[0-9]{2})?(?![\\p{L}\\d])");

    private PurposeAccounts() {}

    /** Each once, in the order of the text, those behind a mark first. */
    public static List<Mention> in(String purpose) {
        Map<String, Mention> mentions = new LinkedHashMap<>();
        ACCOUNT.matcher(purpose).results().map(PurposeAccounts::behindMark).forEach(mention -> {
            var els = Identifiers.elsOf(mention.literal);
            mentions.putIfAbsent(els == null ? mention.literal : els, mention);
        });
        ELS.matcher(purpose)
                .results()
                .map(found -> found.group(1))
                .forEach(els -> mentions.putIfAbsent(els, new Mention(els, List.of(), true)));
        return List.copyOf(mentions.values());
    }

    private static Mention behindMark(MatchResult found) {
        boolean isNumbered = found.group(1).matches(".*[№#].*");
        var word = found.group(2);
        boolean isApart = found.group(3) != null;
        boolean beginsWithSign = word.matches("[Nn]\\d.*");
        if (!isApart && !beginsWithSign) {
            return new Mention(word, List.of(), false);
        }
        var rest = isApart ? found.group(4) : word.substring(1);
        var otherwise = new ArrayList<String>();
        for (var letter : List.of("N", "n")) {
            otherwise.add(letter + rest);
        }
        if (!isNumbered) {
            otherwise.add(rest);
        }
        otherwise.remove(word);
        return new Mention(word, List.copyOf(otherwise), false);
    }
}
