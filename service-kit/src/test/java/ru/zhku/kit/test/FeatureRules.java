package ru.zhku.kit.test;

import static com.tngtech.archunit.core.domain.JavaModifier.PUBLIC;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The rules about rooms: {@code root.<feature>}, {@code root.<feature>.domain}, {@code root.contract}. */
final class FeatureRules {

    static final String PURE_DOMAIN = "domain is pure";
    static final String PURE_CONTRACT = "contract is plain";
    static final String CLOSED = "nothing is public but front doors, domain and contract";
    static final String FRONT_DOORS = "neighbours are reached through front doors or domain types";
    static final String NO_CYCLES = "no cycles between features or between domains";

    private static final String CONTRACT = "contract";
    private static final Set<String> DOMAIN_MAY = Set.of("ru.zhku.kit.problem.Refusal", "ru.zhku.kit.web.Labelled");
    private static final Set<String> CONTRACT_MAY =
            Set.of("ru.zhku.kit.messaging.EventType", "ru.zhku.kit.web.Labelled");
    private static final Set<String> SHELL_OF_TIME =
            Set.of("ru.zhku.kit.time.BusinessClock", "ru.zhku.kit.time.DailyJob", "ru.zhku.kit.time.WorkingCalendars");
    private static final Set<String> BEAN_SCOPES =
            Set.of("ApplicationScoped", "Singleton", "RequestScoped", "Dependent");

    private final String root;

    private FeatureRules(String root) {
        this.root = root;
    }

    static List<ArchRule> of(String root) {
        var rules = new FeatureRules(root);
        return List.of(
                Rules.of(PURE_DOMAIN, rules::impureDomain),
                Rules.of(PURE_CONTRACT, rules::impureContract),
                Rules.of(CLOSED, rules::needlesslyPublic),
                Rules.of(FRONT_DOORS, rules::pastTheFrontDoor),
                SlicesRuleDefinition.slices()
                        .assignedFrom(rules.rooms())
                        .should()
                        .beFreeOfCycles()
                        .allowEmptyShould(true)
                        .as(NO_CYCLES));
    }

    private Stream<String> impureDomain(JavaClass type) {
        return isDomain(type) ? foreign(type, target -> isDomain(target) || isPlain(target, DOMAIN_MAY)) : Stream.of();
    }

    private Stream<String> impureContract(JavaClass type) {
        return isContract(type)
                ? foreign(type, target -> isContract(target) || isPlain(target, CONTRACT_MAY))
                : Stream.of();
    }

    private static Stream<String> foreign(JavaClass type, java.util.function.Predicate<JavaClass> allowed) {
        return type.getDirectDependenciesFromSelf().stream()
                .filter(dependency -> !allowed.test(target(dependency)))
                .map(Dependency::getDescription);
    }

    private static boolean isPlain(JavaClass target, Set<String> exceptions) {
        var name = target.getPackageName();
        boolean quietTime = name.equals("ru.zhku.kit.time") && !SHELL_OF_TIME.contains(target.getName());
        return target.isPrimitive()
                || name.startsWith("java.")
                || name.equals("ru.zhku.kit.money")
                || quietTime
                || exceptions.contains(target.getName());
    }

    private Stream<String> needlesslyPublic(JavaClass type) {
        if (isDomain(type) || isContract(type) || !isReachable(type) || isFrontDoor(type)) {
            return Stream.of();
        }
        return Stream.of(type.getName() + " is public, and not a bean named after its feature");
    }

    private Stream<String> pastTheFrontDoor(JavaClass type) {
        var home = feature(type);
        return type.getDirectDependenciesFromSelf().stream()
                .filter(dependency -> {
                    var target = target(dependency);
                    return isOurs(target)
                            && !feature(target).equals(home)
                            && !isDomain(target)
                            && !isContract(target)
                            && !isFrontDoor(target);
                })
                .map(Dependency::getDescription);
    }

    private SliceAssignment rooms() {
        return new SliceAssignment() {
            @Override
            public SliceIdentifier getIdentifierOf(JavaClass type) {
                if (!isOurs(type) || isContract(type) || feature(type).isEmpty()) {
                    return SliceIdentifier.ignore();
                }
                return SliceIdentifier.of(isDomain(type) ? feature(type) + ".domain" : feature(type));
            }

            @Override
            public String getDescription() {
                return "features and their domains";
            }
        };
    }

    private boolean isOurs(JavaClass type) {
        return type.getPackageName().equals(root) || type.getPackageName().startsWith(root + ".");
    }

    private boolean isDomain(JavaClass type) {
        return isOurs(type) && (type.getPackageName() + ".").startsWith(root + "." + feature(type) + ".domain.");
    }

    private boolean isContract(JavaClass type) {
        return isOurs(type) && feature(type).equals(CONTRACT);
    }

    /** The package directly under the root; empty for the root itself. */
    private String feature(JavaClass type) {
        if (!isOurs(type) || type.getPackageName().equals(root)) {
            return "";
        }
        return type.getPackageName().substring(root.length() + 1).split("\\.")[0];
    }

    private boolean isFrontDoor(JavaClass type) {
        var feature = feature(type);
        boolean inFeature = isOurs(type) && type.getPackageName().equals(root + "." + feature);
        return inFeature
                && type.getEnclosingClass().isEmpty()
                && type.getModifiers().contains(PUBLIC)
                && isNamedAfter(feature, type.getSimpleName().toLowerCase(java.util.Locale.ROOT))
                && type.getAnnotations().stream()
                        .anyMatch(a -> BEAN_SCOPES.contains(a.getRawType().getSimpleName()));
    }

    /** {@code account} and {@code Accounts}, {@code inquiry} and {@code Inquiries}, {@code ledger} and {@code Ledger}. */
    private static boolean isNamedAfter(String feature, String name) {
        int stem = Math.max(1, feature.length() - 2);
        return name.length() >= stem
                && name.length() <= feature.length() + 3
                && name.startsWith(feature.substring(0, stem));
    }

    private static boolean isReachable(JavaClass type) {
        return !type.isAnonymousClass()
                && !type.isLocalClass()
                && type.getModifiers().contains(PUBLIC)
                && type.getEnclosingClass().map(FeatureRules::isReachable).orElse(true);
    }

    private static JavaClass target(Dependency dependency) {
        return dependency.getTargetClass().getBaseComponentType();
    }
}
