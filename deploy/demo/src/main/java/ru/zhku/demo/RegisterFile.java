package ru.zhku.demo;

import java.nio.file.Path;
import java.time.LocalDate;

/** One register as a supplier sent it: the file, and the business date on which it arrived. */
public record RegisterFile(
        int ordinal, String supplierInn, String kind, Path file, LocalDate receivedOn, String contentType) {}
