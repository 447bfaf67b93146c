package ru.zhku.litigation.party.domain;

/** The debtor as debt-service knows him. Personal data: shown, never stored or logged here. */
public record Party(String payerName, String payerInn, String supplierName, String street, String house, String flat) {
    public boolean hasName() {
        return isGiven(payerName);
    }

    public boolean hasInn() {
        return isGiven(payerInn);
    }

    public boolean hasAddress() {
        return isGiven(street) && isGiven(house);
    }

    private static boolean isGiven(String text) {
        return text != null && !text.isBlank();
    }
}
