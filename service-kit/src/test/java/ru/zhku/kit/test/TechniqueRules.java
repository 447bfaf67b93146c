package ru.zhku.kit.test;

import static com.tngtech.archunit.core.domain.JavaModifier.PUBLIC;
import static com.tngtech.archunit.core.domain.JavaModifier.STATIC;
import static com.tngtech.archunit.core.domain.JavaModifier.SYNTHETIC;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaConstructor;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import ru.zhku.kit.web.Labelled;

/** The rules that hold in every module, whatever its rooms. */
final class TechniqueRules {

    static final String PUBLIC_ENDPOINTS = "endpoint methods are public";
    static final String ANSWERS = "resources return neither Response nor entities";
    static final String ROLES = "methods of one address have equal roles, whatever they produce";
    static final String KAFKA = "only kit.messaging touches the Kafka client";
    static final String CLOCK = "only kit.time reads the clock";
    static final String TYPES = "no LocalDateTime, no java.util.Date";
    static final String INJECTION = "no field injection";
    static final String PARAMETERS = "at most 7 constructor parameters";
    static final String LABELS = "every public enum has labels";
    static final String PRINTING = "no System.out";

    private static final int MOST_PARAMETERS = 7;
    private static final Set<String> HTTP_METHODS = Set.of("GET", "POST", "PUT", "PATCH", "DELETE", "HEAD", "OPTIONS");
    private static final Set<String> INJECTIONS =
            Set.of("Inject", "ConfigProperty", "RestClient", "PersistenceContext", "Context", "Channel", "Claim");
    private static final Set<String> FORBIDDEN_TYPES = Set.of("java.time.LocalDateTime", "java.util.Date");

    private TechniqueRules() {}

    static List<ArchRule> all() {
        return List.of(
                Rules.of(PUBLIC_ENDPOINTS, TechniqueRules::hiddenEndpoints),
                Rules.of(ANSWERS, TechniqueRules::wrongAnswers),
                Rules.of(ROLES, TechniqueRules::unequalRoles),
                Rules.of(KAFKA, TechniqueRules::kafkaOutsideMessaging),
                Rules.of(CLOCK, TechniqueRules::clockReadings),
                Rules.of(TYPES, TechniqueRules::forbiddenTypes),
                Rules.of(INJECTION, TechniqueRules::fieldInjections),
                Rules.of(PARAMETERS, TechniqueRules::longConstructors),
                Rules.of(LABELS, TechniqueRules::unlabelledEnums),
                Rules.of(PRINTING, TechniqueRules::printing));
    }

    private static Stream<String> hiddenEndpoints(JavaClass type) {
        return endpoints(type)
                .filter(method -> !method.getModifiers().contains(PUBLIC))
                .map(method -> method.getFullName() + " is not public and would vanish with a 404");
    }

    private static Stream<String> wrongAnswers(JavaClass type) {
        return endpoints(type)
                .flatMap(method -> method.getReturnType().getAllInvolvedRawTypes().stream()
                        .filter(answer -> answer.getName().equals("jakarta.ws.rs.core.Response") || isEntity(answer))
                        .map(answer -> method.getFullName() + " returns " + answer.getName()));
    }

    private static boolean isEntity(JavaClass type) {
        return type.getAnnotations().stream()
                .anyMatch(a -> a.getRawType().getSimpleName().equals("Entity"));
    }

    private static Stream<JavaMethod> endpoints(JavaClass type) {
        return type.getMethods().stream()
                .filter(method -> method.getAnnotations().stream()
                        .map(annotation -> annotation.getRawType())
                        .anyMatch(a -> a.getPackageName().equals("jakarta.ws.rs")
                                && HTTP_METHODS.contains(a.getSimpleName())));
    }

    /** A list as JSON and as a table are two methods: a role given to one of them would find the other shut. */
    private static Stream<String> unequalRoles(JavaClass type) {
        var rolesByAddress = new TreeMap<String, Set<Set<String>>>();
        endpoints(type)
                .forEach(method -> rolesByAddress
                        .computeIfAbsent(address(method), address -> new HashSet<>())
                        .add(roles(method)));
        return rolesByAddress.entrySet().stream()
                .filter(entry -> entry.getValue().size() > 1)
                .map(entry -> type.getName() + " has different roles for " + entry.getKey() + ": " + entry.getValue());
    }

