package ru.zhku.debt.vacancy;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import ru.zhku.debt.account.Accounts;
import ru.zhku.debt.account.domain.Resource;
import ru.zhku.debt.account.domain.Tenure;
import ru.zhku.debt.ledger.Ledger;
import ru.zhku.debt.premises.domain.ObjectKind;
import ru.zhku.debt.premises.domain.PremisesEntry;
import ru.zhku.debt.premises.domain.PremisesRef;
import ru.zhku.debt.premises.domain.PremisesState;
import ru.zhku.debt.rows.Rows;
import ru.zhku.debt.vacancy.domain.CostLine;

/**
 * What the ledger charged for the empty stock. A charge counts for an object that was empty on the last day of the
 * service month, if its account was MUNICIPAL_VACANT on the day the charge came into force (the class of a charge).
 */
@ApplicationScoped
class VacancyQuery {
    private static final String MONTH_END =
            "(make_date(c.service_month / 12, c.service_month % 12 + 1, 1) + interval '1 month - 1 day')::date";
    private static final String EMPTY = Stream.of(PremisesState.values())
            .filter(PremisesState::isEmptyStock)
            .map(state -> "'" + state.name() + "'")
            .collect(Collectors.joining(", "));
    /** Accounts of the register's objects, and those that were ever told to be empty stock. */
    private static final String CANDIDATES =
            "with linked as materialized (select account_seq, premises_id from premises_account), candidate as"
                    + " materialized (select a.seq, a.id, a.account_number, a.supplier_inn, l.premises_id from (select"
                    + " account_seq from linked union select account_seq from account_class where tenure = "
                    + Tenure.MUNICIPAL_VACANT.number() + ") u join account a on a.seq = u.account_seq"
                    + " left join linked l on l.account_seq = a.seq where a.oktmo = ?"
                    + " and (?::uuid is null or l.premises_id = ?)),"
                    + " spell as materialized (select premises_id, from_on, to_on from premises_spell where state in ("
                    + EMPTY + "))";

    private static final String CHARGES = " from candidate d join charge c on c.account_seq = d.seq"
            + " and c.service_month between ? and ? and c.in_force_on <= ?"
            + " and " + Ledger.isNoWriteOff("c.id")
            + " left join lateral " + Accounts.classOn("c.account_seq", "c.in_force_on") + " k on true"
            + " left join spell s on s.premises_id = d.premises_id and s.from_on <= " + MONTH_END
            + " and (s.to_on is null or s.to_on > " + MONTH_END + ")";
    private static final String TOLD_EMPTY = "coalesce(k.tenure, 0) = " + Tenure.MUNICIPAL_VACANT.number();

    private final Rows rows;

    VacancyQuery(Rows rows) {
        this.rows = rows;
    }

    /**
     * @param premisesId one object, or null for all
     * @param first and last month, counted from year 0
     */
    record Span(String oktmo, UUID premisesId, int first, int last, LocalDate asOf) {
        private List<Object> values() {
            return new ArrayList<>(Arrays.asList(oktmo, premisesId, premisesId, first, last, asOf));
        }
    }

    /**
     * @param lines that count
     * @param otherTenure charged to empty objects whose accounts were not MUNICIPAL_VACANT, by month
     * @param withoutObject charged to MUNICIPAL_VACANT accounts that belong to no empty object, by month
     */
    record Costs(List<CostLine> lines, Map<Integer, Long> otherTenure, Map<Integer, Long> withoutObject) {}

    private record Found(CostLine line, boolean told, boolean empty) {}

    Costs costs(Span span) {
        var found = rows.list(
                CANDIDATES + " select d.premises_id, c.resource, c.service_month, " + TOLD_EMPTY
                        + ", s.premises_id is not null, sum(c.amount)::bigint" + CHARGES
                        + " where " + TOLD_EMPTY + " or s.premises_id is not null group by 1, 2, 3, 4, 5",
                span.values(),
                row -> new Found(
                        new CostLine(
                                row.getObject(1, UUID.class),
                                Resource.of(row.getInt(2)),
                                row.getInt(3),
                                row.getLong(6)),
                        row.getBoolean(4),
                        row.getBoolean(5)));
        var lines = new ArrayList<CostLine>();
        var otherTenure = new HashMap<Integer, Long>();
        var withoutObject = new HashMap<Integer, Long>();
        for (var one : found) {
            if (one.told && one.empty) {
                lines.add(one.line);
            } else {
                (one.told ? withoutObject : otherTenure).merge(one.line.month(), one.line.amount(), Long::sum);
            }
        }
        return new Costs(lines, otherTenure, withoutObject);
    }

    /** The single charges that count for one object, in the order of their months. */
    List<VacancyView.Charge> charges(Span span, Resource resource, long after, int limit) {
        var values = span.values();
        values.add(after);
        if (resource != null) {
            values.add(resource.number());
        }
        return rows.list(
                CANDIDATES + " select c.id, d.id, d.account_number, d.supplier_inn, c.resource, c.service_month,"
                        + " c.amount, c.document_number" + CHARGES + " where " + TOLD_EMPTY
                        + " and s.premises_id is not null and c.id > ?"
                        + (resource == null ? "" : " and c.resource = ?") + " order by c.id limit " + limit,
                values,
                VacancyView.Charge::read);
    }

    /** Objects that are empty on a day. */
    List<UUID> empty(String oktmo, LocalDate day) {
        return rows.list(
                "select p.id from premises p join premises_spell s on s.premises_id = p.id where p.oktmo = ?"
                        + " and s.state in (" + EMPTY + ") and s.from_on <= ? and (s.to_on is null or s.to_on > ?)",
                List.of(oktmo, day, day),
                row -> row.getObject(1, UUID.class));
    }

    Map<UUID, PremisesRef> objects(String oktmo, Collection<UUID> ids) {
        var found = new HashMap<UUID, PremisesRef>();
        rows.list(
                "select id, kind, street, house, flat, part, area_hundredths from premises where oktmo = ?",
                List.of(oktmo),
                row -> {
                    var id = row.getObject(1, UUID.class);
                    var address = new PremisesEntry.Address(
                            row.getString(3), row.getString(4), row.getString(5), row.getString(6));
                    return ids.contains(id)
                            ? found.put(
                                    id,
                                    new PremisesRef(
                                            id,
                                            oktmo,
                                            ObjectKind.valueOf(row.getString(2)),
                                            address.line(),
                                            row.getObject(7, Long.class)))
                            : null;
                });
        return found;
    }
}
