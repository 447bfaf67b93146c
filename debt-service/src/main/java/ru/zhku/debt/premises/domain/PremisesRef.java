package ru.zhku.debt.premises.domain;

import java.util.UUID;

/** An object as other features name it. */
public record PremisesRef(UUID id, String oktmo, ObjectKind kind, String address, Long areaHundredths) {}
