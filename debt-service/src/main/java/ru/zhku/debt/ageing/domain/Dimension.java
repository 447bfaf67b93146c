package ru.zhku.debt.ageing.domain;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import ru.zhku.debt.account.domain.ConsumerGroup;
import ru.zhku.debt.account.domain.PlanResource;
import ru.zhku.debt.account.domain.Resource;
import ru.zhku.debt.account.domain.Tenure;
import ru.zhku.kit.problem.Refusal;
import ru.zhku.kit.web.Labelled;

/** What a matrix can be cut by. */
public enum Dimension implements Labelled {
    RESOURCE("resource", "Ресурс"),
    PLAN_RESOURCE("planResource", "Ресурс плана"),
    CONSUMER_GROUP("consumerGroup", "Группа потребителей"),
    TENURE("tenure", "Основание пользования"),
    SUPPLIER("supplier", "Поставщик"),
    STREET("street", "Улица"),
    HOUSE("house", "Дом");

    private final String code;
    private final String label;

    Dimension(String code, String label) {
        this.code = code;
        this.label = label;
    }

    /** Its name in a query and in an answer. */
    public String code() {
        return code;
    }

    @Override
    public String label() {
        return label;
    }

    /** A value of it as a code with a label, or the text itself where there are no codes. */
    public Object value(String key) {
        return switch (this) {
            case RESOURCE -> Resource.valueOf(key);
            case PLAN_RESOURCE -> PlanResource.valueOf(key);
            case CONSUMER_GROUP -> ConsumerGroup.valueOf(key);
            case TENURE -> Tenure.valueOf(key);
            default -> key;
        };
    }

    /** Not among the sums: such a cut is made from the facts. */
    public boolean isPlace() {
        return this == STREET || this == HOUSE;
    }

    public static Optional<Dimension> of(String code) {
        return Arrays.stream(values()).filter(d -> d.code.equals(code)).findFirst();
    }

    /**
     * The dimensions of a query, in its order, each once.
     *
     * @param by codes, several of them in one text apart by commas
     * @throws Refusal {@code unknown-dimension} with those that are allowed
     */
    public static List<Dimension> parse(List<String> by, Set<Dimension> allowed) {
        var found = new LinkedHashSet<Dimension>();
        by.stream()
                .flatMap(text -> Arrays.stream(text.split(",", -1)))
                .filter(code -> !code.isEmpty())
                .forEach(code ->
                        found.add(of(code).filter(allowed::contains).orElseThrow(() -> unknown(code, allowed))));
        return List.copyOf(found);
    }

    private static Refusal unknown(String code, Set<Dimension> allowed) {
        var codes = allowed.stream().sorted().map(Dimension::code).collect(Collectors.joining(", "));
        return Refusal.at("by", "unknown-dimension", "value", code, "allowed", codes);
    }
}
