package ru.zhku.debt.vacancy.domain;

import java.util.UUID;
import ru.zhku.debt.account.domain.Resource;

/**
 * What an empty object was charged for one month, in kopecks.
 *
 * @param month counted from year 0
 */
public record CostLine(UUID premisesId, Resource resource, int month, long amount) {}
