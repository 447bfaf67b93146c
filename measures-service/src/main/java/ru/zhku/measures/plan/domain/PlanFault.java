package ru.zhku.measures.plan.domain;

/** What is wrong in a plan document: where (JSON pointer), a stable code, and a sentence for a person. */
public record PlanFault(String pointer, String code, String message) {}
