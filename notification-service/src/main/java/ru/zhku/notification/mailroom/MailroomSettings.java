package ru.zhku.notification.mailroom;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import ru.zhku.notification.mailroom.domain.BackOff;

/** How the background works on notices. */
@ConfigMapping(prefix = "zhku.mailroom")
interface MailroomSettings {
    /** Threads that ask for parties and write letters. */
    @WithDefault("2")
    int writers();

    /** Threads that send e-mails. */
    @WithDefault("2")
    int senders();

    /** The wait after the first failure of debt-service; four times as long after each further one. */
    @WithDefault("5S")
    Duration partyRetry();

    /** The longest wait for debt-service. */
    @WithDefault("1M")
    Duration partyRetryLimit();

    /** After so many failures to make a letter of a good answer, or of an answer without a name, it is given up. */
    @WithDefault("10")
    int letterAttempts();

    /** The wait after the first failure of the mail server. */
    @WithDefault("30S")
    Duration mailRetry();

    /** The longest wait for the mail server. */
    @WithDefault("2H")
    Duration mailRetryLimit();

    /** After so many failures an e-mail is given up and a letter goes instead. */
    @WithDefault("12")
    int mailAttempts();

    default BackOff partyBackOff() {
        return new BackOff(partyRetry(), partyRetryLimit());
    }

    default BackOff mailBackOff() {
        return new BackOff(mailRetry(), mailRetryLimit());
    }
}
