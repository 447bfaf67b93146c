package ru.zhku.notification.account.domain;

/**
 * The answer to the question whose account it is.
 *
 * @param party null unless found
 * @param away why nobody answered; null when there was an answer. The work then waits and is tried again.
 * @param failed debt-service failed over this one account: it may recover, and others may well be answered
 * @param incomplete the answer lacks a name or an address: no letter can be made of it
 */
public record PartyAnswer(Party party, String away, boolean failed, boolean incomplete) {
    public static PartyAnswer found(Party party) {
        return new PartyAnswer(party, null, false, false);
    }

    public static PartyAnswer unknown() {
        return new PartyAnswer(null, null, false, false);
    }

    public static PartyAnswer away(String why) {
        return new PartyAnswer(null, why, false, false);
    }

    public static PartyAnswer failure() {
        return new PartyAnswer(null, null, true, false);
    }

    public static PartyAnswer fragment() {
        return new PartyAnswer(null, null, false, true);
    }

    public boolean isAway() {
        return away != null;
    }

    public boolean isUnknown() {
        return party == null && away == null && !failed && !incomplete;
    }
}
