package ru.zhku.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** Statements run plainly over JDBC, prepared once, all rows read. */
final class Replay {
    private static final int WARM_UP = 300;

    private Replay() {}

    /** Of one run of all the statements; medians. */
    record Seconds(double ours, double baseline) {}

    /** Run in turn on one connection: what disturbs the one disturbs the other. */
    static Seconds seconds(Town town, List<String> ours, List<String> baseline, int times) {
        try (var connection = town.connect()) {
            var first = prepared(connection, ours);
            var second = prepared(connection, baseline);
            for (int i = 0; i < WARM_UP; i++) {
                run(first);
                run(second);
            }
            var tookFirst = new double[times];
            var tookSecond = new double[times];
            for (int i = 0; i < times; i++) {
                tookFirst[i] = took(first);
                tookSecond[i] = took(second);
            }
            return new Seconds(Measured.median(tookFirst), Measured.median(tookSecond));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static double took(List<PreparedStatement> statements) throws SQLException {
        long begun = System.nanoTime();
        run(statements);
        return (System.nanoTime() - begun) / 1e9;
    }

    /** Runs of all the statements in a second, over so many connections at once. */
    static double rate(Town town, List<String> statements, int connections, double seconds) {
        return together(connections, () -> {
            try (var connection = town.connect()) {
                var prepared = prepared(connection, statements);
                for (int i = 0; i < WARM_UP; i++) {
                    run(prepared);
                }
                return often(seconds, () -> {
                    run(prepared);
                    return null;
                });
            }
        });
    }

    /** How often a second, over so many threads at once; each tells its own rate. */
    static double together(int threads, Callable<Double> work) {
        var futures = new ArrayList<CompletableFuture<Double>>();
        for (int i = 0; i < threads; i++) {
            var future = new CompletableFuture<Double>();
            futures.add(future);
            new Thread(() -> {
                        try {
                            future.complete(work.call());
                        } catch (Exception e) {
                            future.completeExceptionally(e);
                        }
                    })
                    .start();
        }
        try {
            return futures.stream().mapToDouble(CompletableFuture::join).sum();
        } catch (CompletionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }

    static double often(double seconds, Callable<?> work) throws SQLException {
        long begun = System.nanoTime();
        long done = 0;
        try {
            while (System.nanoTime() - begun < seconds * 1e9) {
                work.call();
                done++;
            }
        } catch (SQLException | RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
        return done / ((System.nanoTime() - begun) / 1e9);
    }

    private static List<PreparedStatement> prepared(Connection connection, List<String> statements)
            throws SQLException {
        var prepared = new ArrayList<PreparedStatement>();
        for (var sql : statements) {
            prepared.add(connection.prepareStatement(sql));
        }
        return prepared;
    }

    private static void run(List<PreparedStatement> prepared) throws SQLException {
        for (var statement : prepared) {
            try (var rows = statement.executeQuery()) {
                int columns = rows.getMetaData().getColumnCount();
                while (rows.next()) {
                    for (int column = 1; column <= columns; column++) {
                        rows.getObject(column);
                    }
                }
            }
        }
    }
}
