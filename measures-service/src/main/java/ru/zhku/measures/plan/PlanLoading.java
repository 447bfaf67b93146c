package ru.zhku.measures.plan;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.stream.Collectors;
import ru.zhku.kit.id.Ids;
import ru.zhku.kit.problem.Refusal;
import ru.zhku.kit.security.Caller;
import ru.zhku.kit.time.BusinessClock;
import ru.zhku.measures.plan.domain.PlanCheck;
import ru.zhku.measures.plan.domain.PlanDocument;

/** Takes a published plan: whole, once, for ever. */
@ApplicationScoped
class PlanLoading {
    record Loaded(PlanEntity plan, boolean isNew) {}

    private final PlanRepository repository;
    private final EntityManager entities;
    private final ObjectMapper json;
    private final Caller caller;
    private final BusinessClock clock;

    PlanLoading(
            PlanRepository repository, EntityManager entities, ObjectMapper json, Caller caller, BusinessClock clock) {
        this.repository = repository;
        this.entities = entities;
        this.json = json;
        this.caller = caller;
        this.clock = clock;
    }

    /** The digest is the key: the same document again answers with the first one. */
    @Transactional
    Loaded load(PlanDocument document) {
        check(document);
        var text = text(document);
        var digest = digest(text);
        var source = document.sourceDocument();
        var oktmo = document.municipality().oktmo();
        hold(oktmo + "/" + source.number() + "/" + source.date());
        var known = repository.ofDocument(oktmo, source.number(), source.date());
        if (known.isPresent()) {
            if (!known.get().digest.equals(digest)) {
                throw Refusal.of("plan-differs", "number", source.number(), "date", source.date());
            }
            return new Loaded(known.get(), false);
        }
        var plan = new PlanEntity();
        plan.id = Ids.next();
        plan.oktmo = oktmo;
        plan.number = source.number();
        plan.date = source.date();
        plan.planYear = document.planYear();
        plan.title = source.title();
        plan.digest = digest;
        plan.document = text;
        plan.loadedAt = clock.now();
        plan.loadedBy = caller.subject();
        repository.persist(plan);
        return new Loaded(plan, true);
    }

    private void check(PlanDocument document) {
        var faults = PlanCheck.faults(document);
        if (!faults.isEmpty()) {
            var list = faults.stream()
                    .limit(20)
                    .map(fault -> fault.pointer() + ": " + fault.message())
                    .collect(Collectors.joining("; "));
            throw Refusal.at(faults.get(0).pointer(), "plan-invalid", "count", faults.size(), "faults", list);
        }
        var oktmo = document.municipality().oktmo();
        if (!caller.seesAllMunicipalities() && !caller.oktmo().equals(oktmo)) {
            throw Refusal.at("/municipality/oktmo", "other-municipality", "oktmo", caller.oktmo(), "planOktmo", oktmo);
        }
    }

    /** Two uploads of one document at once: the second waits and finds the first. */
    private void hold(String document) {
        entities.createNativeQuery("select 1 from pg_advisory_xact_lock(hashtextextended(:document, 2))")
                .setParameter("document", document)
                .getSingleResult();
    }

    private String text(PlanDocument document) {
        try {
            return json.writeValueAsString(document);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a plan cannot be written", e);
        }
    }

    private static String digest(String text) {
        try {
            var bytes = text.getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
