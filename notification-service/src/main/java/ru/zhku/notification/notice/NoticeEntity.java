package ru.zhku.notification.notice;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.Formula;
import ru.zhku.kit.money.Money;
import ru.zhku.notification.channel.domain.Channel;
import ru.zhku.notification.letter.domain.Figures;
import ru.zhku.notification.notice.domain.NoticeOrigin;
import ru.zhku.notification.notice.domain.NoticeReason;
import ru.zhku.notification.notice.domain.NoticeState;
import ru.zhku.notification.notice.domain.ProofKind;
import ru.zhku.notification.template.domain.TemplateCode;

/** A notice to one account. The work of the background (attempts, leases) is in columns that only SQL touches. */
@Entity
@Table(name = "notice")
@DynamicUpdate
class NoticeEntity {
    @Id
    UUID id;

    @Version
    long version;

    String number;

    @Column(name = "account_id")
    UUID accountId;

    @Column(name = "account_number")
    String accountNumber;

    @Column(name = "supplier_inn")
    String supplierInn;

    String oktmo;

    @Column(name = "consumer_group")
    String consumerGroup;

    String tenure;

    @Enumerated(EnumType.STRING)
    @Column(name = "template_code")
    TemplateCode templateCode;

    @Column(name = "template_version")
    Integer templateVersion;

    @Enumerated(EnumType.STRING)
    @Column(name = "asked_channel")
    Channel askedChannel;

    @Enumerated(EnumType.STRING)
    Channel channel;

    @Enumerated(EnumType.STRING)
    NoticeState state;

    @Enumerated(EnumType.STRING)
    NoticeOrigin origin;

    @Column(name = "request_id")
    UUID requestId;

    @Column(name = "replaces_id")
    UUID replacesId;

    @Column(name = "causation_id")
    UUID causationId;

    long amount;

    @Column(name = "monthly_charge")
    Long monthlyCharge;

    @Column(name = "as_of")
    LocalDate asOf;

    @Column(name = "overdue_months")
    int overdueMonths;

    @Column(name = "overdue_since")
    LocalDate overdueSince;

    @Column(name = "oldest_service_month")
    String oldestServiceMonth;

    @Column(name = "over_threshold")
    boolean overThreshold;

    boolean rent;

    @Column(name = "pay_by")
    LocalDate payBy;

    @Column(name = "requested_on")
    LocalDate requestedOn;

    @Column(name = "letter_on")
    LocalDate letterOn;

    @Column(name = "sent_on")
    LocalDate sentOn;

    @Column(name = "delivered_on")
    LocalDate deliveredOn;

    @Column(name = "closed_on")
    LocalDate closedOn;

    @Enumerated(EnumType.STRING)
    NoticeReason reason;

    @Enumerated(EnumType.STRING)
    @Column(name = "proof_kind")
    ProofKind proofKind;

    @Column(name = "proof_reference")
    String proofReference;

    /** The mail worker has it in hand this very moment. */
    @Formula("(leased_until is not null and leased_until > now())")
    boolean leased;

    @Column(name = "cancel_asked", insertable = false, updatable = false)
    boolean cancelAsked;

    Figures figures() {
        return new Figures(
                Money.ofKopecks(amount),
                asOf,
                overdueMonths,
                oldestServiceMonth == null ? null : YearMonth.parse(oldestServiceMonth),
                overdueSince,
                monthlyCharge == null ? null : Money.ofKopecks(monthlyCharge),
                overThreshold,
                rent,
                payBy);
    }

    void figures(Figures figures) {
        amount = figures.amount().kopecks();
        asOf = figures.asOf();
        overdueMonths = figures.overdueMonths();
        overdueSince = figures.overdueSince();
        oldestServiceMonth = figures.oldestServiceMonth() == null
                ? null
                : figures.oldestServiceMonth().toString();
        monthlyCharge =
                figures.monthlyCharge() == null ? null : figures.monthlyCharge().kopecks();
        overThreshold = figures.overThreshold();
        rent = figures.rent();
        payBy = figures.payBy();
    }

    /** The day of the last thing that happened to it. */
    LocalDate lastFactOn() {
        return sentOn != null ? sentOn : letterOn != null ? letterOn : requestedOn;
    }
}
