package ru.zhku.debt.export.domain;

import java.util.List;
import java.util.stream.Stream;

/** An answer that can also be taken as CSV or XLSX: a header and rows of Money, dates, numbers, labelled codes, texts or null. */
public interface Table {
    List<String> header();

    Stream<List<Object>> rows();
}
