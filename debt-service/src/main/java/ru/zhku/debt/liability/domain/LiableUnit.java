package ru.zhku.debt.liability.domain;

import java.util.List;
import java.util.UUID;

/**
 * Whoever owes one part of a debt: a person with his share, or several who owe it jointly.
 *
 * @param personIds in ascending order; none for a register's payer and for an unknown share
 */
public record LiableUnit(UnitKind kind, List<UUID> personIds) implements Comparable<LiableUnit> {
    public static final LiableUnit REGISTER_PAYER = new LiableUnit(UnitKind.REGISTER_PAYER, List.of());
    public static final LiableUnit UNKNOWN = new LiableUnit(UnitKind.UNKNOWN, List.of());

    static LiableUnit share(UUID personId) {
        return new LiableUnit(UnitKind.SHARE, List.of(personId));
    }

    static LiableUnit joint(List<UUID> personIds) {
        return new LiableUnit(UnitKind.JOINT, personIds.stream().sorted().toList());
    }

    @Override
    public int compareTo(LiableUnit other) {
        int order = kind.compareTo(other.kind);
        for (int i = 0; order == 0 && i < Math.min(personIds.size(), other.personIds.size()); i++) {
            order = personIds.get(i).compareTo(other.personIds.get(i));
        }
        return order != 0 ? order : Integer.compare(personIds.size(), other.personIds.size());
    }
}
