package ru.zhku.demo;

import java.util.List;

/** A supplier as {@code PUT /v1/suppliers/{inn}} takes it. */
public record Supplier(String inn, String name, String ogrn, String oktmo, List<String> resources) {}
