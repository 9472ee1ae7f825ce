package org.standingorders.bench.run;

import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** A contender that runs. */
final class ServerProcess implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final long BETWEEN_LOOKS = Duration.ofMillis(20).toNanos();
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final Contender contender;
    private final Process process;
    private final InetSocketAddress address;
    private final Duration readyAfter;

    private ServerProcess(Contender contender, int port) throws IOException, InterruptedException {
        this.contender = contender;
        address = new InetSocketAddress("127.0.0.1", port);
        long start = System.nanoTime();
        process = launch(contender, port);
        awaitReady();
        readyAfter = Duration.ofNanos(System.nanoTime() - start);
    }

    /** Starts it and waits until it says that it is ready. */
    static ServerProcess start(Contender contender) throws IOException, InterruptedException {
        Files.createDirectories(contender.home());
        return new ServerProcess(contender, freePort());
    }

    Contender contender() {
        return contender;
    }

    InetSocketAddress address() {
        return address;
    }

    long pid() {
        return process.pid();
    }

    /** From the start of the process until it said that it was ready. */
    Duration readyAfter() {
        return readyAfter;
    }

    /** Whether it keeps what it acknowledges, in a PostgreSQL of its own. */
    boolean stores() {
        return contender.rows() != null;
    }

    OwnPostgres postgres() throws IOException {
        return OwnPostgres.below(contender.home());
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
            process.destroyForcibly();
        }
    }

    private static Process launch(Contender contender, int port) throws IOException {
        List<String> command =
                contender.command().stream().map(word -> withPort(word, port)).toList();
        File log = contender.home().resolve("output.log").toFile();
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log);
        contender.environment().forEach((name, value) -> builder.environment().put(name, withPort(value, port)));
        return builder.start();
    }

    private static String withPort(String word, int port) {
        return word.replace("{port}", Integer.toString(port));
    }

    private void awaitReady() throws InterruptedException {
        URI ready = URI.create("http://127.0.0.1:" + address.getPort() + contender.readyPath());
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!answersWell(ready)) {
            if (!process.isAlive() || System.nanoTime() > deadline) {
                process.destroyForcibly();
                throw new IllegalStateException("The server (" + contender.name() + ") must become ready. See "
                        + contender.home().resolve("output.log"));
            }
            LockSupport.parkNanos(BETWEEN_LOOKS);
        }
    }

    private static boolean answersWell(URI ready) throws InterruptedException {
        try {
            int status = HTTP.send(HttpRequest.newBuilder(ready).build(), BodyHandlers.discarding())
                    .statusCode();
            return status / 100 == 2;
        } catch (IOException notYet) {
            return false;
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
