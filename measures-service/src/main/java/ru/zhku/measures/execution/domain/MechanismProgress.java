package ru.zhku.measures.execution.domain;

import java.util.List;
import ru.zhku.measures.interpretation.domain.MechanismReading;

/**
 * A mechanism with its occurrences as they stand; none where the plan foretells none.
 *
 * @param besides what was done and carries out no occurrence: on demand, on an event, where no term is stated, or
 *     outside every term; in order of time
 */
public record MechanismProgress(MechanismReading reading, List<Progress> progress, List<Execution> besides) {}
