package ru.zhku.debt.supplier;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import ru.zhku.debt.account.domain.CheckDigits;
import ru.zhku.debt.account.domain.Resource;
import ru.zhku.debt.supplier.domain.SupplierProfile;
import ru.zhku.kit.problem.Refusal;
import ru.zhku.kit.security.Caller;

/** The front door to suppliers. */
@ApplicationScoped
public class Suppliers {
    private static final String SELECT = "select inn, name, ogrn, oktmo, resources, version from supplier";

    private final DataSource dataSource;
    private final Caller caller;

    Suppliers(DataSource dataSource, Caller caller) {
        this.dataSource = dataSource;
        this.caller = caller;
    }

    public Optional<SupplierProfile> find(String inn) {
        if (!CheckDigits.isInn(inn)) {
            return Optional.empty();
        }
        try (var connection = dataSource.getConnection();
                var query = connection.prepareStatement(SELECT + " where inn = ?")) {
            query.setString(1, inn);
            try (var rows = query.executeQuery()) {
                return rows.next() ? Optional.of(profile(rows)) : Optional.empty();
            }
        } catch (SQLException e) {
            throw new IllegalStateException("suppliers cannot be read", e);
        }
    }

    /** The supplier if it is the caller's to see; another's is as good as not there. */
    public Optional<SupplierProfile> findForCaller(String inn) {
        return find(inn).filter(this::isCallers);
    }

    /** @throws Refusal {@code supplier-not-found} */
    public SupplierProfile demandForCaller(String inn) {
        return findForCaller(inn).orElseThrow(() -> Refusal.of("supplier-not-found", "inn", inn));
    }

    /** Whether the caller may see what belongs to this supplier in this municipality. */
    public boolean isCallers(String supplierInn, String oktmo) {
        var own = caller.supplierScope();
        return own == null ? caller.oktmoScope() == null || caller.oktmoScope().equals(oktmo) : own.equals(supplierInn);
    }

    private boolean isCallers(SupplierProfile supplier) {
        return isCallers(supplier.inn(), supplier.oktmo());
    }

    static SupplierProfile profile(ResultSet row) throws SQLException {
        List<Resource> resources = new ArrayList<>();
        for (var number : (Short[]) row.getArray(5).getArray()) {
            resources.add(Resource.of(number));
        }
        return new SupplierProfile(
                row.getString(1),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                List.copyOf(resources),
                row.getLong(6));
    }
}
