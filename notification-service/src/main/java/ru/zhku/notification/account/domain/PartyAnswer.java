package ru.zhku.notification.account.domain;

/**
 * The answer to the question whose account it is.
 *
 * @param party null unless found
 * @param away why nobody answered; null when there was an answer. The work then waits and is tried again.
 */
public record PartyAnswer(Party party, String away) {
    public static PartyAnswer found(Party party) {
        return new PartyAnswer(party, null);
    }

    public static PartyAnswer unknown() {
        return new PartyAnswer(null, null);
    }

    public static PartyAnswer away(String why) {
        return new PartyAnswer(null, why);
    }

    public boolean isAway() {
        return away != null;
    }

    public boolean isUnknown() {
        return party == null && away == null;
    }
}
