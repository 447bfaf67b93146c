package ru.zhku.notification.channel;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/** A mail server that answers each verb with what its script has for it, else politely. */
final class ScriptedMailServer implements AutoCloseable {
    /** In place of a verb: what is said first. */
    static final String GREETING = "greeting";

    /** In place of a verb: the dot behind the text. */
    static final String END_OF_TEXT = ".";

    /** In place of a reply: none. */
    static final String SILENCE = "";

    /** In place of a reply, or behind one: the connection is reset. */
    static final String RESET = "\u0000";

    private final Map<String, String> script;
    private final ServerSocket socket;
    private final List<String> commands = new CopyOnWriteArrayList<>();
    private final List<String> text = new CopyOnWriteArrayList<>();
    private final AtomicInteger connections = new AtomicInteger();

    ScriptedMailServer(Map<String, String> script) throws IOException {
        this.script = script;
        this.socket = new ServerSocket(0, 50, InetAddress.getByName("127.0.0.1"));
        daemon(this::accept);
    }

    static ScriptedMailServer polite() throws IOException {
        return new ScriptedMailServer(Map.of());
    }

    int port() {
        return socket.getLocalPort();
    }

    int connections() {
        return connections.get();
    }

    List<String> commands() {
        return commands;
    }

    /** The lines between DATA and the dot. */
    String text() {
        return String.join("\r\n", text);
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }

    private static void daemon(Runnable work) {
        var thread = new Thread(work, "scripted mail server");
        thread.setDaemon(true);
        thread.start();
    }

    private void accept() {
        while (!socket.isClosed()) {
            try {
                var connection = socket.accept();
                connections.incrementAndGet();
                daemon(() -> converse(connection));
            } catch (IOException e) {
                return; // the test is over
            }
        }
    }

    private void converse(Socket connection) {
        try (connection) {
            var in = new BufferedReader(new InputStreamReader(connection.getInputStream(), StandardCharsets.UTF_8));
            boolean inText = false;
            say(connection, GREETING, "220 ready");
            for (var line = in.readLine(); line != null; line = in.readLine()) {
                if (inText && !line.equals(END_OF_TEXT)) {
                    text.add(line);
                } else {
                    commands.add(line);
                    var verb = line.split(" ")[0];
                    var said = say(connection, verb, verb.equals("DATA") ? "354 go on" : "250 fine");
                    inText = said.startsWith("354");
                }
            }
        } catch (IOException e) {
            return; // the client is gone, as it may
        }
    }

    private String say(Socket connection, String verb, String politely) throws IOException {
        var reply = script.getOrDefault(verb, politely);
        var words = reply.replace(RESET, "");
        if (!words.isEmpty()) {
            connection.getOutputStream().write((words + "\r\n").getBytes(StandardCharsets.US_ASCII));
        }
        if (reply.endsWith(RESET)) {
            connection.setSoLinger(true, 0);
            connection.close();
        }
        return reply;
    }
}
