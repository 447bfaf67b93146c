package ru.zhku.notification.channel.domain;

import java.time.LocalDate;
import java.util.List;

/** A letter as it is said: everything that stands on the paper. */
public record Letter(String number, LocalDate day, Sender sender, Recipient recipient, String subject, String body) {
    public record Sender(String name, String address, String phone, String signatoryPosition, String signatoryName) {}

    /** @param email null where none is known or it is not an address */
    public record Recipient(String name, List<String> addressLines, String email) {}
}
