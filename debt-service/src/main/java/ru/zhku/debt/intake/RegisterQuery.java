package ru.zhku.debt.intake;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import ru.zhku.debt.account.domain.Resource;
import ru.zhku.debt.intake.domain.DifferenceClass;
import ru.zhku.kit.money.Money;

/** Lists of registers, of their defects and differences. */
@ApplicationScoped
class RegisterQuery {
    @Schema(name = "Defect")
    record DefectView(
            @Schema(required = true, description = "Номер строки файла, заголовок — первая")
            long line,

            @Schema(nullable = true) String column,
            @Schema(nullable = true) String value,

            @Schema(required = true, examples = "unknown-account")
            String code,

            @Schema(required = true) String reason) {}

    @Schema(name = "BalanceDifference")
    record DifferenceView(
            @Schema(nullable = true, description = "Строка реестра поставщика")
            Long line,

            @Schema(required = true) String accountNumber,
            @Schema(nullable = true) UUID accountId,
            @Schema(required = true) Resource resource,
            @Schema(nullable = true) Money theirs,
            @Schema(nullable = true) Money ours,

            @Schema(required = true, description = "Их остаток минус наш")
            Money difference,

            @Schema(required = true, name = "class", examples = "BALANCE_DIFFERS")
            @com.fasterxml.jackson.annotation.JsonProperty("class")
            DifferenceClass kind,

            @com.fasterxml.jackson.annotation.JsonIgnore long place) {
        static final List<String> HEADER = List.of(
                "Строка файла",
                "Лицевой счёт",
                "Ресурс",
                "Остаток поставщика, руб.",
                "Остаток по журналу, руб.",
                "Разница, руб.",
                "Расхождение",
                "Идентификатор счёта");

        List<Object> cells() {
            return Arrays.asList(line, accountNumber, resource, theirs, ours, difference, kind, accountId);
        }
    }

    /** What a caller may see and wants to see; null is everything. */
    record Filter(String supplierInn, String ownInn, String oktmo, String kind, List<String> statuses) {}

    private static final int DEFECTS_AT_ONCE = 1_000;

    private final DataSource dataSource;

    RegisterQuery(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** Newest first. */
    List<Register> list(Filter filter, long before, int count) {
        var sql = "select " + RegisterStore.COLUMNS + " from register where seq < ?"
                + " and (?::text is null or supplier_inn = ?) and (?::text is null or supplier_inn = ?)"
                + " and (?::text is null or oktmo = ?) and (?::text is null or kind = ?)"
                + " and (cardinality(?::text[]) = 0 or status = any(?::text[])) order by seq desc limit ?";
        try (var connection = dataSource.getConnection();
                var query = connection.prepareStatement(sql)) {
            query.setLong(1, before);
            int i = 1;
            for (var text : new String[] {filter.supplierInn(), filter.ownInn(), filter.oktmo(), filter.kind()}) {
                var value = text == null ? null : text.replace("\0", "");
                query.setString(++i, value);
                query.setString(++i, value);
            }
            var statuses = connection.createArrayOf("text", filter.statuses().toArray());
            query.setArray(++i, statuses);
            query.setArray(++i, statuses);
            query.setInt(++i, count);
            var found = new ArrayList<Register>();
            try (var rows = query.executeQuery()) {
                while (rows.next()) {
                    found.add(RegisterStore.register(rows));
                }
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException("registers cannot be read", e);
        }
    }

    /** All defects of a register in the order of the file, read page by page. */
    Stream<DefectView> defects(UUID registerId) {
        return Stream.iterate(
                        defects(registerId, 0, DEFECTS_AT_ONCE),
                        page -> !page.isEmpty(),
                        page -> defects(registerId, page.get(page.size() - 1).line(), DEFECTS_AT_ONCE))
                .flatMap(List::stream);
    }

    /** Defects behind a line, in the order of the file. */
    List<DefectView> defects(UUID registerId, long after, int count) {
        var sql = "select line, column_name, value, code, reason from register_defect"
                + " where register_id = ? and line > ? order by line limit ?";
        try (var connection = dataSource.getConnection();
                var query = connection.prepareStatement(sql)) {
            query.setObject(1, registerId);
            query.setLong(2, after);
            query.setInt(3, count);
            var found = new ArrayList<DefectView>();
            try (var rows = query.executeQuery()) {
                while (rows.next()) {
                    found.add(new DefectView(
                            rows.getLong(1),
                            rows.getString(2),
                            rows.getString(3),
                            rows.getString(4),
                            rows.getString(5)));
                }
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException("defects cannot be read", e);
        }
    }

    /** Differences behind a line, resource and class. */
    List<DifferenceView> differences(UUID registerId, long afterLine, int afterResource, String afterClass, int count) {
        var sql = "select line, account_number, account_id, resource, theirs, ours, difference, class"
                + " from register_difference where register_id = ? and (line, resource, class) > (?, ?, ?)"
                + " order by line, resource, class limit ?";
        try (var connection = dataSource.getConnection();
                var query = connection.prepareStatement(sql)) {
            query.setObject(1, registerId);
            query.setLong(2, afterLine);
            query.setInt(3, afterResource);
            query.setString(4, afterClass);
            query.setInt(5, count);
            var found = new ArrayList<DifferenceView>();
            try (var rows = query.executeQuery()) {
                while (rows.next()) {
                    found.add(new DifferenceView(
                            rows.getLong(1) < Integer.MAX_VALUE ? rows.getLong(1) : null,
                            rows.getString(2),
                            rows.getObject(3, UUID.class),
                            Resource.of(rows.getInt(4)),
                            money(rows.getObject(5, Long.class)),
                            money(rows.getObject(6, Long.class)),
                            Money.ofKopecks(rows.getLong(7)),
                            DifferenceClass.valueOf(rows.getString(8)),
                            rows.getLong(1)));
                }
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException("differences cannot be read", e);
        }
    }

    private static Money money(Long kopecks) {
        return kopecks == null ? null : Money.ofKopecks(kopecks);
    }
}
