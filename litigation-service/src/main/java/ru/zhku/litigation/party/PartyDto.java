package ru.zhku.litigation.party;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;

/** The fields of the debtor's party that we use. */
@JsonIgnoreProperties(ignoreUnknown = true)
record PartyDto(String payerName, String payerInn, String supplierName, Address address) {

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Address(String street, String house, String flat) {}
}
