package ru.zhku.measures.fact;

import java.time.Instant;
import java.time.LocalDate;
import ru.zhku.measures.fact.domain.FactRef;

/** A stored event as it was received. */
record FactRow(FactRef ref, String source, String subject, Instant time, LocalDate aboutOn, String data) {}
