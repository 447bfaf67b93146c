package ru.zhku.debt.cause.domain;

import java.time.LocalDate;
import java.util.Collection;
import ru.zhku.kit.web.Labelled;

/** What came of looking for the cause of one account's debt. */
public enum ProposalResult implements Labelled {
    PROPOSED("Предложена"),
    UNCHANGED("Уже предложена"),
    CONFIRMED_BEFORE("Причина уже подтверждена"),
    REJECTED_BEFORE("Эту причину недавно отклонили"),
    NOT_DETERMINED("Ни одно правило не сработало");

    private static final int REJECTION_HOLDS_MONTHS = 12;

    private final String label;

    ProposalResult(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }

    /**
     * An official's word stands: nothing is proposed beside a confirmed cause, nor the same again within a year of its
     * rejection. An open proposal stays until another cause is found or somebody decides.
     *
     * @param fired the cause that the first rule names, null if none fired
     */
    public static ProposalResult of(DebtCause fired, Collection<KnownCause> known, LocalDate asOf) {
        if (known.stream().anyMatch(c -> CauseState.DECIDED.contains(c.state()) && c.holdsOn(asOf))) {
            return CONFIRMED_BEFORE;
        }
        var open = known.stream().filter(c -> c.state() == CauseState.PROPOSED).toList();
        boolean newer = open.stream().anyMatch(c -> c.validFrom().isAfter(asOf));
        boolean same = open.stream().anyMatch(c -> c.cause() == fired);
        if (same || newer || fired == null && !open.isEmpty()) {
            return UNCHANGED;
        }
        if (fired == null) {
            return NOT_DETERMINED;
        }
        boolean rejected = known.stream()
                .anyMatch(c -> c.state() == CauseState.REJECTED
                        && c.cause() == fired
                        && c.actedOn().plusMonths(REJECTION_HOLDS_MONTHS).isAfter(asOf));
        return rejected ? REJECTED_BEFORE : PROPOSED;
    }
}
