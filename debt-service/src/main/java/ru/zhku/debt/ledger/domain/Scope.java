package ru.zhku.debt.ledger.domain;

/** Which accounts a caller sees; null means all. */
public record Scope(String oktmo, String supplierInn) {
    private static final String NOBODY = "-";

    /**
     * @param oktmo the caller's municipality, null if he sees all
     * @param ownSupplier the supplier whose accounts alone the caller may see, null if he is none
     * @param asked the supplier he asks for, or null
     */
    public static Scope of(String oktmo, String ownSupplier, String asked) {
        if (asked != null && !asked.chars().allMatch(Character::isDigit)) {
            return new Scope(oktmo, NOBODY);
        }
        if (ownSupplier == null) {
            return new Scope(oktmo, asked);
        }
        boolean foreign = asked != null && !asked.equals(ownSupplier);
        return new Scope(oktmo, foreign ? NOBODY : ownSupplier);
    }

    public boolean covers(String accountOktmo, String accountSupplier) {
        return (oktmo == null || oktmo.equals(accountOktmo))
                && (supplierInn == null || supplierInn.equals(accountSupplier));
    }
}
