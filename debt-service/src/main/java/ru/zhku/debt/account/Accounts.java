package ru.zhku.debt.account;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import ru.zhku.debt.account.domain.AccountChanges;
import ru.zhku.debt.account.domain.AccountDirectory;
import ru.zhku.debt.account.domain.AccountLine;
import ru.zhku.debt.account.domain.AccountRef;
import ru.zhku.debt.account.domain.Places;

/** The front door to personal accounts: who is billed, where, in which group and tenure since when. */
@ApplicationScoped
public class Accounts {
    /**
     * The class of an account on a day, for a lateral join: the latest that holds by then, else the first that is known.
     *
     * @param day bound or named twice
     */
    public static String classOn(String accountSeq, String day) {
        return "(select h.consumer_group, h.tenure from class_history h where h.account_seq = " + accountSeq
                + " order by h.valid_from <= " + day + " desc, case when h.valid_from <= " + day
                + " then h.valid_from end desc, h.valid_from limit 1)";
    }

    private final AccountStore store;
    private final AccountImport imports;
    private final AccountQuery query;
    private final Places places;

    Accounts(
            AccountStore store,
            AccountImport imports,
            AccountQuery query,
            @ConfigProperty(name = "zhku.intake.places") List<String> places) {
        this.store = store;
        this.imports = imports;
        this.query = query;
        this.places = new Places(places);
    }

    /** Street, house and flat in one line for a printed form; the caller has checked that the asker may see it. */
    public String addressLine(UUID accountId) {
        return query.find(accountId)
                .map(AccountView::address)
                .map(AddressView::line)
                .orElse("");
    }

    public Optional<AccountRef> find(UUID id) {
        return store.find(id);
    }

    /** All accounts of a supplier; other keys than the number are read when they are first asked for. */
    public AccountDirectory directoryOf(String supplierInn) {
        return directoryOf(supplierInn, null);
    }

    /** @param oktmo the only municipality whose accounts are found, null for any */
    public AccountDirectory directoryOf(String supplierInn, String oktmo) {
        var numbers = store.numbersOf(supplierInn, oktmo);
        return new AccountDirectory(
                numbers,
                places,
                key -> store.keysOf(supplierInn, oktmo, key, numbers.size()),
                oktmo == null ? null : () -> directoryOf(supplierInn));
    }

    /** What these lines of an ACCOUNTS register change; writes nothing but reserves numbers for new accounts. */
    public AccountChanges changes(String supplierInn, String supplierOktmo, List<AccountLine> lines) {
        return imports.changes(supplierInn, supplierOktmo, lines);
    }

    /** Writes the changes inside the caller's transaction. */
    public void apply(
            AccountChanges changes, String supplierInn, String supplierOktmo, UUID registerId, LocalDate businessDate) {
        imports.apply(changes, new AccountImport.Source(supplierInn, supplierOktmo, registerId, businessDate));
    }
}
