package ru.zhku.kit.web;

/** A public code with its Russian label for people. */
public interface Labelled {
    String name();

    String label();
}
