package ru.zhku.debt.institution;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import ru.zhku.debt.account.domain.PlanResource;
import ru.zhku.debt.account.domain.Resource;
import ru.zhku.debt.institution.domain.Cover;
import ru.zhku.debt.institution.domain.MonthCost;

/** The cover of one institution's year, with all it is made of; debts in kopecks. */
record InstitutionCover(
        InstitutionView institution,
        int year,
        LocalDate asOf,
        Map<PlanResource, Part> parts,
        int accounts,
        long principal,
        long overdue) {

    /** @param estimate null if none is entered */
    record Part(Cover cover, EstimateView estimate, List<Source> sources) {}

    /** One account and one resource of the register with the months of the year. */
    record Source(TiedAccountView account, Resource resource, List<MonthCost> months) {
        long charged() {
            return sum(true);
        }

        long expectedRest() {
            return sum(false);
        }

        private long sum(boolean charged) {
            return months.stream()
                    .filter(month -> month.isCharged() == charged)
                    .mapToLong(MonthCost::amount)
                    .reduce(0, Math::addExact);
        }
    }

    Cover total() {
        return parts.values().stream().map(Part::cover).reduce(Cover.NONE, Cover::plus);
    }
}
