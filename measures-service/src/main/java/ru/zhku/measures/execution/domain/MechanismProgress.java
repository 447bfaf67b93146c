package ru.zhku.measures.execution.domain;

import java.util.List;
import ru.zhku.measures.interpretation.domain.MechanismReading;

/** A mechanism with its occurrences as they stand; none where the plan foretells none. */
public record MechanismProgress(MechanismReading reading, List<Progress> progress) {}
