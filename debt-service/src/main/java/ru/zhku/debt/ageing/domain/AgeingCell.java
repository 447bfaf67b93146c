package ru.zhku.debt.ageing.domain;

import java.util.List;

/**
 * @param keys one value for each dimension of the question, in its order
 * @param amount kopecks
 * @param accounts distinct accounts that owe something here
 */
public record AgeingCell(List<String> keys, AgeBucket bucket, long amount, long accounts) {}
