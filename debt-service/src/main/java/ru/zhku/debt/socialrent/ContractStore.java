package ru.zhku.debt.socialrent;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import ru.zhku.debt.account.Accounts;
import ru.zhku.debt.account.domain.Tenure;
import ru.zhku.debt.premises.domain.PremisesEntry;
import ru.zhku.debt.rows.Rows;
import ru.zhku.debt.socialrent.domain.ContractActKind;
import ru.zhku.debt.socialrent.domain.ContractState;
import ru.zhku.debt.socialrent.domain.TerminationGround;
import ru.zhku.kit.money.Money;
import ru.zhku.kit.time.BusinessClock;

/** Rows of contracts and of their acts. */
@ApplicationScoped
class ContractStore {
    private static final String FROM = " from social_rent_contract r join premises p on p.id = r.premises_id"
            + " join account a on a.seq = r.account_seq"
            + " left join lateral " + Accounts.classOn("a.seq", "?") + " k on true"
            + " left join lateral (select x.kind from social_rent_act x where x.contract_id = r.id"
            + " order by x.no desc limit 1) s on true where ";
    private static final String ACTIVE = "coalesce(s.kind, 'REINSTATE') = 'REINSTATE'";
    private static final String VIEW = "select r.id, r.oktmo, r.premises_id, p.street, p.house, p.flat, p.part,"
            + " p.area_hundredths, r.number, r.signed_on, " + ACTIVE + ", a.id, a.account_number, a.supplier_inn,"
            + " coalesce(k.tenure, 0), r.family_members, r.rent_per_sqm, r.obligations, r.entered_by, r.entered_at";

    private final Rows rows;
    private final BusinessClock clock;

