package ru.zhku.debt.export.domain;

import java.util.List;
import java.util.stream.Stream;

/** An answer that can also be taken as CSV or XLSX: a header and rows of Money, dates, numbers, labelled codes, yes or no, texts or null. */
public interface Table {
    String CSV = "text/csv";
    String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    List<String> header();

    Stream<List<Object>> rows();
}
