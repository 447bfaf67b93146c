package ru.zhku.debt.identifier.domain;

import static ru.zhku.debt.identifier.domain.PurposeForms.BLANK;
import static ru.zhku.debt.identifier.domain.PurposeForms.DATE;
import static ru.zhku.debt.identifier.domain.PurposeForms.END;
import static ru.zhku.debt.identifier.domain.PurposeForms.FLAGS;
import static ru.zhku.debt.identifier.domain.PurposeForms.NOT_LISTED;
import static ru.zhku.debt.identifier.domain.PurposeForms.PLAIN;
import static ru.zhku.debt.identifier.domain.PurposeForms.SAYS_WHAT_IT_IS;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The personal accounts that the purpose of a payment names: what stands behind «л/с» or «лицевой счёт», every ЕЛС, and
 * what follows either in a list. The Latin letter N may begin an account's number, or stand for the sign №, and a number
 * after an account may be a second account, or a sum: which of them it is only the supplier's own accounts can tell.
 * Any other number, wherever it stands in the purpose, that is an account of the supplier leaves none certain, unless it
 * says what else it is: a date or a month, outside a list also a sum by its word or a part of an address by its word.
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
            return kind == Kind.POSSIBLE || isElsewhere();
        }

        boolean isElsewhere() {
            return kind == Kind.ELSEWHERE;
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
        POSSIBLE,
        /** The same outside every list: it is not the account that is meant, but may be another one. */
        ELSEWHERE
    }

    private static final String INSIDE = "[\\p{L}\\d/-]";
    private static final String WORD = "[\\p{L}\\d]" + INSIDE + "*";
    private static final String SIGNS = "[.:=№#\\s\\u00a0\\u2007\\u202f]";
    private static final String ELS_FORM = "[0-9]{2}[А-Я]{2}[0-9]{6}";
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
    private static final Pattern A_DATE = Pattern.compile(DATE, FLAGS);
    private static final Pattern CLEAR = Pattern.compile(SAYS_WHAT_IT_IS, FLAGS);
    private static final Pattern WORDS = Pattern.compile(WORD);
    private static final Pattern DIGITS = Pattern.compile("[0-9]+");
    private static final Pattern ELS =
            Pattern.compile("(?<![\\p{L}\\d])(" + ELS_FORM + ")(?:-[0-9]{2})?(?![\\p{L}\\d])");

    private final String purpose;
    private final Matcher number;
    private final Matcher next;
    private final Matcher noNumber;
    private final Matcher date;
    private final Matcher clear;
    private final BitSet isRead = new BitSet();
    private final Map<String, Mention> named = new LinkedHashMap<>();
    private final List<Mention> listed = new ArrayList<>();

    private PurposeAccounts(String purpose) {
        this.purpose = purpose;
        number = NUMBER.matcher(purpose);
        next = NEXT.matcher(purpose);
        noNumber = NO_NUMBER.matcher(purpose);
        date = A_DATE.matcher(purpose);
        clear = CLEAR.matcher(purpose);
    }

    /** Each once, in the order of the text: those behind a mark, those of lists, those elsewhere. */
    public static List<Mention> in(String purpose) {
        var accounts = new PurposeAccounts(purpose);
        accounts.readMarked();
        accounts.readEls();
        if (!accounts.named.isEmpty()) {
            accounts.readElsewhere();
        }
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
            isRead.set(mark.start(), number.end());
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
            isRead.set(els.start(), els.end());
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
            listed.add(
                    isAt(date, next.end())
                            ? asWritten(date, kind)
                            : numbered(between, kind, BLANKS.matcher(between).matches() ? before : null));
            if (kind == Kind.POSSIBLE && !isNoNumber && word.chars().anyMatch(Character::isLetter)) {
                runs(word).forEach(run -> listed.add(new Mention(run, List.of(), null, Kind.ELSEWHERE)));
            }
            at = isNoNumber ? noNumber.end() : number.end(kind == Kind.ACCOUNT ? "groups" : "word");
            isRead.set(next.end(), at);
            before = word;
            isSumBefore = kind == Kind.POSSIBLE;
        }
    }

    /** Every word with a digit that was not read yet, and every run of digits in it. */
    private void readElsewhere() {
        var words = WORDS.matcher(purpose);
        for (int at = 0; words.find(at); ) {
            at = words.start();
            if (isRead.get(at)) {
                at = isRead.nextClearBit(at);
            } else if (isAt(clear, at)) {
                listed.add(asWritten(clear, Kind.ELSEWHERE));
                at = clear.end();
            } else {
                isAt(number, at);
                if (DIGITS.matcher(number.group("word")).find()) {
                    listed.add(elsewhere());
                }
                at = number.end("word");
            }
        }
    }

    private static Mention asWritten(Matcher read, Kind kind) {
        return new Mention(read.group(), List.of(), null, kind);
    }

    /** The number that was read last, by all that it can mean. */
    private Mention elsewhere() {
        var whole = numbered("", Kind.ELSEWHERE, null);
        var otherwise = new LinkedHashSet<>(whole.otherwise);
        runs(number.group("word")).forEach(otherwise::add);
        otherwise.remove(whole.literal);
        return new Mention(whole.literal, List.copyOf(otherwise), whole.head, Kind.ELSEWHERE);
    }

    private static Stream<String> runs(String word) {
        return DIGITS.matcher(word).results().map(MatchResult::group);
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
