package org.standingorders.adapter.pg;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The service's own PostgreSQL under its data directory: durable, on the loopback address only, found again by the next
 * start whatever became of the last one, and started again when it dies.
 */
public final class EmbeddedDatabase implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedDatabase.class);
    private static final long LOOK_MILLIS = 500;

    private final FileChannel lock;
    private final Cluster cluster;
    private final DatabaseAddress address;
    private final ScheduledExecutorService watch = Executors.newSingleThreadScheduledExecutor(EmbeddedDatabase::daemon);
    private final ScheduledFuture<?> looking;
    private boolean closed;

    private EmbeddedDatabase(FileChannel lock, Cluster cluster, int port) throws IOException {
        this.lock = lock;
        this.cluster = cluster;
        cluster.configure(port);
        cluster.start();
        address = cluster.address(port);
        looking = watch.scheduleWithFixedDelay(this::look, LOOK_MILLIS, LOOK_MILLIS, TimeUnit.MILLISECONDS);
    }

    /**
     * Starts it and waits until it can be asked.
     *
     * @param home a directory of its own; made when absent
     * @param binaries where PostgreSQL's programs are unpacked; may be shared
     * @param newSecret makes the password at the very first start
     * @throws DatabaseUnusable when that is not possible, or another process has the directory
     */
    public static EmbeddedDatabase start(Path home, Path binaries, Supplier<String> newSecret) {
        try {
            Path own = Files.createDirectories(home).toRealPath();
            FileChannel lock = lock(own.resolve("lock"));
            Cluster cluster = new Cluster(own, PostgresBinaries.installUnder(binaries));
            cluster.stopOrphan();
            cluster.initialise(newSecret);
            return new EmbeddedDatabase(lock, cluster, Cluster.freePort());
        } catch (IOException | UncheckedIOException broken) {
            throw unusable(home, broken);
        }
    }

    /**
     * Looks whether it could start as far as other processes go, and makes nothing.
     *
     * @throws DatabaseUnusable when another process has the directory
     */
    public static void requireUnused(Path home) {
        try {
            if (Files.exists(home.resolve("lock"))) {
                lock(home.toRealPath().resolve("lock")).close();
            }
        } catch (IOException broken) {
            throw unusable(home, broken);
        }
    }

    private static DatabaseUnusable unusable(Path home, Exception broken) {
        return new DatabaseUnusable(
                "PostgreSQL could not be started under (" + home + "): " + broken.getMessage(), broken);
    }

    public DatabaseAddress address() {
        return address;
    }

    /** Stops it cleanly, so that the next start need not recover. */
    @Override
    public synchronized void close() {
        if (closed) {
            return;
        }
        closed = true;
        looking.cancel(false);
        watch.shutdown();
        try {
            cluster.stop();
        } catch (IOException | DatabaseUnusable broken) {
            LOG.warn("PostgreSQL did not stop cleanly; the next start recovers it: {}", broken.getMessage());
        } finally {
            unlock();
        }
    }

    private static FileChannel lock(Path file) throws IOException {
        FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (!taken(channel)) {
            channel.close();
            throw new DatabaseUnusable(
                    "The data directory (" + file.getParent() + ") is in use by another process. Stop that one first.",
                    null);
        }
        return channel;
    }

    private static boolean taken(FileChannel channel) throws IOException {
        try {
            FileLock lock = channel.tryLock();
            return lock != null;
        } catch (OverlappingFileLockException ownProcess) {
            return false;
        }
    }

    private void unlock() {
        try {
            lock.close();
        } catch (IOException unimportant) {
            LOG.debug("The lock file could not be closed.", unimportant);
        }
    }

    /** The children of a killed server need a moment to notice; until then it cannot start, and the next look tries again. */
    private synchronized void look() {
        try {
            if (!closed && cluster.server().isEmpty()) {
                LOG.warn("PostgreSQL is gone; starting it again.");
                cluster.stopOrphan();
                cluster.start();
            }
        } catch (IOException | DatabaseUnusable notYet) {
            LOG.warn("PostgreSQL did not start: {}", notYet.getMessage());
        }
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "embedded-postgresql");
        thread.setDaemon(true);
        return thread;
    }
}
