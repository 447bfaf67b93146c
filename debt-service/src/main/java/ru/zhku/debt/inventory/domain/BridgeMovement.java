package ru.zhku.debt.inventory.domain;

import java.util.LinkedHashMap;
import java.util.Map;
import ru.zhku.kit.web.Labelled;

/** Why a debt at the end of a period differs from the debt at its beginning. Their order is that of the columns. */
public enum BridgeMovement implements Labelled {
    CHARGED("Начислено"),
    PAID("Оплачено"),
    REFUNDED("Возвращено плательщикам"),
    ADVANCES_USED("Зачтено авансов"),
    RECALCULATED("Перерасчёты и сторно"),
    TRANSFERRED("Переносы между счетами"),
    WRITTEN_OFF("Списано и восстановлено"),
    POSTED_LATE("Проведено позже за прежние дни"),
    CLASS_CHANGED("Смена группы потребителей"),
    MUNICIPALITY_CHANGED("Смена муниципалитета"),
    MOVED_BETWEEN_BUCKETS("Переход между сроками долга");

    private static final Map<String, BridgeMovement> OF_PURPOSE = new LinkedHashMap<>();

    static {
        OF_PURPOSE.put("STORNO", RECALCULATED);
        OF_PURPOSE.put("TRANSFER", TRANSFERRED);
        OF_PURPOSE.put("WRITE_OFF", WRITTEN_OFF);
        OF_PURPOSE.put("WRITE_OFF_REVERSAL", WRITTEN_OFF);
    }

    private final String label;

    BridgeMovement(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }

    /** The purposes of postings that decide by themselves; of all others the kind of the fact decides. */
    public static Map<String, BridgeMovement> ofPurposes() {
        return Map.copyOf(OF_PURPOSE);
    }

    /**
     * The movement of a fact that comes into force within the period.
     *
     * @param purpose of its posting
     * @param charge a line of charges, not of payments
     * @param amount of the line: a negative charge is a credit, a negative payment a refund
     */
    public static BridgeMovement of(String purpose, boolean charge, long amount) {
        var decided = OF_PURPOSE.get(purpose);
        if (decided != null) {
            return decided;
        }
        if (charge) {
            return amount > 0 ? CHARGED : RECALCULATED;
        }
        return amount > 0 ? PAID : REFUNDED;
    }
}
