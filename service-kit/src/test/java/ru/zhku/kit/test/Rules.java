package ru.zhku.kit.test;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import java.util.function.Function;
import java.util.stream.Stream;

/** A named rule made of a function that tells, class by class, what breaks it. */
final class Rules {

    private Rules() {}

    static ArchRule of(String name, Function<JavaClass, Stream<String>> violations) {
        var condition = new ArchCondition<JavaClass>(name) {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                violations.apply(type).forEach(line -> events.add(SimpleConditionEvent.violated(type, line)));
            }
        };
        return ArchRuleDefinition.classes()
                .should(condition)
                .allowEmptyShould(true)
                .as(name);
    }
}
