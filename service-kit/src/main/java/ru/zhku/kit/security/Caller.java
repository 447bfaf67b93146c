package ru.zhku.kit.security;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.jwt.JsonWebToken;
import ru.zhku.kit.problem.Refusal;

/** Who asks, for which supplier and for which municipality. */
@RequestScoped
public class Caller {
    private final SecurityIdentity identity;
    private final String homeOktmo;

    Caller(
            SecurityIdentity identity,
            @ConfigProperty(name = "zhku.home-oktmo", defaultValue = "47733000") String homeOktmo) {
        this.identity = identity;
        this.homeOktmo = homeOktmo;
    }

    public String subject() {
        return identity.isAnonymous() ? "anonymous" : identity.getPrincipal().getName();
    }

    public boolean has(String role) {
        return identity.hasRole(role);
    }

    public Optional<String> supplierInn() {
        return claim("supplier");
    }

    /** The municipality to whose objects the caller is bound; null for a supplier, and for those who see all. */
    public String oktmoScope() {
        return supplierScope() != null || seesAllMunicipalities() ? null : oktmo();
    }

    /**
     * The ИНН to whose objects a supplier is bound; null for everybody who is no supplier or is an administrator too.
     *
     * @throws Refusal forbidden when a supplier's token names no ИНН: it must never mean "all suppliers"
     */
    public String supplierScope() {
        if (!has(Roles.SUPPLIER) || has(Roles.ADMIN)) {
            return null;
        }
        return supplierInn().filter(inn -> !inn.isBlank()).orElseThrow(() -> Refusal.of("forbidden"));
    }

    /** The caller's municipality; a token that names none is for the home municipality. */
    public String oktmo() {
        return claim("oktmo").orElse(homeOktmo);
    }

    /** Administrators and services see every municipality, unless their token names one. */
    public boolean seesAllMunicipalities() {
        return (has(Roles.ADMIN) || has(Roles.SERVICE)) && claim("oktmo").isEmpty();
    }

    private Optional<String> claim(String name) {
        return identity.getPrincipal() instanceof JsonWebToken token ? token.claim(name) : Optional.empty();
    }
}
