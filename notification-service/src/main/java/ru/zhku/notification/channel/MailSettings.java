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

    /** None: the server takes letters without a login. */
    Optional<String> user();

    Optional<String> password();

    StartTls startTls();

    /** Encrypted from the first byte, as on port 465. */
    boolean tls();

    /** An address, or a name with it: {@code Администрация <no-reply@example.ru>}. */
    String from();

    /** The name by which the service greets the server; none: the domain of the sender's address. */
    Optional<String> ehlo();

    /**
     * How long to wait for the connection, and for each answer of the server. A letter whose answer comes later is
     * offered again and may arrive twice, so it is long (RFC 5321, 4.5.3.2).
     */
    @WithDefault("1M")
    Duration timeout();
}
