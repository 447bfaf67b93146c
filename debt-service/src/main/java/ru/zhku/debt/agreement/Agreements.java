package ru.zhku.debt.agreement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import ru.zhku.debt.agreement.domain.AgreementStanding;
import ru.zhku.debt.ledger.domain.PostingBatch;
import ru.zhku.kit.time.BusinessClock;

/** The front door to repayment agreements. */
@ApplicationScoped
public class Agreements {
    private static final int ACCOUNTS_AT_ONCE = 500;

    private final AgreementReader reader;
    private final AgreementWatch watch;
    private final BusinessClock clock;

    Agreements(AgreementReader reader, AgreementWatch watch, BusinessClock clock) {
        this.reader = reader;
        this.watch = watch;
        this.clock = clock;
    }

    /** To be called in the transaction of a posting, after it: looks at the agreements of the accounts with new lines. */
    @Transactional(TxType.MANDATORY)
    public void posted(PostingBatch batch) {
        var open = new HashSet<>(reader.openAccountsOf(batch.supplierInn()));
        var touched = new TreeSet<Long>();
        for (int i = 0; !open.isEmpty() && i < batch.size(); i++) {
            if (open.contains(batch.accountSeq(i))) {
                touched.add(batch.accountSeq(i));
            }
        }
        for (var seqs : chunks(List.copyOf(touched))) {
            watch.newDay(seqs, clock.today());
        }
    }

    /** Accounts that had or will have an agreement on a day, kept or broken, by what is known now. */
    public Map<Long, AgreementStanding> standings(LocalDate asOf) {
        return standings(reader.accountsWithAgreements(asOf), asOf);
    }

    /** Those of these accounts that had or will have an agreement on a day, kept or broken, by what is known now. */
    public Map<Long, AgreementStanding> standings(List<Long> accountSeqs, LocalDate asOf) {
        var standings = new HashMap<Long, AgreementStanding>();
        for (var seqs : chunks(accountSeqs)) {
            var files = reader.concluded(seqs, asOf);
            var found = watch.standings(files, asOf);
            for (var file : files) {
                var standing = found.get(file.id()).ofAccount();
                if (standing != AgreementStanding.NONE) {
                    standings.merge(file.account().seq(), standing, AgreementStanding::better);
                }
            }
        }
        return standings;
    }

    private static List<List<Long>> chunks(List<Long> seqs) {
        var chunks = new ArrayList<List<Long>>();
        for (int from = 0; from < seqs.size(); from += ACCOUNTS_AT_ONCE) {
            chunks.add(seqs.subList(from, Math.min(seqs.size(), from + ACCOUNTS_AT_ONCE)));
        }
        return chunks;
    }
}
