package ru.zhku.litigation.candidate.domain;

import java.util.Arrays;
import ru.zhku.kit.web.Labelled;

/** On what ground the premises are held; {@link #NONE} where debt-service names no ground known to us. */
public enum Tenure implements Labelled {
    OWNER("Собственник"),
    SOCIAL_TENANT("Наниматель по договору социального найма"),
    SERVICE_HOUSING("Служебное жилое помещение"),
    MUNICIPAL_VACANT("Пустующее муниципальное помещение"),
    NONE("Не указано");

    private final String label;

    Tenure(String label) {
        this.label = label;
    }

    public static Tenure of(String code) {
        return Arrays.stream(values())
                .filter(tenure -> tenure.name().equals(code))
                .findFirst()
                .orElse(NONE);
    }

    @Override
    public String label() {
        return label;
    }
}
