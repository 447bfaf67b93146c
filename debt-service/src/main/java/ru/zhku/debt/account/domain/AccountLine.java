package ru.zhku.debt.account.domain;

import java.time.LocalDate;
import java.util.UUID;

/**
 * What a line of an ACCOUNTS register says of one account.
 *
 * @param oktmo null if the supplier's holds
 */
public record AccountLine(
        int line,
        String accountNumber,
        Place place,
        ConsumerGroup consumerGroup,
        Tenure tenure,
        LocalDate validFrom,
        Payer payer,
        String oktmo) {
    /** Where the account is. */
    public record Place(
            String els,
            UUID houseGuid,
            String street,
            String house,
            String flat,
            Long areaHundredths,
            Integer residents,
            LocalDate openedOn) {}

    /** Who pays; personal data. */
    public record Payer(String name, String inn, String phone, String email) {
        @Override
        public String toString() {
            return "Payer";
        }
    }

    @Override
    public String toString() {
        return "AccountLine " + line;
    }
}
