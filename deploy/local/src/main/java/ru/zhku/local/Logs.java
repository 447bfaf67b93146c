package ru.zhku.local;

import java.io.IOException;
import java.nio.file.Path;
import java.util.logging.FileHandler;
import java.util.logging.Level;
import java.util.logging.LogManager;
import java.util.logging.SimpleFormatter;

/** What the broker and the other libraries of the launcher have to say goes to a file, not to people. */
final class Logs {

    private Logs() {}

    static void to(Path folder) {
        LogManager.getLogManager().reset();
        try {
            var handler = new FileHandler(folder.resolve("launcher.log").toString(), true);
            handler.setFormatter(new SimpleFormatter());
            handler.setLevel(Level.WARNING);
            handler.setEncoding("UTF-8");
            java.util.logging.Logger.getLogger("").addHandler(handler);
        } catch (IOException e) {
            throw new Failure("Не пишется журнал в " + folder + ": проверьте место и права.", e);
        }
    }
}
