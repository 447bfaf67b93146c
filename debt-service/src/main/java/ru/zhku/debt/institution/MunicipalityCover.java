package ru.zhku.debt.institution;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import ru.zhku.debt.account.domain.PlanResource;
import ru.zhku.debt.institution.domain.Cover;
import ru.zhku.debt.institution.domain.CoverState;

/** The cover of all institutions of a municipality. */
record MunicipalityCover(String oktmo, int year, LocalDate asOf, List<InstitutionCover> institutions) {
    Cover total() {
        return institutions.stream().map(InstitutionCover::total).reduce(Cover.NONE, Cover::plus);
    }

    Map<PlanResource, Cover> byPlanResource() {
        var sums = new EnumMap<PlanResource, Cover>(PlanResource.class);
        institutions.forEach(institution ->
                institution.parts().forEach((resource, part) -> sums.merge(resource, part.cover(), Cover::plus)));
        return sums;
    }

    int count(CoverState state) {
        return (int) institutions.stream()
                .filter(institution -> institution.total().state() == state)
                .count();
    }
}
