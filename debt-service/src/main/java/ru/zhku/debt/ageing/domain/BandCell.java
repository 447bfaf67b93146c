package ru.zhku.debt.ageing.domain;

import java.util.List;

/**
 * @param keys one value for each dimension of the question, in its order
 * @param band a number of the {@link DueBands} asked for
 * @param amount kopecks
 * @param accounts distinct accounts that owe something here
 */
public record BandCell(List<String> keys, int band, long amount, long accounts) {}
