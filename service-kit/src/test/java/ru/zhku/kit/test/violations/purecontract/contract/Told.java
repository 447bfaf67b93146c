package ru.zhku.kit.test.violations.purecontract.contract;

import ru.zhku.kit.web.Page;

/** Publishes what belongs to the web. */
public record Told(Page<String> page) {}
