package ru.zhku.kit.problem;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import ru.zhku.kit.web.Page;

/** The catalogue of problems, for those who write clients. */
@Path("/v1/problems")
class ProblemsResource {
    record ProblemView(String type, String code, int status, String title, String detail) {}

    private final ProblemCatalogue catalogue;

    ProblemsResource(ProblemCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    @GET
    @PermitAll
    public Page<ProblemView> list() {
        List<ProblemView> items = catalogue.entries().stream()
                .map(e -> new ProblemView("urn:zhku:problem:" + e.code(), e.code(), e.status(), e.title(), e.detail()))
                .toList();
        return new Page<>(items, null);
    }
}
