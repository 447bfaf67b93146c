package ru.zhku.kit.web;

import java.util.Map;

/** Codes and labels served at {@code /v1/dictionaries/{name}}; beans of this type are found by themselves. */
public interface Dictionary {
    String name();

    /** Labels by code, in the order in which people want to see them. */
    Map<String, String> labels();
}
