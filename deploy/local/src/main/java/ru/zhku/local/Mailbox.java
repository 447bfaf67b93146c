package ru.zhku.local;

import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.user.UserException;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** An SMTP server that prints each letter into a folder: nothing leaves the machine. */
public final class Mailbox implements AutoCloseable {

    private static final int KEEP_IN_MEMORY = 50;

    private final GreenMail server;
    private final Path folder;
    private long printed;

    private Mailbox(GreenMail server, Path folder) throws IOException {
        this.server = server;
        this.folder = Files.createDirectories(folder);
        try (var before = Files.list(folder)) {
            printed = before.count();
        }
    }

    static Mailbox start(Path folder) {
        try {
            var server = new GreenMail(new ServerSetup(Ports.free(), "localhost", ServerSetup.PROTOCOL_SMTP));
            server.start();
            var mailbox = new Mailbox(server, folder);
            var reader = server.getUserManager().createUser("mailbox@localhost", "mailbox", "mailbox");
            server.getUserManager()
                    .setMessageDeliveryHandler((letter, address) -> mailbox.print(letter.getMessage(), reader));
            return mailbox;
        } catch (IOException | UserException e) {
            throw new Failure("Почтовый сервер не запустился: " + e.getMessage(), e);
        }
    }

    public int port() {
        return server.getSmtp().getPort();
    }

    public Path folder() {
        return folder;
    }

    @Override
    public void close() {
        server.stop();
    }

    private synchronized GreenMailUser print(MimeMessage letter, GreenMailUser reader) throws MessagingException {
        var file = folder.resolve(String.format("%05d.eml", ++printed));
        try (var out = Files.newOutputStream(file)) {
            letter.writeTo(out);
            if (printed % KEEP_IN_MEMORY == 0) {
                server.purgeEmailFromAllMailboxes();
            }
        } catch (IOException | FolderException e) {
            throw new MessagingException("the letter cannot be printed to " + file, e);
        }
        return reader;
    }
}
