package ru.zhku.kit.test;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The rules of the house, held against one module. A service has one test that calls {@link #check}; a rule is
 * changed here, with an ADR, and nowhere else.
 */
public final class HouseRules {

    /** Where a module keeps what the rules look at. */
    record Module(String root, Path classes, Path sources, Path migrations) {
        static Module here(String root) {
            return new Module(
                    root,
                    Path.of("target/classes"),
                    Path.of("src/main/java"),
                    Path.of("src/main/resources/db/migration"));
        }

        JavaClasses load() {
            var folder = classes.resolve(root.replace('.', '/'));
            return new ClassFileImporter().importPaths(Files.exists(folder) ? List.of(folder) : List.<Path>of());
        }

        Path sourceFolder() {
            return sources.resolve(root.replace('.', '/'));
        }
    }

    private HouseRules() {}

    /** Every rule, for a service whose features are the packages directly under its root. */
    public static void check(String rootPackage) {
        var broken = new ArrayList<String>();
        var module = Module.here(rootPackage);
        violations(module, true).forEach((rule, lines) -> broken.add(report(rule, lines)));
        failIfAny(rootPackage, broken);
    }

    /** The rules that do not speak of features, for the kit and for tools. */
    public static void checkTechniques(String rootPackage) {
        var broken = new ArrayList<String>();
        var module = Module.here(rootPackage);
        violations(module, false).forEach((rule, lines) -> broken.add(report(rule, lines)));
        failIfAny(rootPackage, broken);
    }

    /** Rule by name, what breaks it; rules that are kept do not appear. */
    static Map<String, List<String>> violations(Module module, boolean withFeatures) {
        var classes = module.load();
        var found = new LinkedHashMap<String, List<String>>();
        for (var rule : archRules(module.root(), withFeatures)) {
            found.put(rule.getDescription(), violations(rule, classes));
        }
        var sources = SourceRules.read(module.sourceFolder());
        found.put(SourceRules.NO_DOUBLE, sources.doubles());
        found.put(SourceRules.SHORT_CLASSES, sources.longClasses());
        found.put(SourceRules.SHORT_METHODS, sources.longMethods());
        if (withFeatures) {
            found.put(SourceRules.FEW_FILES, sources.crowded());
            found.put(MigrationNames.RULE, MigrationNames.violations(module.migrations()));
        }
        var nothing = nothingToLookAt(module, classes, sources);
        if (!nothing.isEmpty()) {
            found.replaceAll((rule, lines) -> nothing);
        }
        found.values().removeIf(List::isEmpty);
        return found;
    }

    private static List<ArchRule> archRules(String root, boolean withFeatures) {
        var rules = new ArrayList<ArchRule>();
        if (withFeatures) {
            rules.addAll(FeatureRules.of(root));
        }
        rules.addAll(TechniqueRules.all());
        return rules;
    }

    private static List<String> violations(ArchRule rule, JavaClasses classes) {
        return rule.evaluate(classes).getFailureReport().getDetails();
    }

    /** A rule held against a package that is not there is kept by everybody; so an empty module breaks them all. */
    private static List<String> nothingToLookAt(Module module, JavaClasses classes, SourceRules sources) {
        if (classes.isEmpty()) {
            return List.of("there is no class in " + module.root() + " under " + module.classes());
        }
        if (sources.isEmpty()) {
            return List.of("there is no source in " + module.sourceFolder());
        }
        return List.of();
    }

    private static String report(String rule, List<String> lines) {
        return rule + "\n    " + String.join("\n    ", lines);
    }

    private static void failIfAny(String rootPackage, List<String> broken) {
        if (!broken.isEmpty()) {
            throw new AssertionError("House rules broken in " + rootPackage + ":\n" + String.join("\n", broken) + "\n");
        }
    }
}
