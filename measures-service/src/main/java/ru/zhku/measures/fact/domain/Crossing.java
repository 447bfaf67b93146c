package ru.zhku.measures.fact.domain;

import java.time.LocalDate;
import java.util.UUID;
import ru.zhku.kit.money.Money;

/**
 * An account went over the threshold of the litigation row ({@code over}), or came back under it.
 *
 * @param rentOverdue the part of the overdue sum owed to the municipality as rent; zero when coming back
 */
public record Crossing(FactRef ref, UUID accountId, boolean over, LocalDate on, Money overdue, Money rentOverdue) {}
