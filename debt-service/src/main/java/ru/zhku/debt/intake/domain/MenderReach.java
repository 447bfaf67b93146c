package ru.zhku.debt.intake.domain;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;

/**
 * A line that an officer has mended reaches the accounts of his municipality only, whoever sent the register; elsewhere
 * its account is unknown.
 */
public final class MenderReach {
    private final RegisterKind kind;
    private final Map<Long, String> menders;
    private final Function<String, AccountFinder> finders;
    private final Map<String, AccountFinder> used = new HashMap<>();

    /**
     * @param menders the municipality of the officer who mended a line last; lines that are not there reach all
     * @param finders makes what finds the accounts of one municipality
     */
    public MenderReach(RegisterKind kind, Map<Long, String> menders, Function<String, AccountFinder> finders) {
        this.kind = kind;
        this.menders = menders;
        this.finders = finders;
    }

    /** The row itself, faulty if it leads out of the mender's municipality. */
    public Row demand(Row row) {
        var oktmo = menders.get(row.line());
        if (oktmo == null || row.isFaulty()) {
            return row;
        }
        if (kind == RegisterKind.ACCOUNTS) {
            int column = kind.indexOf("oktmo");
            if (row.isFilled(column) && !row.text(column).equals(oktmo)) {
                row.fault(column, DefectCode.FOREIGN_OKTMO);
            }
        } else {
            used.computeIfAbsent(oktmo, finders).demand(row);
        }
        return row;
    }
}
