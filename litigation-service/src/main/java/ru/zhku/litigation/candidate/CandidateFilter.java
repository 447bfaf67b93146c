package ru.zhku.litigation.candidate;

import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import ru.zhku.kit.money.Money;
import ru.zhku.kit.security.Caller;
import ru.zhku.litigation.candidate.domain.CandidateStatus;
import ru.zhku.litigation.candidate.domain.Claimant;
import ru.zhku.litigation.candidate.domain.ConsumerGroup;
import ru.zhku.litigation.candidate.domain.Tenure;
import ru.zhku.litigation.listing.domain.Where;

/** What a list of candidates can be narrowed by; a parameter given twice means either. */
class CandidateFilter {
    @QueryParam("status")
    List<CandidateStatus> status;

    @QueryParam("claimant")
    List<Claimant> claimant;

    @QueryParam("supplierInn")
    List<String> supplierInn;

    @QueryParam("tenure")
    List<Tenure> tenure;

    @QueryParam("consumerGroup")
    List<ConsumerGroup> consumerGroup;

    @QueryParam("accountNumber")
    String accountNumber;

    @QueryParam("overdueFrom")
    @Parameter(description = "Долг перед взыскателем не меньше этой суммы")
    Money overdueFrom;

    @QueryParam("overdueTo")
    @Parameter(description = "Долг перед взыскателем меньше этой суммы")
    Money overdueTo;

    @QueryParam("openedFrom")
    LocalDate openedFrom;

    @QueryParam("openedTo")
    @Parameter(description = "Открыт раньше этого дня")
    LocalDate openedTo;

    Where where(Caller caller) {
        return new Where()
                .and("c.oktmo = ?", caller.seesAllMunicipalities() ? null : caller.oktmo())
                .in("c.status", status)
                .in("c.claimant", claimant)
                .in("c.supplier_inn", supplierInn)
                .in("coalesce(c.tenure, 'NONE')", tenure)
                .in("c.consumer_group", consumerGroup)
                .and("c.account_number = ?", accountNumber)
                .and(CandidateQuery.OVERDUE + " >= ?", overdueFrom == null ? null : overdueFrom.kopecks())
                .and(CandidateQuery.OVERDUE + " < ?", overdueTo == null ? null : overdueTo.kopecks())
                .and("c.opened_on >= ?", openedFrom)
                .and("c.opened_on < ?", openedTo);
    }
}
