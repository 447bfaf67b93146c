package ru.zhku.debt.liability.domain;

/** The part of a charge's unpaid rest that one unit owes, and the exact share of it that was rounded to kopecks. */
public record OwedPart(OwedCharge charge, Share share, long amount) {}