    ContractStore(Rows rows, BusinessClock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    record Search(String oktmo, ContractState state, UUID premisesId, UUID accountId, String number) {}

    void insert(UUID id, String oktmo, ContractRequest request, long accountSeq, String by) {
        rows.update(
                "insert into social_rent_contract(id, oktmo, premises_id, number, signed_on, account_seq,"
                        + " family_members, rent_per_sqm, obligations, entered_by, entered_at)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                id,
                oktmo,
                request.premisesId(),
                request.number().strip(),
                request.signedOn(),
                accountSeq,
                request.familyMembers(),
                request.rentPerSqm() == null ? null : request.rentPerSqm().kopecks(),
                request.obligations(),
                by,
                Timestamp.from(clock.now()));
    }

    void insertAct(UUID id, ContractView.Act act) {
        rows.update(
                "insert into social_rent_act(contract_id, no, kind, acted_on, ground, document_number, document_on,"
                        + " reason, unpaid_months, override_reason, made_by, made_at)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                id,
                act.no(),
                act.kind().name(),
                act.on(),
                act.ground() == null ? null : act.ground().name(),
                act.document().number(),
                act.document().on(),
                act.reason(),
                act.unpaidMonthsInRow(),
                act.overrideReason(),
                act.madeBy(),
                Timestamp.from(act.madeAt()));
    }

    Optional<ContractView> find(UUID id) {
        return list("r.id = ?", List.of(id), 1).stream().findFirst();
    }

    /** The contract of a flat that is in force now. */
    Optional<UUID> activeOf(UUID premisesId) {
        return list("r.premises_id = ? and " + ACTIVE, List.of(premisesId), 1).stream()
                .findFirst()
                .map(ContractView::id);
    }

    /** Newest first. */
    List<ContractView> page(Search search, UUID after, int limit) {
        var values = new ArrayList<Object>();
        var where = where(search, values);
        if (after != null) {
            where += " and r.id < ?";
            values.add(after);
        }
        return list(where, values, limit);
    }

    ContractView.Summary summary(Search search) {
        var values = values();
        var where = where(search, values);
        return rows.list(
                        "select count(*) filter (where " + ACTIVE + "), count(*) filter (where not (" + ACTIVE
                                + ")), coalesce(sum(p.area_hundredths) filter (where " + ACTIVE + "), 0)::bigint"
                                + FROM + where,
                        values,
                        row -> new ContractView.Summary(
                                row.getLong(1), row.getLong(2), PremisesEntry.squareMetres(row.getLong(3))))
                .get(0);
    }

    private static String where(Search search, List<Object> values) {
        var where = new StringBuilder("true");
        add(where, values, " and r.oktmo = ?", search.oktmo);
        add(where, values, " and r.premises_id = ?", search.premisesId);
        add(where, values, " and a.id = ?", search.accountId);
        add(where, values, " and r.number = ?", search.number);
        if (search.state != null) {
            where.append(search.state == ContractState.ACTIVE ? " and " : " and not ")
                    .append("(" + ACTIVE + ")");
        }
        return where.toString();
    }

    private static void add(StringBuilder where, List<Object> values, String condition, Object value) {
        if (value != null) {
            where.append(condition);
            values.add(value);
        }
    }

    /** The day on which the tenures are looked up, twice. */
    private List<Object> values() {
        var today = clock.today();
        return new ArrayList<>(List.of(today, today));
    }

    private List<ContractView> list(String where, List<?> conditions, int limit) {
        var values = values();
        values.addAll(conditions);
        var heads = rows.list(
                VIEW + FROM + where + " order by r.id desc limit " + limit, values, ContractStore::withoutActs);
        var acts = acts(heads.stream().map(ContractView::id).toList());
        return heads.stream()
                .map(head -> head.with(acts.getOrDefault(head.id(), List.of())))
                .toList();
    }

    private static ContractView withoutActs(ResultSet row) throws SQLException {
        var id = row.getObject(1, UUID.class);
        var address = new PremisesEntry.Address(row.getString(4), row.getString(5), row.getString(6), row.getString(7));
        var area = row.getObject(8, Long.class);
        var rent = row.getObject(17, Long.class);
        return new ContractView(
                id,
                row.getString(2),
                row.getObject(3, UUID.class),
                address.line(),
                PremisesEntry.squareMetres(area),
                row.getString(9),
                row.getObject(10, LocalDate.class),
                row.getBoolean(11) ? ContractState.ACTIVE : ContractState.TERMINATED,
                new ContractView.Tenant(
                        row.getObject(12, UUID.class), row.getString(13), row.getString(14), Tenure.of(row.getInt(15))),
                row.getInt(16),
                rent == null ? null : Money.ofKopecks(rent),
                rent == null || area == null ? null : monthly(rent, area),
                row.getString(18),
                row.getString(19),
                row.getTimestamp(20).toInstant(),
                List.of(),
                1);
    }

    private static Money monthly(long rentPerSqm, long areaHundredths) {
        return Money.ofKopecks(BigDecimal.valueOf(rentPerSqm)
                .multiply(BigDecimal.valueOf(areaHundredths, 2))
                .setScale(0, RoundingMode.HALF_UP)
                .longValueExact());
    }

    private Map<UUID, List<ContractView.Act>> acts(List<UUID> ids) {
        var acts = new HashMap<UUID, List<ContractView.Act>>();
        rows.list(
                "select contract_id, no, kind, acted_on, ground, document_number, document_on, reason, unpaid_months,"
                        + " override_reason, made_by, made_at from social_rent_act where contract_id = any(?)"
                        + " order by contract_id, no",
                List.of(ids),
                row -> acts.computeIfAbsent(row.getObject(1, UUID.class), id -> new ArrayList<>())
                        .add(act(row)));
        return acts;
    }

    private static ContractView.Act act(ResultSet row) throws SQLException {
        return new ContractView.Act(
                row.getInt(2),
                ContractActKind.valueOf(row.getString(3)),
                row.getObject(4, LocalDate.class),
                row.getString(5) == null ? null : TerminationGround.valueOf(row.getString(5)),
                new ContractPaper(row.getString(6), row.getObject(7, LocalDate.class)),
                row.getString(8),
                row.getObject(9, Integer.class),
                row.getString(10),
                row.getString(11),
                row.getTimestamp(12).toInstant());
    }
}
