package ru.zhku.kit.test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TcpProxyTest {

    private ServerSocket echo;
    private TcpProxy proxy;

    @BeforeEach
    void start() throws IOException {
        echo = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        var server = new Thread(this::serve, "echo");
        server.setDaemon(true);
        server.start();
        proxy = new TcpProxy(echo.getLocalPort());
    }

    @AfterEach
    void stop() throws IOException {
        proxy.close();
        echo.close();
    }

    @Test
    void aGoodLinePasses() throws IOException {
        try (var client = connect()) {
            assertThat(ask(client, 7)).isEqualTo(7);
        }
    }

    @Test
    void aBlackHoleTakesAndGivesNothing() throws IOException {
        try (var client = connect()) {
            proxy.blackHole();
            assertThatThrownBy(() -> ask(client, 7)).isInstanceOf(SocketTimeoutException.class);
        }
        proxy.heal();
        try (var client = connect()) {
            assertThat(ask(client, 8)).isEqualTo(8);
        }
    }

    @Test
    void aCutLineEndsAndStaysCut() throws IOException {
        try (var client = connect()) {
            assertThat(ask(client, 7)).isEqualTo(7);
            proxy.cut();
            assertThat(isDead(client)).isTrue();
        }
        try (var client = connect()) {
            assertThat(isDead(client)).isTrue();
        }
        proxy.heal();
        try (var client = connect()) {
            assertThat(ask(client, 8)).isEqualTo(8);
        }
    }

    @Test
    void aResetIsSeenAsSuch() throws IOException {
        try (var client = connect()) {
            assertThat(ask(client, 7)).isEqualTo(7);
            proxy.reset();
            assertThatThrownBy(() -> client.getInputStream().read()).isInstanceOf(SocketException.class);
        }
    }

    @Test
    void aSlowLineIsLate() throws IOException {
        proxy.latency(150);
        try (var client = connect()) {
            long begun = System.nanoTime();
            assertThat(ask(client, 7)).isEqualTo(7);
            assertThat(System.nanoTime() - begun).isGreaterThan(290_000_000L);
        }
    }

    private Socket connect() throws IOException {
        var socket = new Socket(InetAddress.getLoopbackAddress(), proxy.port());
        socket.setSoTimeout(1_000);
        return socket;
    }

    private static int ask(Socket socket, int value) throws IOException {
        socket.getOutputStream().write(value);
        return socket.getInputStream().read();
    }

    private static boolean isDead(Socket socket) {
        try {
            return ask(socket, 1) < 0;
        } catch (SocketTimeoutException e) {
            return false;
        } catch (IOException e) {
            return true;
        }
    }

    private void serve() {
        while (!echo.isClosed()) {
            try {
                var socket = echo.accept();
                var talk = new Thread(() -> repeat(socket), "echo-talk");
                talk.setDaemon(true);
                talk.start();
            } catch (IOException e) {
                // the test is over
            }
        }
    }

    private static void repeat(Socket socket) {
        try (socket) {
            socket.getInputStream().transferTo(socket.getOutputStream());
        } catch (IOException e) {
            // the line was cut on purpose
        }
    }
}
