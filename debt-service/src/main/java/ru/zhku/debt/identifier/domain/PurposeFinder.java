package ru.zhku.debt.identifier.domain;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import ru.zhku.debt.account.domain.AccountDirectory;
import ru.zhku.debt.account.domain.AccountKey;
import ru.zhku.debt.account.domain.AccountNamed;
import ru.zhku.debt.identifier.domain.PurposeAccounts.Mention;

/** Which of a supplier's accounts the purpose of a payment means; all that it names must fit. */
public final class PurposeFinder {
    /** @param accounts none, or several where the purpose leaves a choice */
    public record Found(List<Mention> mentions, List<AccountNamed> accounts) {
        /** What the purpose names, for people. */
        public String stated() {
            return mentions.stream().map(Mention::literal).collect(Collectors.joining(", "));
        }
    }

    private final AccountDirectory directory;

    public PurposeFinder(AccountDirectory directory) {
        this.directory = directory;
    }

    public Found find(String purpose) {
        var mentions = PurposeAccounts.in(purpose).stream()
                .filter(mention -> !mention.isPossible() || isAnyones(mention))
                .toList();
        List<AccountNamed> common = null;
        for (var mention : mentions) {
            if (mention.isElsewhere()) {
                common = isOneOf(mention, common) ? common : List.of();
                continue;
            }
            var meant = meantBy(mention);
            if (common == null) {
                common = meant;
            } else if (!isUnheardOf(mention, common)) {
                common = common.stream().filter(meant::contains).toList();
            }
        }
        return new Found(mentions, common == null ? List.of() : common);
    }

    /** Whether a number without a mark means nobody but those who are meant; the literal number before other readings. */
    private boolean isOneOf(Mention mention, List<AccountNamed> meant) {
        var literal = ofNumber(mention.literal());
        return literal.isEmpty()
                ? readings(mention).allMatch(text -> !directory.isOutOfReach(text) && meant.containsAll(ofNumber(text)))
                : meant.containsAll(literal);
    }

    /** An ЕЛС that nobody has, beside an account of which none is known, says nothing against it. */
    private boolean isUnheardOf(Mention mention, List<AccountNamed> common) {
        return mention.isEls()
                && !directory.isHeardOf(AccountKey.ELS, AccountKey.els(mention.literal()))
                && common.stream().allMatch(account -> directory.keyOf(AccountKey.ELS, account.seq()) == null);
    }

    private boolean isAnyones(Mention mention) {
        return readings(mention).anyMatch(text -> directory.numbers().find(text) >= 0 || directory.isOutOfReach(text));
    }

    private static Stream<String> readings(Mention mention) {
        return Stream.of(Stream.of(mention.literal()), mention.otherwise().stream(), Stream.ofNullable(mention.head()))
                .flatMap(texts -> texts);
    }

    /**
     * The literal number before any other reading of it; another reading only where no account out of reach has one.
     * The first of several groups leaves a choice where all of them are an account, and is nobody's else.
     */
    private List<AccountNamed> meantBy(Mention mention) {
        var literal = ofNumber(mention.literal());
        if (!literal.isEmpty()) {
            return literal;
        }
        var els = Identifiers.elsOf(mention.literal());
        if (els != null) {
            return directory.find(AccountKey.ELS, AccountKey.els(els));
        }
        if (mention.otherwise().isEmpty() || readings(mention).anyMatch(directory::isOutOfReach)) {
            return List.of();
        }
        var meant = mention.otherwise().stream()
                .flatMap(text -> ofNumber(text).stream())
                .toList();
        return meant.isEmpty() || mention.head() == null
                ? meant
                : Stream.concat(meant.stream(), ofNumber(mention.head()).stream())
                        .distinct()
                        .toList();
    }

    private List<AccountNamed> ofNumber(String text) {
        var numbers = directory.numbers();
        int index = numbers.find(text);
        return index < 0 ? List.of() : List.of(new AccountNamed(numbers.number(index), numbers.seq(index)));
    }
}
