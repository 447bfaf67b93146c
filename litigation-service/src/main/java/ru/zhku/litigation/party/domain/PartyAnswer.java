package ru.zhku.litigation.party.domain;

/**
 * What came of asking for a debtor.
 *
 * @param reachable false while debt-service is away
 * @param party null when it is away or knows nobody
 */
public record PartyAnswer(boolean reachable, Party party) {
    public static final PartyAnswer AWAY = new PartyAnswer(false, null);
    public static final PartyAnswer UNKNOWN = new PartyAnswer(true, null);
}
