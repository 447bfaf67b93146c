package ru.zhku.debt.identifier.domain;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The personal accounts that the purpose of a payment names: what stands behind «л/с» or «лицевой счёт», every ЕЛС, and
 * what follows either in a list. The Latin letter N may begin an account's number, or stand for the sign №, and a number
 * after an account may be a second account, or a sum: which of them it is only the supplier's own accounts can tell.
 */
public final class PurposeAccounts {
    /**
     * @param literal as it is written
     * @param otherwise what else it can mean where the supplier has no account of the literal number
     * @param head the first of several groups of digits, which is no account by itself; null where there is one group
     * @param kind by what it is taken for an account
     */
    public record Mention(String literal, List<String> otherwise, String head, Kind kind) {
        boolean isPossible() {
            return kind == Kind.POSSIBLE;
        }

        boolean isEls() {
            return kind == Kind.ELS;
        }
    }

    enum Kind {
        /** Stands behind the mark of a personal account, or in a list with one that does. */
        ACCOUNT,
        /** Has the form of an ЕЛС. */
        ELS,
        /** A word of a list that is an account only if the supplier has one of this number. */
        POSSIBLE
    }

    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
    private static final String BLANK = "[\\s\\u00a0\\u2007\\u202f]";
    private static final String INSIDE = "[\\p{L}\\d/-]";
    private static final String END = "(?![\\p{L}\\d])";
    private static final String WORD = "[\\p{L}\\d]" + INSIDE + "*";
    private static final String SIGNS = "[.:=№#\\s\\u00a0\\u2007\\u202f]";
    private static final String ELS_FORM = "[0-9]{2}[А-Я]{2}[0-9]{6}";
    private static final String DAY = "(?:0?[1-9]|[12][0-9]|3[01])";
    private static final String MONTH = "(?:0?[1-9]|1[0-2])";
    private static final String YEAR = "20[0-9]{2}";

    /** What cannot be a group of an account's number, wherever it stands. */
    private static final String PLAIN = "(?:" + DAY + "[./-]" + MONTH + "[./-](?:20)?[0-9]{2}" + END
            + "|" + MONTH + "[./-]" + YEAR + END
            + "|" + YEAR + "[./-](?:0[1-9]|1[0-2])(?:[./-][0-9]{2})?" + END
            + "|" + YEAR + BLANK + "*г(?:\\.|од[а-яё]*|" + END + ")"
            + "|" + DAY + BLANK + "+(?:янв|фев|мар|апр|ма[йя]|июн|июл|авг|сен|окт|ноя|дек)[а-яё]*"
            + "|[0-9]+(?:[.,=-][0-9]{2})?" + BLANK + "*(?:₽|р\\.|руб[а-яё]*\\.?|р" + END + ")(?:" + BLANK
            + "*[0-9]{1,2}" + BLANK + "*к(?:оп[а-яё]*)?" + END + ")?)";

    /** What cannot be an account of a list either, but in groups of an account's number it could be one. */
    private static final String NOT_LISTED = "(?:кв|дом|д)[0-9]+"
            + "|[0-9]{1,3}(?:(?:\\.|" + BLANK + ")[0-9]{3}){1,5}[.,][0-9]{2}" + END
            + "|[0-9]+\\.[0-9]{2}(?![\\p{L}\\d.])";

    private static final String GLUE = "[^\\p{L}\\d,;:+&|()\\s\\u00a0\\u2007\\u202f]";
    private static final String GROUPS = "(?:" + GLUE + "[0-9]" + INSIDE + "*|" + BLANK + "+(?!" + PLAIN + "|"
            + ELS_FORM + ")[0-9]" + INSIDE + "*){0,20}+";
    private static final String ITEM =
            "(?<word>(?<sign>N)(?!" + INSIDE + ")" + SIGNS + "+(?=[\\p{L}/-]*\\d)(?<rest>" + WORD + ")|" + WORD + ")";
    private static final Pattern MARK = Pattern.compile(
            "(?<![\\p{L}\\d])(?:л/с|л\\.с\\.?|лс|(?:лицев[а-яё]*" + BLANK + "+|лиц\\." + BLANK + "*)сч[её]т(?:[а-яё]+"
                    + END + ")?)(?<before>" + SIGNS + "*)(?=[\\p{L}\\d])",
            FLAGS);
    private static final Pattern BLANKS = Pattern.compile(BLANK + "+");
    private static final Pattern OUTSIDE = Pattern.compile("[^\\p{L}\\d/-]+");
    private static final Pattern SIGNED = Pattern.compile("[Nn]\\d");
    private static final Pattern NUMBER = Pattern.compile(ITEM + "(?<groups>" + GROUPS + ")", FLAGS);
    private static final Pattern NEXT =
            Pattern.compile("(?<between>[^\\p{L}\\d]+(?<and>(?:и|или)[^\\p{L}\\d]+)?)(?=[\\p{L}\\d])", FLAGS);
    private static final Pattern NO_NUMBER = Pattern.compile(PLAIN + "|" + NOT_LISTED, FLAGS);
    private static final Pattern ELS =
            Pattern.compile("(?<![\\p{L}\\d])(" + ELS_FORM + ")(?:-[0-9]{2})?(?![\\p{L}\\d])");

