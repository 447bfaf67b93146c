package ru.zhku.debt.premises;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import ru.zhku.debt.premises.domain.ObjectKind;
import ru.zhku.debt.premises.domain.PremisesAct;
import ru.zhku.debt.premises.domain.PremisesActKind;
import ru.zhku.debt.premises.domain.PremisesEntry;
import ru.zhku.debt.premises.domain.PremisesEntry.Document;
import ru.zhku.debt.premises.domain.PremisesHistory;
import ru.zhku.debt.premises.domain.PremisesState;
import ru.zhku.debt.premises.domain.StockObject;
import ru.zhku.debt.rows.Rows;

/** Rows of the stock and of its acts. */
@ApplicationScoped
class PremisesStore {
    private static final String OBJECT = "select id, oktmo, kind, street, house, flat, part, els, house_guid,"
            + " cadastral_number, area_hundredths from premises ";
    private static final String ACT = "select premises_id, no, kind, acted_on, state, reverts_no, document_number,"
            + " document_on, reason, made_by, made_at from premises_act ";

    private final Rows rows;

    PremisesStore(Rows rows) {
        this.rows = rows;
    }

    record Stored(
            UUID id,
            String oktmo,
            ObjectKind kind,
            PremisesEntry.Address address,
            PremisesEntry.Ids ids,
            Long areaHundredths) {}

    record StoredAct(PremisesAct act, Document document, String reason, String madeBy, Instant madeAt) {}

    /** The stock of one municipality does not change until the caller's transaction ends. */
    void hold(String oktmo) {
        rows.list(
                "select pg_advisory_xact_lock(hashtextextended(?, 2))::text",
                List.of("premises/" + oktmo),
                row -> row.getString(1));
    }

    Optional<Stored> find(UUID id) {
        return rows.list(OBJECT + "where id = ?", List.of(id), PremisesStore::object).stream()
                .findFirst();
    }

    /** The object of this kind at this place that is not excluded. */
    Optional<UUID> present(PremisesEntry entry) {
        var address = entry.address();
        var values =
                new ArrayList<Object>(List.of(entry.oktmo(), entry.kind().name(), address.street(), address.house()));
        values.add(address.flat());
        values.add(address.part());
        return rows
                .list(
                        "select p.id from premises p where p.oktmo = ? and p.kind = ?"
                                + " and p.place_key = premises_place_key(?, ?, ?)"
                                + " and lower(coalesce(p.part, '')) = lower(coalesce(?, ''))"
                                + " and (select a.state from premises_act a where a.premises_id = p.id"
                                + " order by a.no desc limit 1) <> 'EXCLUDED'",
                        values,
                        row -> row.getObject(1, UUID.class))
                .stream()
                .findFirst();
    }

    /** Another object of its kind at its place that is not excluded. */
    Optional<UUID> presentAt(UUID id) {
        return rows
                .list(
                        "select p.id from premises o join premises p on p.oktmo = o.oktmo and p.kind = o.kind"
                                + " and p.place_key = o.place_key and p.id <> o.id"
                                + " and lower(coalesce(p.part, '')) = lower(coalesce(o.part, ''))"
                                + " where o.id = ? and (select a.state from premises_act a where a.premises_id = p.id"
                                + " order by a.no desc limit 1) <> 'EXCLUDED'",
                        List.of(id),
                        row -> row.getObject(1, UUID.class))
                .stream()
                .findFirst();
    }

    void insert(UUID id, PremisesEntry entry, String by, Instant at) {
        var address = entry.address();
        rows.update(
                "insert into premises(id, oktmo, kind, street, house, flat, part, els, house_guid, cadastral_number,"
                        + " area_hundredths, entered_by, entered_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                id,
                entry.oktmo(),
                entry.kind().name(),
                address.street(),
                address.house(),
                address.flat(),
                address.part(),
                entry.ids().els(),
                entry.ids().houseGuid(),
                entry.ids().cadastralNumber(),
                entry.areaHundredths(),
                by,
                Timestamp.from(at));
        var act = new PremisesAct(1, PremisesActKind.ENTER, entry.since(), entry.state(), null);
        insertAct(id, new StoredAct(act, entry.document(), entry.reason(), by, at));
    }

    void insertAct(UUID id, StoredAct stored) {
        var act = stored.act();
        rows.update(
                "insert into premises_act(premises_id, no, kind, acted_on, state, reverts_no, document_number,"
                        + " document_on, reason, made_by, made_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                id,
                act.no(),
                act.kind().name(),
                act.on(),
                act.state().name(),
                act.revertsNo(),
                stored.document().number(),
                stored.document().on(),
                stored.reason(),
                stored.madeBy(),
                Timestamp.from(stored.madeAt()));
    }

    List<StoredAct> acts(UUID id) {
        return rows.list(ACT + "where premises_id = ? order by no", List.of(id), PremisesStore::act);
    }

    /** Every object of a municipality with its acts, in the order of entry. */
    List<StockObject> stock(String oktmo) {
        var acts = new LinkedHashMap<UUID, List<PremisesAct>>();
        rows.list(
                ACT + "where premises_id in (select id from premises where oktmo = ?) order by premises_id, no",
                List.of(oktmo),
                row -> acts.computeIfAbsent(row.getObject(1, UUID.class), id -> new ArrayList<>())
                        .add(act(row).act()));
        return rows.list(OBJECT + "where oktmo = ? order by id", List.of(oktmo), row -> stockObject(object(row), acts));
    }

    private static StockObject stockObject(Stored stored, LinkedHashMap<UUID, List<PremisesAct>> acts) {
        return new StockObject(
                stored.id(),
                stored.kind(),
                stored.address().line(),
                stored.areaHundredths() == null ? 0 : stored.areaHundredths(),
                PremisesHistory.of(acts.get(stored.id())));
    }

    private static Stored object(ResultSet row) throws SQLException {
        return new Stored(
                row.getObject(1, UUID.class),
                row.getString(2),
                ObjectKind.valueOf(row.getString(3)),
                new PremisesEntry.Address(row.getString(4), row.getString(5), row.getString(6), row.getString(7)),
                new PremisesEntry.Ids(row.getString(8), row.getObject(9, UUID.class), row.getString(10)),
                row.getObject(11, Long.class));
    }

    private static StoredAct act(ResultSet row) throws SQLException {
        return new StoredAct(
                new PremisesAct(
                        row.getInt(2),
                        PremisesActKind.valueOf(row.getString(3)),
                        row.getObject(4, LocalDate.class),
                        PremisesState.valueOf(row.getString(5)),
                        row.getObject(6, Integer.class)),
                new Document(row.getString(7), row.getObject(8, LocalDate.class)),
                row.getString(9),
                row.getString(10),
                row.getTimestamp(11).toInstant());
    }
}
