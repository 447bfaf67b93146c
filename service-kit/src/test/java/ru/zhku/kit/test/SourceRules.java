package ru.zhku.kit.test;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.PrimitiveTypeTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.lang.model.type.TypeKind;
import javax.tools.ToolProvider;

/** The rules that only the source text can tell: how long a thing is, and a {@code double} in a local variable. */
final class SourceRules {

    static final String NO_DOUBLE = "no double, no float";
    static final String SHORT_CLASSES = "classes are under 300 lines";
    static final String SHORT_METHODS = "methods are under 40 lines";

    static final String FEW_FILES = "a feature, and its domain, have at most 25 files";

    private static final int MOST_FILES = 25;
    private static final int CLASS_LINES = 300;
    private static final int METHOD_LINES = 40;
    private static final Set<String> BOXES = Set.of("Double", "Float");

    private final List<String> crowded = new ArrayList<>();
    private final List<String> doubles = new ArrayList<>();
    private final List<String> longClasses = new ArrayList<>();
    private final List<String> longMethods = new ArrayList<>();
    private int files;

    private SourceRules() {}

    static SourceRules read(Path folder) {
        var rules = new SourceRules();
        if (Files.exists(folder)) {
            rules.parse(folder);
        }
        return rules;
    }

    boolean isEmpty() {
        return files == 0;
    }

    List<String> crowded() {
        return crowded;
    }

    List<String> doubles() {
        return doubles;
    }

    List<String> longClasses() {
        return longClasses;
    }

    List<String> longMethods() {
        return longMethods;
    }

    private void parse(Path folder) {
        var compiler = ToolProvider.getSystemJavaCompiler();
        try (var paths = Files.walk(folder);
                var manager = compiler.getStandardFileManager(null, Locale.ROOT, StandardCharsets.UTF_8)) {
            var sources =
                    paths.filter(path -> path.toString().endsWith(".java")).toList();
            files = sources.size();
            sources.stream()
                    .collect(Collectors.groupingBy(Path::getParent, TreeMap::new, Collectors.counting()))
                    .forEach((room, count) -> {
                        if (count > MOST_FILES) {
                            crowded.add(room + " has " + count + " files");
                        }
                    });
            if (sources.isEmpty()) {
                return;
            }
            var task = (JavacTask) compiler.getTask(
                    null, manager, null, List.of("-proc:none"), null, manager.getJavaFileObjectsFromPaths(sources));
            var positions = Trees.instance(task).getSourcePositions();
            for (var unit : task.parse()) {
                new Scanner(unit, positions).scan(unit, null);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private final class Scanner extends TreeScanner<Void, Void> {
        private final CompilationUnitTree unit;
        private final SourcePositions positions;

        Scanner(CompilationUnitTree unit, SourcePositions positions) {
            this.unit = unit;
            this.positions = positions;
        }

        @Override
        public Void visitClass(ClassTree type, Void nothing) {
            if (lines(type) >= CLASS_LINES) {
                longClasses.add(place(type) + " " + type.getSimpleName() + " has " + lines(type) + " lines");
            }
            return super.visitClass(type, nothing);
        }

        @Override
        public Void visitMethod(MethodTree method, Void nothing) {
            if (method.getBody() != null && lines(method.getBody()) >= METHOD_LINES) {
                longMethods.add(place(method) + " " + method.getName() + " has " + lines(method.getBody()) + " lines");
            }
            return super.visitMethod(method, nothing);
        }

        @Override
        public Void visitPrimitiveType(PrimitiveTypeTree type, Void nothing) {
            if (type.getPrimitiveTypeKind() == TypeKind.DOUBLE || type.getPrimitiveTypeKind() == TypeKind.FLOAT) {
                doubles.add(place(type) + " uses " + type);
            }
            return super.visitPrimitiveType(type, nothing);
        }

        @Override
        public Void visitLiteral(LiteralTree literal, Void nothing) {
            if (literal.getValue() instanceof Double || literal.getValue() instanceof Float) {
                doubles.add(place(literal) + " has the number " + literal);
            }
            return super.visitLiteral(literal, nothing);
        }

        @Override
        public Void visitIdentifier(IdentifierTree name, Void nothing) {
            if (BOXES.contains(name.getName().toString())) {
                doubles.add(place(name) + " uses " + name);
            }
            return super.visitIdentifier(name, nothing);
        }

        private long lines(Tree tree) {
            var map = unit.getLineMap();
            return map.getLineNumber(positions.getEndPosition(unit, tree))
                    - map.getLineNumber(positions.getStartPosition(unit, tree))
                    + 1;
        }

        private String place(Tree tree) {
            var file = Path.of(unit.getSourceFile().toUri()).getFileName();
            return file + ":" + unit.getLineMap().getLineNumber(positions.getStartPosition(unit, tree));
        }
    }
}
