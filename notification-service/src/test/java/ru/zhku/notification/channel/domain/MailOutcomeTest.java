package ru.zhku.notification.channel.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MailOutcomeTest {
    @ParameterizedTest
    @CsvSource({
        "RCPT,550 5.1.1 no such user,REJECTED",
        "RCPT,550 no such user,REJECTED",
        "RCPT,550-5.1.1 no such user,REJECTED",
        "RCPT,553 5.1.3 bad address,REJECTED",
        "RCPT,554 5.2.1 mailbox disabled,REJECTED",
        "DATA,552 5.3.4 message too big,REJECTED",
        "DATA,554 5.7.1 looks like spam,REJECTED",
        "RCPT,450 4.2.0 greylisted,NOT_NOW",
        "RCPT,452 4.2.2 mailbox full,NOT_NOW",
        "DATA,421 4.3.2 going down,NOT_NOW",
        "MAIL,530 5.7.0 log in first,NOT_NOW",
        "MAIL,550 who are you,NOT_NOW",
        "MAIL,553 5.7.1 not owned by user,NOT_NOW",
        "MAIL,554 5.7.1 no,NOT_NOW",
        "RCPT,553 5.7.1 sender address rejected: not owned by user,NOT_NOW",
        "RCPT,554 5.7.1 relay access denied,NOT_NOW",
        "RCPT,550 5.1.8 sender's domain not found,NOT_NOW",
        "'.',550 5.7.26 unauthenticated sender,NOT_NOW"
    })
    void onlyWhatIsAboutTheAddresseeOrTheMessageIsFinal(String verb, String reply, MailOutcome.Kind kind) {
        int code = Integer.parseInt(reply.substring(0, 3));
        var outcome = MailOutcome.ofReply(verb, code, reply);
        assertThat(outcome.kind()).isEqualTo(kind);
        assertThat(outcome.error()).startsWith("SMTP " + code + " ").endsWith(" to " + verb);
    }

    @Test
    void theEnhancedCodeThatDecidedIsKept() {
        assertThat(MailOutcome.ofReply("RCPT", 554, "554 5.7.1 <ivan@example.ru>: relay access denied"))
                .isEqualTo(MailOutcome.notNow("SMTP 554 5.7.1 to RCPT"));
    }

    @Test
    void anEndOfTheConnectionIsNotNow() {
        var outcome = MailOutcome.ofReply(".", -1, "[EOF]");
        assertThat(outcome.kind()).isEqualTo(MailOutcome.Kind.NOT_NOW);
        assertThat(outcome.error()).isEqualTo("the connection ended at .");
    }
}
