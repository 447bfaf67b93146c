package ru.zhku.local;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

/** deploy/bin/token ROLE [--supplier INN] [--oktmo CODE] [--subject NAME]: the last printed line is the token. */
public final class TokenCommand {

    private static final Pattern SUBJECT = Pattern.compile("[\\p{L}\\d._@-]{1,100}");

    private TokenCommand() {}

    public static void main(String[] arguments) {
        System.setOut(new PrintStream(System.out, true, StandardCharsets.UTF_8));
        System.setErr(new PrintStream(System.err, true, StandardCharsets.UTF_8));
        try {
            System.out.println(token(Folders.home(), arguments));
        } catch (Failure e) {
            System.err.println(e.getMessage());
            System.exit(1);
        }
    }

    static String token(Path home, String... arguments) {
        var rest = new ArrayDeque<>(Arrays.asList(arguments));
        var role = Optional.ofNullable(rest.poll()).orElse("");
        if (!Tokens.ROLES.contains(role)) {
            throw new Failure("Нужна роль, одна из: " + String.join(", ", Tokens.ROLES) + ".");
        }
        Optional<String> supplier = Optional.empty();
        Optional<String> oktmo = Optional.empty();
        var subject = "local-" + role;
        while (!rest.isEmpty()) {
            var option = rest.poll();
            var value = Optional.ofNullable(rest.poll());
            if (value.isEmpty()) {
                throw new Failure("После " + option + " нужно значение.");
            }
            switch (option) {
                case "--supplier" -> supplier = value;
                case "--oktmo" -> oktmo = value;
                case "--subject" -> subject = subject(value.get());
                default ->
                    throw new Failure(
                            "Неизвестный параметр " + option + ": есть --supplier ИНН, --oktmo КОД и --subject ИМЯ.");
            }
        }
        if (role.equals("supplier") && supplier.isEmpty()) {
            System.err.println("Внимание: без --supplier ИНН этот токен не видит ни одного лицевого счёта.");
        }
        return Tokens.of(home).of(subject, role, supplier, oktmo);
    }

    private static String subject(String name) {
        if (!SUBJECT.matcher(name).matches()) {
            throw new Failure("Имя после --subject: до 100 букв, цифр и знаков . _ @ -, без пробелов.");
        }
        return name;
    }
}