    private static String address(JavaMethod method) {
        var verb = method.getAnnotations().stream()
                .map(annotation -> annotation.getRawType().getSimpleName())
                .filter(HTTP_METHODS::contains)
                .findFirst();
        var path = method.tryGetAnnotationOfType(Path.class).map(Path::value);
        return verb.orElseThrow() + " " + path.orElse("");
    }

    private static Set<String> roles(JavaMethod method) {
        return method.tryGetAnnotationOfType(RolesAllowed.class)
                .map(roles -> Set.of(roles.value()))
                .orElse(Set.of());
    }

    private static Stream<String> kafkaOutsideMessaging(JavaClass type) {
        if (type.getPackageName().equals("ru.zhku.kit.messaging")) {
            return Stream.of();
        }
        return type.getDirectDependenciesFromSelf().stream()
                .filter(d -> d.getTargetClass().getPackageName().startsWith("org.apache.kafka"))
                .map(Dependency::getDescription);
    }

    private static Stream<String> clockReadings(JavaClass type) {
        if (type.getPackageName().equals("ru.zhku.kit.time")) {
            return Stream.of();
        }
        return type.getAccessesFromSelf().stream()
                .filter(TechniqueRules::readsTheClock)
                .map(JavaAccess::getDescription);
    }

    private static boolean readsTheClock(JavaAccess<?> access) {
        var owner = access.getTargetOwner();
        var name = access.getTarget().getName();
        boolean now = owner.getPackageName().equals("java.time") && name.equals("now");
        boolean clock =
                owner.getName().equals("java.time.Clock") && (name.startsWith("system") || name.startsWith("tick"));
        boolean millis = owner.getName().equals("java.lang.System") && name.equals("currentTimeMillis");
        return now || clock || millis;
    }

    private static Stream<String> forbiddenTypes(JavaClass type) {
        return type.getDirectDependenciesFromSelf().stream()
                .filter(d -> FORBIDDEN_TYPES.contains(
                        d.getTargetClass().getBaseComponentType().getName()))
                .map(Dependency::getDescription);
    }

    private static Stream<String> fieldInjections(JavaClass type) {
        return type.getFields().stream()
                .filter(field -> field.getAnnotations().stream()
                        .anyMatch(a -> INJECTIONS.contains(a.getRawType().getSimpleName())))
                .filter(field -> !type.isRecord())
                .map(field -> field.getFullName() + " is injected: use the constructor");
    }

    private static Stream<String> longConstructors(JavaClass type) {
        if (type.isRecord()) {
            return Stream.of();
        }
        return type.getConstructors().stream()
                .filter(constructor -> !constructor.getModifiers().contains(SYNTHETIC))
                .filter(constructor -> written(constructor) > MOST_PARAMETERS)
                .map(c -> c.getFullName() + " has " + written(c) + " parameters");
    }

    /** Without those the compiler adds: name and ordinal of an enum, the outer object of an inner class. */
    private static int written(JavaConstructor constructor) {
        var type = constructor.getOwner();
        int added = type.isEnum() ? 2 : type.isInnerClass() && !isStatic(type) ? 1 : 0;
        return constructor.getRawParameterTypes().size() - added;
    }

    private static boolean isStatic(JavaClass type) {
        return type.getModifiers().contains(STATIC);
    }

    private static Stream<String> unlabelledEnums(JavaClass type) {
        if (!type.isEnum() || !isReachable(type)) {
            return Stream.of();
        }
        if (!type.isAssignableTo(Labelled.class)) {
            return Stream.of(type.getName() + " does not implement Labelled");
        }
        return Arrays.stream(type.reflect().getEnumConstants())
                .filter(code -> isBlank(((Labelled) code).label()))
                .map(code -> type.getName() + "." + code + " has no label");
    }

    private static boolean isBlank(String label) {
        return label == null || label.isBlank();
    }

    private static boolean isReachable(JavaClass type) {
        Set<JavaModifier> modifiers = type.getModifiers();
        return modifiers.contains(PUBLIC)
                && type.getEnclosingClass().map(TechniqueRules::isReachable).orElse(true);
    }

    private static Stream<String> printing(JavaClass type) {
        return type.getAccessesFromSelf().stream()
                .filter(access -> {
                    var name = access.getTarget().getName();
                    boolean stream = access.getTargetOwner().getName().equals("java.lang.System")
                            && (name.equals("out") || name.equals("err"));
                    return stream || name.equals("printStackTrace");
                })
                .map(JavaAccess::getDescription);
    }
}
