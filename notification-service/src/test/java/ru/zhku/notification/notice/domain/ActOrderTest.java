package ru.zhku.notification.notice.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import ru.zhku.kit.problem.Refusal;
import ru.zhku.notification.channel.domain.Channel;
import ru.zhku.notification.template.domain.TemplateCode;

class ActOrderTest {
    private static final LocalDate TODAY = LocalDate.of(2022, 4, 18);

    /** Terms start with a proof of receipt and of its date (ПП 354, п. 119); sending proves neither. */
    @ParameterizedTest
    @CsvSource({
        "HAND_OVER, HAND_SIGNATURE, ",
        "HAND_OVER, REGISTERED_LETTER_RECEIPT, proof-does-not-fit",
        "CONFIRM_DELIVERY, REGISTERED_LETTER_RECEIPT, ",
        "CONFIRM_DELIVERY, HAND_SIGNATURE, ",
        "CONFIRM_DELIVERY, CALL_RECORDING, ",
        "CONFIRM_DELIVERY, ADDRESSEE_REPLY, ",
        "CONFIRM_DELIVERY, SMTP_ACCEPTED, proof-starts-no-term",
        "CONFIRM_DELIVERY, POSTAL_DISPATCH, proof-starts-no-term",
        "POST, POSTAL_DISPATCH, ",
        "POST, HAND_SIGNATURE, proof-does-not-fit",
        "CANCEL, HAND_SIGNATURE, proof-does-not-fit",
    })
    void onlyFittingProofsAreTaken(NoticeAct act, ProofKind kind, String refusal) {
        var order = new ActOrder(act, TODAY, new Proof(kind, "N 5"), null);
        if (refusal == null) {
            assertThatCode(() -> order.demandSound(TODAY)).doesNotThrowAnyException();
        } else {
            assertRefused(() -> order.demandSound(TODAY), refusal);
        }
    }

    @Test
    void deliveryWithoutProofIsNoDelivery() {
        assertRefused(
                () -> new ActOrder(NoticeAct.CONFIRM_DELIVERY, TODAY, null, null).demandSound(TODAY), "proof-required");
        assertRefused(
                () -> new ActOrder(NoticeAct.HAND_OVER, TODAY, new Proof(ProofKind.HAND_SIGNATURE, " "), null)
                        .demandSound(TODAY),
                "proof-required");
    }

    @Test
    void daysGoForwardAndNotBeyondToday() {
        var order = new ActOrder(NoticeAct.POST, TODAY, null, null);
        assertRefused(() -> order.demandSound(TODAY.minusDays(1)), "act-in-future");
        assertRefused(() -> order.demandFitting(Channel.LETTER, TODAY.plusDays(1)), "act-before-fact");
        assertThatCode(() -> order.demandFitting(Channel.LETTER, TODAY)).doesNotThrowAnyException();
    }

    @Test
    void anEmailIsNotCarriedToThePostOffice() {
        assertRefused(
                () -> new ActOrder(NoticeAct.POST, TODAY, null, null).demandFitting(Channel.EMAIL, TODAY),
                "email-cannot-be-posted");
    }

    @Test
    void reasonsBelongToTheirActs() {
        assertRefused(
                () -> new ActOrder(NoticeAct.CANCEL, TODAY, null, NoticeReason.LETTER_RETURNED).demandSound(TODAY),
                "reason-does-not-fit");
        var fail = new ActOrder(NoticeAct.FAIL, TODAY, null, null);
        assertThat(fail.reasonFor(Channel.EMAIL)).isEqualTo(NoticeReason.EMAIL_BOUNCED);
        assertThat(fail.reasonFor(Channel.LETTER)).isEqualTo(NoticeReason.LETTER_RETURNED);
        assertThat(new ActOrder(NoticeAct.CANCEL, TODAY, null, null).reasonFor(Channel.LETTER))
                .isEqualTo(NoticeReason.CANCELLED);
    }

    @ParameterizedTest
    @CsvSource({
        "Реестр 5 от 18.04.2022, true",
        "РПО 18431070012345, true",
        "вручено Образцову, true",
        "вручено Образцов И., false",
        "образцов, false",
        "тел. +7 911 300-12-34, false",
        "89113001234, false",
        "ivan@example.ru, false",
    })
    void aReferenceTellsNobodyWhoTheAddresseeIs(String reference, boolean taken) {
        var proof = new Proof(ProofKind.HAND_SIGNATURE, reference);
        if (taken) {
            assertThatCode(() -> proof.demandImpersonal("Образцов Иван Петрович"))
                    .doesNotThrowAnyException();
        } else {
            assertRefused(() -> proof.demandImpersonal("Образцов Иван Петрович"), "proof-reference-personal");
        }
    }

    @ParameterizedTest
    @CsvSource({
        ",PRETRIAL_WARNING,true,EMAIL",
        ",PRETRIAL_WARNING,false,LETTER",
        ",PRETRIAL_CLAIM,true,LETTER",
        "EMAIL,PRETRIAL_CLAIM,true,EMAIL",
        "EMAIL,PRETRIAL_CLAIM,false,LETTER",
        "LETTER,PRETRIAL_WARNING,true,LETTER",
    })
    void aClaimGoesOnPaperUnlessAskedOtherwise(Channel asked, TemplateCode code, boolean email, Channel chosen) {
        assertThat(ChannelChoice.of(asked, code, email)).isEqualTo(chosen);
    }

    private static void assertRefused(org.assertj.core.api.ThrowableAssert.ThrowingCallable call, String code) {
        assertThatThrownBy(call)
                .isInstanceOf(Refusal.class)
                .extracting(e -> ((Refusal) e).code())
                .isEqualTo(code);
    }
}
