package ru.zhku.notification.template.domain;

/**
 * A value that a template may name in braces.
 *
 * @param flag true for a condition of {@code {#if …}}, false for a text that is printed
 * @param sample what previews and checks put there
 */
public record Placeholder(String name, String label, boolean flag, String sample) {
    static Placeholder text(String name, String label, String sample) {
        return new Placeholder(name, label, false, sample);
    }

    static Placeholder flag(String name, String label, boolean sample) {
        return new Placeholder(name, label, true, String.valueOf(sample));
    }

    /** The sample as a template sees it. */
    public Object sampleValue() {
        return flag ? (Object) Boolean.valueOf(sample) : sample;
    }
}
