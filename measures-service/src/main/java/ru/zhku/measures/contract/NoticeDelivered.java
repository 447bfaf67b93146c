package ru.zhku.measures.contract;

import java.time.LocalDate;

/** What we use of notice-delivered. */
public record NoticeDelivered(String oktmo, LocalDate deliveredOn) {}
