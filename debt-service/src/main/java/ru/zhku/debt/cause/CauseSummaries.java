package ru.zhku.debt.cause;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import ru.zhku.debt.ageing.Ageing;
import ru.zhku.debt.ageing.domain.BandCell;
import ru.zhku.debt.ageing.domain.Dimension;
import ru.zhku.debt.ageing.domain.OverdueBands;
import ru.zhku.debt.cause.CauseSummaryView.Row;
import ru.zhku.debt.cause.domain.CauseStanding;
import ru.zhku.debt.cause.domain.DebtCause;
import ru.zhku.debt.ledger.domain.Scope;

/** The overdue debt by its causes: the accounts that have one by their charges, all others by what the matrix leaves. */
@ApplicationScoped
class CauseSummaries {
    private final CauseReader reader;
    private final Ageing ageing;

    CauseSummaries(CauseReader reader, Ageing ageing) {
        this.reader = reader;
        this.ageing = ageing;
    }

    /** All parts of the answer are of one moment: the first of them begins a transaction that sees no later line. */
    @Transactional
    CauseSummaryView of(LocalDate asOf, List<Dimension> by, Scope scope) {
        var bands = new OverdueBands(asOf);
        var rest = new LinkedHashMap<List<String>, long[]>();
        for (var cell : overdue(ageing.bands(asOf, by, scope, bands))) {
            rest.put(cell.keys(), new long[] {cell.amount(), cell.accounts()});
        }
        var rows = new ArrayList<Row>();
        for (var cell : overdue(ageing.bands(asOf, by, scope, bands, reader.held(asOf, scope)))) {
            var keys = cell.keys().subList(1, cell.keys().size());
            var left = rest.get(keys);
            left[0] -= cell.amount();
            left[1] -= cell.accounts();
            var label = cell.keys().get(0).split("/");
            rows.add(new Row(
                    CauseStanding.valueOf(label[0]),
                    DebtCause.valueOf(label[1]),
                    keys,
                    cell.amount(),
                    cell.accounts()));
        }
        for (Map.Entry<List<String>, long[]> left : rest.entrySet()) {
            if (left.getValue()[1] != 0 || left.getValue()[0] != 0) {
                rows.add(new Row(
                        CauseStanding.NOT_DETERMINED, null, left.getKey(), left.getValue()[0], left.getValue()[1]));
            }
        }
        return CauseSummaryView.of(asOf, by, rows);
    }

    private static List<BandCell> overdue(List<BandCell> cells) {
        return cells.stream()
                .filter(cell -> cell.band() == OverdueBands.OVERDUE)
                .toList();
    }
}
