package ru.zhku.debt.mend.domain;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import ru.zhku.debt.intake.domain.RegisterKind;
import ru.zhku.kit.problem.Refusal;

/**
 * What an officer may put right in a quarantined line: whose account it is, the resource, texts, and all of a line of
 * accounts. What the supplier said of money and days stays: a sum, day or month that can be read is not changed, one
 * that cannot be read may be written otherwise: a sum if it can mean no other, a day or month of the same year, month
 * and day as written, in whatever order they stand. An operation's code and the payer's purpose are theirs alone.
 */
public final class MendRules {
    private static final Set<String> SUPPLIERS_OWN = Set.of("operationCode", "purpose");
    private static final Set<String> SUMS = Set.of("amount");
    private static final Set<String> DAYS = Set.of("paidOn", "dueOn");
    private static final Set<String> MONTHS = Set.of("serviceMonth");
    private static final Pattern READABLE_SUM = Pattern.compile("-?[0-9]{1,16}([.,][0-9]{1,2})?");
    private static final Pattern LOOSE_SUM = Pattern.compile("(?<sign>[-−–]?)"
            + "(?:(?<plain>[0-9]{1,16})(?:[.,](?<part>[0-9]{1,2}))?"
            + "|(?<blanks>[1-9][0-9]{0,2}(?<blank>[ '\u00A0\u202F])[0-9]{3}(?:\\k<blank>[0-9]{3})*)"
            + "(?:[.,](?<blanksPart>[0-9]{1,2}))?"
            + "|(?<points>[1-9][0-9]{0,2}(?:\\.[0-9]{3})+),(?<pointsPart>[0-9]{1,2})"
            + "|(?<commas>[1-9][0-9]{0,2}(?:,[0-9]{3})+)\\.(?<commasPart>[0-9]{1,2}))");
    private static final Pattern DAY = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");
    private static final Pattern MONTH = Pattern.compile("[0-9]{4}-[0-9]{2}");
    private static final Pattern GROUP = Pattern.compile("\\p{Nd}+");

    private MendRules() {}

    /**
     * @param original as the supplier sent it
     * @throws Refusal where the cell must not become this
     */
    public static void demand(RegisterKind kind, String column, String original, String mended) {
        if (kind == RegisterKind.BALANCES) {
            throw Refusal.of("mend-not-replayed");
        }
        int index = kind.indexOf(column);
        if (index < 0) {
            throw Refusal.at("/fields/" + column, "mend-column-unknown", "column", column, "allowed", mendable(kind));
        }
        var rule = kind.columns().get(index);
        if (mended.length() > rule.maxLength() || mended.chars().anyMatch(c -> c < ' ' || c == 0x7f)) {
            throw Refusal.at("/fields/" + column, "mend-value", "column", column, "most", rule.maxLength());
        }
        if (kind == RegisterKind.ACCOUNTS || original.strip().equals(mended.strip())) {
            return;
        }
        if (SUPPLIERS_OWN.contains(column) || !saysTheSame(column, original.strip(), mended.strip())) {
            throw Refusal.at("/fields/" + column, "mend-changes-value", "column", column, "original", original);
        }
    }

    /** Personal data, not to be shown where it need not be. */
    public static boolean isPersonal(String column) {
        return Set.of("payerName", "payerInn", "phone", "email").contains(column);
    }

    private static boolean saysTheSame(String column, String original, String mended) {
        if (SUMS.contains(column)) {
            return !READABLE_SUM.matcher(original).matches()
                    && READABLE_SUM.matcher(mended).matches()
                    && sum(original).equals(sum(mended))
                    && sum(original).isPresent();
        }
        if (DAYS.contains(column)) {
            return isRewritten(original, mended, MendRules::isDay);
        }
        return !MONTHS.contains(column) || isRewritten(original, mended, MendRules::isMonth);
    }

    private static boolean isRewritten(String original, String mended, Predicate<String> isReadable) {
        return !isReadable.test(original)
                && isReadable.test(mended)
                && groups(original).equals(groups(mended));
    }

    /** The year, the month and the day as they are written, in whatever order they stand. */
    private static List<String> groups(String text) {
        return GROUP.matcher(text).results().map(MatchResult::group).sorted().toList();
    }

    /** Of «1 000,50 руб.», «1.000,50» and «−1000.50» alike; «1,000» may be one or a thousand and is neither. */
    private static Optional<BigDecimal> sum(String text) {
        var bare = text.replaceFirst("(?iu)[  ]*(?:руб(?:\\.|лей|ля|ль)?|р\\.?|₽)$", "");
        var matcher = LOOSE_SUM.matcher(bare);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        var whole = first(matcher, "plain", "blanks", "points", "commas");
        var part = first(matcher, "part", "blanksPart", "pointsPart", "commasPart");
        var sum = new BigDecimal(whole.replaceAll("[^0-9]", "") + "." + (part + "00").substring(0, 2));
        return Optional.of(matcher.group("sign").isEmpty() ? sum : sum.negate());
    }

    private static String first(Matcher matcher, String... groups) {
        return Arrays.stream(groups)
                .map(matcher::group)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse("");
    }

    private static boolean isDay(String text) {
        if (!DAY.matcher(text).matches()) {
            return false;
        }
        try {
            LocalDate.parse(text);
            return true;
        } catch (DateTimeException e) {
            return false;
        }
    }

    private static boolean isMonth(String text) {
        if (!MONTH.matcher(text).matches()) {
            return false;
        }
        try {
            YearMonth.parse(text);
            return true;
        } catch (DateTimeException e) {
            return false;
        }
    }

    private static String mendable(RegisterKind kind) {
        return kind.columns().stream()
                .map(RegisterKind.Column::name)
                .filter(name -> !SUPPLIERS_OWN.contains(name))
                .collect(Collectors.joining(", "));
    }

    /** A line that was kept before its kind had all its columns, filled up with empty cells. */
    public static String[] whole(RegisterKind kind, String[] fields) {
        var whole = Arrays.copyOf(fields, Math.max(fields.length, kind.columns().size()));
        for (int i = fields.length; i < whole.length; i++) {
            whole[i] = "";
        }
        return whole;
    }
}
