package ru.zhku.notification.channel.domain;

import java.net.IDN;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Registers hold all sorts of things in the column of addresses; only what can be one is used. */
public final class EmailAddress {
    private static final Pattern SHAPE =
            Pattern.compile("[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(\\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*"
                    + "@([A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?\\.)+[A-Za-z]([A-Za-z0-9-]{0,61}[A-Za-z0-9])");
    private static final int MAX_LENGTH = 254;

    private EmailAddress() {}

    /**
     * The address without blanks around it, its domain in lower case and as the name system writes it
     * ({@code почта.рф}: {@code xn--80a1acny.xn--p1ai}, RFC 5891); empty when the text is no address.
     */
    public static Optional<String> of(String text) {
        if (text == null) {
            return Optional.empty();
        }
        var address = text.strip();
        int at = address.lastIndexOf('@') + 1;
        var domain = domain(address.substring(at));
        return domain.map(name -> address.substring(0, at) + name)
                .filter(whole ->
                        whole.length() <= MAX_LENGTH && SHAPE.matcher(whole).matches());
    }

    private static Optional<String> domain(String name) {
        try {
            return Optional.of(IDN.toASCII(name).toLowerCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            return Optional.empty(); // a label of more than 63 letters, say
        }
    }
}
