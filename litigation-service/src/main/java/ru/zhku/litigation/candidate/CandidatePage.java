package ru.zhku.litigation.candidate;

import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import ru.zhku.kit.web.Page;

/** A page under a name of its own, so that the API description can tell it apart from the CSV of the same path. */
@Schema(name = "CandidatePage")
record CandidatePage(@NotNull List<CandidateView> items, String next) {
    static CandidatePage of(Page<CandidateView> page) {
        return new CandidatePage(page.items(), page.next());
    }
}
