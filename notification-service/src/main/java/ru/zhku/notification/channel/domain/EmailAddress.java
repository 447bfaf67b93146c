package ru.zhku.notification.channel.domain;

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

    /** The address without blanks around it, its domain in lower case; empty when the text is no address. */
    public static Optional<String> of(String text) {
        if (text == null) {
            return Optional.empty();
        }
        var address = text.strip();
        if (address.length() > MAX_LENGTH || !SHAPE.matcher(address).matches()) {
            return Optional.empty();
        }
        int at = address.lastIndexOf('@');
        return Optional.of(address.substring(0, at) + address.substring(at).toLowerCase(Locale.ROOT));
    }
}
