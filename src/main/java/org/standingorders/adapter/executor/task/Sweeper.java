package org.standingorders.adapter.executor.task;

import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** Repeats a piece of work every second for as long as it says that there is more, beside whatever step is running. */
public final class Sweeper implements AutoCloseable {
    private final BooleanSupplier work;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(Sweeper::daemon);

    private volatile @Nullable Future<?> next;

    public Sweeper(BooleanSupplier work) {
        this.work = work;
    }

    /** Looks whether there is something to do, now and later. */
    public void start() {
        thread.execute(this::sweep);
    }

    private void sweep() {
        if (work.getAsBoolean() && !thread.isShutdown()) {
            next = thread.schedule(this::sweep, 1, TimeUnit.SECONDS);
        }
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "sweeper");
        thread.setDaemon(true);
        return thread;
    }

    @Override
    public void close() {
        Future<?> planned = next;
        if (planned != null) {
            planned.cancel(false);
        }
        thread.shutdownNow();
    }
}
