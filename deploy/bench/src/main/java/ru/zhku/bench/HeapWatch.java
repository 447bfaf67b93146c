package ru.zhku.bench;

import com.sun.tools.attach.AttachNotSupportedException;
import com.sun.tools.attach.VirtualMachine;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryMXBean;
import javax.management.remote.JMXConnector;
import javax.management.remote.JMXConnectorFactory;
import javax.management.remote.JMXServiceURL;
import ru.zhku.local.Failure;

/** Looks several times a second how much of its heap a JVM uses. */
final class HeapWatch implements AutoCloseable {
    private static final long EVERY_MILLIS = 200;

    private final JMXConnector connector;
    private final MemoryMXBean memory;
    private final Thread thread;
    private volatile boolean stopped;
    private volatile long most;

    HeapWatch(long pid) {
        try {
            var machine = VirtualMachine.attach(String.valueOf(pid));
            connector = JMXConnectorFactory.connect(new JMXServiceURL(machine.startLocalManagementAgent()));
            machine.detach();
            memory = ManagementFactory.newPlatformMXBeanProxy(
                    connector.getMBeanServerConnection(), ManagementFactory.MEMORY_MXBEAN_NAME, MemoryMXBean.class);
        } catch (IOException | AttachNotSupportedException e) {
            throw new Failure("the service's heap cannot be looked at", e);
        }
        thread = new Thread(this::watch, "heap-watch");
        thread.setDaemon(true);
        thread.start();
    }

    private void watch() {
        while (!stopped) {
            most = Math.max(most, memory.getHeapMemoryUsage().getUsed());
            try {
                Thread.sleep(EVERY_MILLIS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    double megabytes() {
        return most / (double) (1 << 20);
    }

    @Override
    public void close() {
        stopped = true;
        try {
            thread.join();
            connector.close();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
