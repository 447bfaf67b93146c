package ru.zhku.debt.letting;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import ru.zhku.debt.account.domain.Tenure;
import ru.zhku.debt.ledger.domain.Scope;

/** Accounts whose premises are socially let on a day: the class with the greatest first day up to it says so. */
@ApplicationScoped
class LetDwellingQuery {
    private static final String FROM = " from account a cross join lateral (select c.tenure, c.valid_from"
            + " from account_class c where c.account_seq = a.seq order by (c.valid_from <= ?) desc,"
            + " case when c.valid_from <= ? then c.valid_from end desc, c.valid_from, c.id desc limit 1) k"
            + " where k.tenure = " + Tenure.SOCIAL_TENANT.number()
            + " and (?::text is null or a.oktmo = ?) and (?::text is null or a.supplier_inn = ?)";
    private static final String PAGE = "select a.id, a.account_number, a.supplier_inn, a.oktmo, a.els, a.house_guid,"
            + " a.street, a.house, a.flat, a.area_sqm, a.residents, k.valid_from" + FROM
            + " and (?::uuid is null or a.id > ?) order by a.id limit ?";
    private static final String SUMMARY = "select count(*),"
            + " count(distinct coalesce(a.els, a.oktmo || '/' || a.street || '/' || a.house || '/'"
            + " || coalesce(a.flat, ''))), count(distinct a.supplier_inn), coalesce(sum(a.area_sqm), 0),"
            + " count(*) filter (where a.area_sqm is null)" + FROM;

    private final DataSource dataSource;

    LetDwellingQuery(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    List<LetDwellingView> page(Scope scope, LocalDate asOf, UUID after, int count) {
        return with(PAGE, scope, asOf, query -> {
            query.setObject(7, after);
            query.setObject(8, after);
            query.setInt(9, count);
            var found = new ArrayList<LetDwellingView>();
            try (var rows = query.executeQuery()) {
                while (rows.next()) {
                    found.add(view(rows, asOf));
                }
            }
            return found;
        });
    }

    LetDwellingsResource.SummaryView summary(Scope scope, LocalDate asOf) {
        return with(SUMMARY, scope, asOf, query -> {
            try (var rows = query.executeQuery()) {
                rows.next();
                return new LetDwellingsResource.SummaryView(
                        asOf,
                        rows.getLong(1),
                        rows.getLong(2),
                        rows.getLong(3),
                        rows.getBigDecimal(4).setScale(2).toPlainString(),
                        rows.getLong(5));
            }
        });
    }

    private static LetDwellingView view(ResultSet row, LocalDate asOf) throws SQLException {
        BigDecimal area = row.getBigDecimal(10);
        var since = row.getObject(12, LocalDate.class);
        return new LetDwellingView(
                row.getObject(1, UUID.class),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                row.getObject(6, UUID.class),
                row.getString(7),
                row.getString(8),
                row.getString(9),
                area == null ? null : area.toPlainString(),
                row.getObject(11, Integer.class),
                since.isAfter(asOf) ? null : since,
                asOf);
    }

    private <T> T with(String sql, Scope scope, LocalDate asOf, Work<T> work) {
        try (Connection connection = dataSource.getConnection();
                var query = connection.prepareStatement(sql)) {
            query.setObject(1, asOf);
            query.setObject(2, asOf);
            query.setString(3, scope.oktmo());
            query.setString(4, scope.oktmo());
            query.setString(5, scope.supplierInn());
            query.setString(6, scope.supplierInn());
            return work.with(query);
        } catch (SQLException e) {
            throw new IllegalStateException("the let dwellings cannot be read", e);
        }
    }

    @FunctionalInterface
    private interface Work<T> {
        T with(PreparedStatement query) throws SQLException;
    }
}
