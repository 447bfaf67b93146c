package ru.zhku.kit.test;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Stands between a client and a server on this machine and spoils the line: late, silent, cut, reset. */
public final class TcpProxy implements AutoCloseable {

    private enum Line {
        GOOD,
        SILENT,
        CUT
    }

    private final ServerSocket door;
    private final int target;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private volatile Line line = Line.GOOD;
    private volatile long delayMillis;

    public TcpProxy(int targetPort) {
        try {
            door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        target = targetPort;
        start(this::accept);
    }

    public int port() {
        return door.getLocalPort();
    }

    /** Closes what is open; new connections are closed at once. */
    public void cut() {
        line = Line.CUT;
        closeAll(false);
    }

    /** As {@link #cut()}, but the client sees a reset instead of an orderly end; the line stays good for new ones. */
    public void reset() {
        closeAll(true);
    }

    /** Connections are taken and stay open, but nothing passes. */
    public void blackHole() {
        line = Line.SILENT;
    }

    public void latency(long millis) {
        delayMillis = millis;
    }

    public void heal() {
        if (line == Line.SILENT) {
            closeAll(false);
        }
        line = Line.GOOD;
        delayMillis = 0;
    }

    @Override
    public void close() {
        cut();
        quietly(door);
    }

    private void accept() {
        while (!door.isClosed()) {
            try {
                connect(door.accept());
            } catch (IOException e) {
                // the server is away, or this proxy was closed: the loop's condition tells
            }
        }
    }

    private void connect(Socket client) throws IOException {
        open.add(client);
        if (line == Line.CUT) {
            quietly(client);
            return;
        }
        var server = new Socket();
        open.add(server);
        try {
            server.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), target), 5000);
        } catch (IOException e) {
            quietly(client);
            throw e;
        }
        start(() -> pump(client, server));
        start(() -> pump(server, client));
    }

    private void pump(Socket from, Socket to) {
        var buffer = new byte[8192];
        try {
            var in = from.getInputStream();
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                if (delayMillis > 0) {
                    Thread.sleep(delayMillis);
                }
                if (line == Line.GOOD) {
                    to.getOutputStream().write(buffer, 0, read);
                }
            }
        } catch (IOException e) {
            // one side is gone; so is the other, below
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        quietly(from);
        quietly(to);
    }

    /** All are told first how to end: closing one makes its pump close the other. */
    private void closeAll(boolean reset) {
        var sockets = List.copyOf(open);
        for (var socket : sockets) {
            try {
                socket.setSoLinger(reset, 0);
            } catch (IOException e) {
                // already closed
            }
        }
        sockets.forEach(this::quietly);
    }

    private void quietly(java.io.Closeable closeable) {
        open.remove(closeable);
        try {
            closeable.close();
        } catch (IOException e) {
            // closed all the same
        }
    }

    private static void start(Runnable work) {
        var thread = new Thread(work, "tcp-proxy");
        thread.setDaemon(true);
        thread.start();
    }
}
