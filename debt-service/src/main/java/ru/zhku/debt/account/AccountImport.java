package ru.zhku.debt.account;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import ru.zhku.debt.account.domain.AccountChanges;
import ru.zhku.debt.account.domain.AccountChanges.Numbered;
import ru.zhku.debt.account.domain.AccountLine;

/** Compares an ACCOUNTS register with what is known; only differences are written. */
@ApplicationScoped
class AccountImport {
    record Source(String supplierInn, String supplierOktmo, UUID registerId, LocalDate businessDate) {}

    private final AccountStore store;
    private final AccountWriter writer;

    AccountImport(AccountStore store, AccountWriter writer) {
        this.store = store;
        this.writer = writer;
    }

    AccountChanges changes(String supplierInn, String supplierOktmo, List<AccountLine> lines) {
        Map<String, AccountState> known = store.statesOf(supplierInn);
        long[] numbers = store.reserve((int) lines.stream()
                .map(AccountLine::accountNumber)
                .filter(number -> !known.containsKey(number))
                .distinct()
                .count());
        int used = 0;
        var found = new Found(supplierOktmo);
        for (var line : lines) {
            var state = known.get(line.accountNumber());
            if (state == null) {
                state = new AccountState(numbers[used++], true);
                known.put(line.accountNumber(), state);
            }
            found.compare(state, line);
        }
        return found.changes();
    }

    /** Collects the differences line by line; a later line of an account is compared with the one before. */
    private static final class Found {
        private final String supplierOktmo;
        private final Map<Long, Numbered> added = new LinkedHashMap<>();
        private final Map<Long, Numbered> moved = new LinkedHashMap<>();
        private final Map<Long, Numbered> parties = new LinkedHashMap<>();
        private final List<Numbered> classes = new ArrayList<>();
        private final Set<Long> reclassified = new TreeSet<>();

        Found(String supplierOktmo) {
            this.supplierOktmo = supplierOktmo;
        }

        void compare(AccountState state, AccountLine line) {
            var numbered = new Numbered(state.seq, line);
            var oktmo = line.oktmo() == null ? supplierOktmo : line.oktmo();
            var dated = new AccountState.Dated(line.validFrom(), line.consumerGroup(), line.tenure());
            boolean sameOktmo = oktmo.equals(state.oktmo);
            boolean sameClass = state.holds(dated);
            if (!isSameParty(state, line)) {
                parties.put(state.seq, numbered);
            }
            // kept even where it changes nothing: an earlier day may be told later, in this file or in another
            if (!state.isRecorded(dated)) {
                classes.add(numbered);
                state.add(dated);
            }
            if (state.isNew) {
                added.put(state.seq, numbered);
            } else {
                if (!sameOktmo || !line.place().equals(state.place)) {
                    moved.put(state.seq, numbered);
                }
                if (!sameOktmo || !sameClass) {
                    reclassified.add(state.seq);
                }
            }
            state.place = line.place();
            state.payer = line.payer();
            state.oktmo = oktmo;
        }

        AccountChanges changes() {
            return new AccountChanges(
                    List.copyOf(added.values()),
                    List.copyOf(moved.values()),
                    classes,
                    List.copyOf(parties.values()),
                    reclassified);
        }
    }

    private static boolean isSameParty(AccountState state, AccountLine line) {
        return state.payer != null
                && state.payer.equals(line.payer())
                && state.place.street().equals(line.place().street())
                && state.place.house().equals(line.place().house())
                && Objects.equals(state.place.flat(), line.place().flat());
    }

    void apply(AccountChanges changes, Source source) {
        writer.insertAccounts(changes.added(), source);
        writer.updateAccounts(changes.moved(), source);
        writer.insertClasses(changes.classes(), source);
        writer.insertParties(changes.parties(), source);
    }
}
