package ru.zhku.litigation.candidate.domain;

import ru.zhku.kit.web.Labelled;

/** Who sues: the municipality for rent, the supplier for utilities. */
public enum Claimant implements Labelled {
    MUNICIPALITY("Муниципалитет (плата за наём)"),
    SUPPLIER("Поставщик ресурса (коммунальные услуги)");

    private final String label;

    Claimant(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
