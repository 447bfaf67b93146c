package ru.zhku.measures.contract;

import java.time.LocalDate;

/** What we use of register-imported. */
public record RegisterImported(String supplierInn, String oktmo, String kind, String status, LocalDate receivedOn) {}
