package ru.zhku.debt.inventory;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import ru.zhku.debt.account.domain.ConsumerGroup;
import ru.zhku.debt.account.domain.Resource;
import ru.zhku.debt.ageing.domain.AgeBucket;
import ru.zhku.debt.inventory.domain.BridgeMovement;
import ru.zhku.debt.ledger.domain.LineIds;
import ru.zhku.debt.ledger.domain.Months;
import ru.zhku.debt.ledger.domain.PostingPurpose;
import ru.zhku.kit.money.Money;
import ru.zhku.kit.web.Cursor;

/** One row that a bridge is made of: a charge, what was allocated to it, or money that came in. */
@Schema(name = "BridgeLine")
record BridgeLine(
        @Schema(required = true) UUID accountId,
        @Schema(required = true) String accountNumber,
        @Schema(required = true) String supplierInn,
        @Schema(required = true) BridgeMovement movement,

        @Schema(required = true, description = "день, с которого строка действует")
        LocalDate effectiveOn,

        @Schema(required = true) Money amount,

        @Schema(nullable = true, description = "нет у денег, для которых ресурс не назван")
        Resource resource,

        @Schema(nullable = true, description = "нет в строках авансов")
        ConsumerGroup consumerGroup,

        @Schema(nullable = true) AgeBucket bucket,
        @Schema(nullable = true) Charge charge,

        @Schema(nullable = true, description = "оплата, возврат или отрицательное начисление")
        Source source,

        @Schema(nullable = true, description = "проводка, которой строка появилась; нет у переходов и смены класса")
        Posting posting,

        @JsonIgnore @Schema(hidden = true) Place place) {

    static final String SELECT = "select l.*, acc.id as account_id, acc.account_number, acc.supplier_inn,"
            + " c.service_month, c.due_on, c.document_number, y.paid_on, y.operation_code, r.in_force_on as credit_on,"
            + " r.document_number as credit_number, p.register_id, p.purpose, p.business_date from line l"
            + " join account acc on acc.seq = l.account_seq left join charge c on c.id = l.charge_id"
            + " left join payment y on y.id = l.source_id left join charge r on r.id = l.source_id"
            + " left join posting p on p.no = l.posting_no";

    static final String AMOUNT = "Сумма, руб.";
    static final List<String> HEADER = List.of(
            "Лицевой счёт",
            "ИНН поставщика",
            "Движение",
            "День",
            AMOUNT,
            "Ресурс",
            "Группа потребителей",
            "Срок долга",
            "Месяц услуги",
            "Срок оплаты",
            "Документ начисления",
            "День оплаты",
            "Код операции или документ",
            "Проводка",
            "Назначение проводки",
            "Реестр",
            "День проводки");

    @Schema(name = "BridgeCharge")
    record Charge(
            @Schema(required = true) UUID id,

            @Schema(required = true, examples = "2022-03") String serviceMonth,

            @Schema(required = true) LocalDate dueOn,
            @Schema(required = true) String documentNumber) {}

    @Schema(name = "BridgeSource")
    record Source(
            @Schema(required = true) UUID id,

            @Schema(required = true, description = "PAYMENT или CREDIT")
            String kind,

            @Schema(required = true) LocalDate inForceOn,

            @Schema(required = true, description = "код операции оплаты, номер документа отрицательного начисления")
            String number) {}

    @Schema(name = "BridgePosting")
    record Posting(
            @Schema(required = true) long no,
            @Schema(required = true) String purpose,
            @Schema(required = true) UUID registerId,

            @Schema(required = true, description = "деловая дата проводки")
            LocalDate businessDate) {}

    /** Where a line stands in the list. */
    record Place(long seq, long charge, long source, LocalDate day, int movement, int group, int bucket) {
        static final Place FIRST = new Place(-1, 0, 0, LocalDate.EPOCH, 0, 0, 0);

        boolean isAged() {
            return movement == BridgeMovement.MOVED_BETWEEN_BUCKETS.ordinal();
        }

        String cursor() {
            return Cursor.encode(seq, charge, source, day, movement, group, bucket);
        }

        static Place of(String cursor) {
            if (cursor == null) {
                return FIRST;
            }
            var parts = Cursor.decode(cursor, 7);
            return new Place(
                    Cursors.number(parts.get(0)),
                    Cursors.number(parts.get(1)),
                    Cursors.number(parts.get(2)),
                    Cursors.day(parts.get(3)),
                    Cursors.small(parts.get(4)),
                    Cursors.small(parts.get(5)),
                    Cursors.small(parts.get(6)));
        }

        void bind(PreparedStatement query, int from) throws SQLException {
            query.setLong(from, seq);
            query.setLong(from + 1, charge);
            query.setLong(from + 2, source);
            query.setObject(from + 3, day);
            query.setInt(from + 4, movement);
            query.setInt(from + 5, group);
            query.setInt(from + 6, bucket);
        }
    }

    static BridgeLine of(ResultSet row) throws SQLException {
        var place = new Place(
                row.getLong("account_seq"),
                row.getLong("charge_id"),
                row.getLong("source_id"),
                row.getObject("day", LocalDate.class),
                row.getInt("movement"),
                row.getInt("grp"),
                row.getInt("bucket"));
        boolean aged = place.bucket >= 0;
        return new BridgeLine(
                row.getObject("account_id", UUID.class),
                row.getString("account_number"),
                row.getString("supplier_inn"),
                BridgeMovement.values()[place.movement],
                place.day,
                Money.ofKopecks(row.getLong("amount")),
                Resource.of(row.getInt("resource")),
                aged ? ConsumerGroup.of(place.group) : null,
                aged ? AgeBucket.values()[place.bucket] : null,
                charge(row, place.charge),
                source(row, place.source),
                posting(row),
                place);
    }

    private static Charge charge(ResultSet row, long id) throws SQLException {
        return id == 0
                ? null
                : new Charge(
                        LineIds.toUuid(id),
                        Months.toYearMonth(row.getInt("service_month")).toString(),
                        row.getObject("due_on", LocalDate.class),
                        row.getString("document_number"));
    }

    private static Source source(ResultSet row, long id) throws SQLException {
        if (id == 0) {
            return null;
        }
        var paidOn = row.getObject("paid_on", LocalDate.class);
        return paidOn == null
                ? new Source(
                        LineIds.toUuid(id),
                        "CREDIT",
                        row.getObject("credit_on", LocalDate.class),
                        row.getString("credit_number"))
                : new Source(LineIds.toUuid(id), "PAYMENT", paidOn, row.getString("operation_code"));
    }

    private static Posting posting(ResultSet row) throws SQLException {
        long no = row.getLong("posting_no");
        return no == 0
                ? null
                : new Posting(
                        no,
                        row.getString("purpose"),
                        row.getObject("register_id", UUID.class),
                        row.getObject("business_date", LocalDate.class));
    }

    List<Object> cells() {
        return Arrays.asList(
                accountNumber,
                supplierInn,
                movement,
                effectiveOn,
                amount,
                resource,
                consumerGroup,
                bucket,
                charge == null ? null : charge.serviceMonth,
                charge == null ? null : charge.dueOn,
                charge == null ? null : charge.documentNumber,
                source == null ? null : source.inForceOn,
                source == null ? null : source.number,
                posting == null ? null : posting.no,
                posting == null ? null : PostingPurpose.valueOf(posting.purpose),
                posting == null ? null : posting.registerId,
                posting == null ? null : posting.businessDate);
    }
}
