package ru.zhku.notification.account.domain;

/** Whom a letter of an account goes to, as the debt service knew him at the moment of asking. */
public record Party(
        String accountNumber,
        String supplierInn,
        String supplierName,
        String payerName,
        String email,
        String street,
        String house,
        String flat,
        String consumerGroup,
        String tenure) {
    public boolean isCitizen() {
        return "POPULATION".equals(consumerGroup);
    }

    public boolean isSocialTenant() {
        return "SOCIAL_TENANT".equals(tenure);
    }

    /** {@code ул. Школьная, д. 5, кв. 12}. */
    public String addressLine() {
        var line = new StringBuilder(street).append(", д. ").append(house);
        if (flat != null && !flat.isBlank()) {
            line.append(", кв. ").append(flat);
        }
        return line.toString();
    }
}
