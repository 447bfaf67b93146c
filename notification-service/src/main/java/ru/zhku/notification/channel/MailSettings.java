package ru.zhku.notification.channel;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

/** The mail server that takes our e-mails. */
@ConfigMapping(prefix = "zhku.mail")
interface MailSettings {
    enum StartTls {
        /** Never encrypted. */
        DISABLED,
        /** Encrypted where the server offers it. */
        OPTIONAL,
        /** A server that does not offer it gets no letter. */
        REQUIRED
    }

    String host();

    int port();

    /** None: the server asks nobody who he is. */
    Optional<String> user();

    Optional<String> password();

    StartTls startTls();

    /** Encrypted from the first byte, as on port 465. */
    boolean tls();

    /** An address, or a name with it: {@code Администрация <no-reply@example.ru>}. */
    String from();

    /** How long to wait for the connection, and for each answer of the server. */
    @WithDefault("20S")
    Duration timeout();
}
