package ru.zhku.litigation.candidate;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import ru.zhku.litigation.party.domain.Party;

@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "DebtorParty")
record PartyView(String payerName, String payerInn, String supplierName, String street, String house, String flat) {
    static PartyView of(Party party) {
        return new PartyView(
                party.payerName(), party.payerInn(), party.supplierName(), party.street(), party.house(), party.flat());
    }
}