    private final String purpose;
    private final Matcher number;
    private final Matcher next;
    private final Matcher noNumber;
    private final Map<String, Mention> named = new LinkedHashMap<>();
    private final List<Mention> listed = new ArrayList<>();

    private PurposeAccounts(String purpose) {
        this.purpose = purpose;
        number = NUMBER.matcher(purpose);
        next = NEXT.matcher(purpose);
        noNumber = NO_NUMBER.matcher(purpose);
    }

    /** Each once, in the order of the text, those behind a mark first and those of lists last. */
    public static List<Mention> in(String purpose) {
        var accounts = new PurposeAccounts(purpose);
        accounts.readMarked();
        accounts.readEls();
        accounts.listed.forEach(mention ->
                accounts.named.merge(mention.literal, mention, (known, again) -> known.isPossible() ? again : known));
        return List.copyOf(accounts.named.values());
    }

    private void readMarked() {
        var mark = MARK.matcher(purpose);
        while (mark.find()) {
            if (!isAt(number, mark.end())) {
                continue;
            }
            var word = number.group("word");
            var els = Identifiers.elsOf(word);
            if (els == null) {
                var mention = numbered(mark.group("before"), Kind.ACCOUNT, null);
                named.putIfAbsent(mention.literal, mention);
                readList(number.end(), word);
            } else {
                named.putIfAbsent(els, new Mention(word, List.of(), null, Kind.ACCOUNT));
            }
        }
    }

    private void readEls() {
        var els = ELS.matcher(purpose);
        while (els.find()) {
            named.putIfAbsent(els.group(1), new Mention(els.group(1), List.of(), null, Kind.ELS));
            readList(els.end(), els.group());
        }
    }

    /** Up to the first word without a digit; an ЕЛС has a list of its own. */
    private void readList(int from, String first) {
        int at = from;
        var before = first;
        boolean isSumBefore = false;
        while (isAt(next, at) && isAt(number, next.end())) {
            var word = number.group("word");
            if (Identifiers.elsOf(word) != null || word.chars().noneMatch(Character::isDigit)) {
                return;
            }
            var between = next.group("between");
            boolean isKopecks = isSumBefore && between.equals(",") && word.length() == 2;
            boolean isNoNumber = isAt(noNumber, next.end());
            boolean isLike = next.group("and") != null || shape(word).equals(shape(first));
            var kind = isLike && !isNoNumber && !isKopecks ? Kind.ACCOUNT : Kind.POSSIBLE;
            listed.add(numbered(between, kind, BLANKS.matcher(between).matches() ? before : null));
            at = isNoNumber ? noNumber.end() : number.end(kind == Kind.ACCOUNT ? "groups" : "word");
            before = word;
            isSumBefore = kind == Kind.POSSIBLE;
        }
    }

    private boolean isAt(Matcher matcher, int at) {
        return matcher.region(at, purpose.length()).lookingAt();
    }

    private static String shape(String word) {
        var shape = new StringBuilder();
        for (char c : compact(word).toCharArray()) {
            shape.append(Character.isDigit(c) ? '9' : Character.isLetter(c) ? 'A' : c);
        }
        return shape.toString();
    }

    private static String compact(String text) {
        return text.isEmpty() ? text : OUTSIDE.matcher(text).replaceAll("");
    }

    /**
     * The number that was read last.
     *
     * @param joined what stands before it with blanks alone between, null for something else
     */
    private Mention numbered(String before, Kind kind, String joined) {
        var word = number.group("word");
        var groups = number.group("groups");
        var digits = compact(groups);
        boolean isNumbered = before.indexOf('№') >= 0 || before.indexOf('#') >= 0;
        var rest = number.group("rest");
        if (rest == null && SIGNED.matcher(word).lookingAt()) {
            rest = word.substring(1);
        }
        var otherwise = new LinkedHashSet<String>();
        for (var tail : List.of(groups, digits)) {
            otherwise.add(word + tail);
            if (rest != null) {
                otherwise.add("N" + rest + tail);
                otherwise.add("n" + rest + tail);
            }
            if (rest != null && !isNumbered) {
                otherwise.add(rest + tail);
            }
        }
        if (joined != null) {
            otherwise.add(joined + word + digits);
        }
        otherwise.remove(word + groups);
        return new Mention(word + groups, List.copyOf(otherwise), groups.isEmpty() ? null : word, kind);
    }
}
