package ru.zhku.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;

/** Free ports, and whose a taken one is. */
public final class Ports {

    private static final int LOWEST = 20_000;
    private static final int HIGHEST = 32_000;

    private Ports() {}

    /** Below the range from which systems take ports for outgoing connections: nobody takes it until it is used. */
    public static int free() {
        int first = ThreadLocalRandom.current().nextInt(LOWEST, HIGHEST);
        for (int port = first; port < HIGHEST; port++) {
            if (!taken(port)) {
                return port;
            }
        }
        throw new Failure("Нет свободного порта от " + first + " до " + HIGHEST + ": запустите снова.");
    }

    static void demandFree(Collection<Integer> ports) {
        for (int port : ports) {
            if (taken(port)) {
                throw new Failure("Порт " + port + " занят"
                        + owner(port).map(name -> " (" + name + ")").orElse("")
                        + ": остановите эту программу и запустите снова.");
            }
        }
    }

    private static boolean taken(int port) {
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(port));
            return false;
        } catch (IOException e) {
            return true;
        }
    }

    /** Linux tells which process listens, as far as this user may look. */
    private static Optional<String> owner(int port) {
        return listeningInode(port)
                .flatMap(inode -> ProcessHandle.allProcesses()
                        .filter(process -> holds(process.pid(), "socket:[" + inode + "]"))
                        .findFirst()
                        .map(process -> "процесс " + process.pid() + " "
                                + process.info().command().orElse("")));
    }

    private static Optional<String> listeningInode(int port) {
        var local = String.format(":%04X", port);
        for (var table : new String[] {"/proc/net/tcp", "/proc/net/tcp6"}) {
            try (var lines = Files.lines(Path.of(table))) {
                var inode = lines.map(line -> line.strip().split("\\s+"))
                        .filter(columns -> columns.length > 9 && columns[1].endsWith(local) && columns[3].equals("0A"))
                        .map(columns -> columns[9])
                        .findFirst();
                if (inode.isPresent()) {
                    return inode;
                }
            } catch (IOException | UncheckedIOException e) {
                // not Linux: the sentence goes without the owner
            }
        }
        return Optional.empty();
    }

    private static boolean holds(long pid, String link) {
        try (var files = Files.list(Path.of("/proc/" + pid + "/fd"))) {
            return files.anyMatch(file -> link.equals(target(file)));
        } catch (IOException | UncheckedIOException e) {
            return false;
        }
    }

    private static String target(Path file) {
        try {
            return Files.readSymbolicLink(file).toString();
        } catch (IOException e) {
            return "";
        }
    }
}
