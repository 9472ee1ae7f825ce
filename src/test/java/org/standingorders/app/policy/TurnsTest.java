package org.standingorders.app.policy;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.standingorders.desk.Busy;

class TurnsTest {
    private static final Duration LONG = Duration.ofSeconds(30);

    private final Vertx vertx = Vertx.vertx();
    private final CountDownLatch release = new CountDownLatch(1);
    private final AtomicInteger atWork = new AtomicInteger();

    @AfterEach
    void stop() {
        release.countDown();
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    private Turns turns(Duration patience) {
        return new Turns(vertx.createSharedWorkerExecutor("turns", 1), patience);
    }

    private int work() throws InterruptedException {
        int others = atWork.getAndIncrement();
        release.await();
        atWork.decrementAndGet();
        return others;
    }

    private static <T> T result(Future<T> future) throws ExecutionException, InterruptedException {
        return future.toCompletionStage().toCompletableFuture().get();
    }

    @Test
    void five_are_served_one_after_the_other_and_the_sixth_is_told_to_come_back() throws Exception {
        Turns turns = turns(LONG);
        List<Future<Integer>> five = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            five.add(turns.take(this::work));
        }
        assertThat(turns.take(this::work).cause()).isInstanceOf(Busy.class);
        release.countDown();
        for (Future<Integer> one : five) {
            assertThat(result(one)).isZero();
        }
        assertThat(result(turns.take(this::work))).isZero();
    }

    @Test
    void whoever_has_waited_too_long_is_told_to_come_back_and_never_served() throws Exception {
        Turns turns = turns(Duration.ofMillis(50));
        Future<Integer> working = turns.take(this::work);
        AtomicInteger served = new AtomicInteger();
        Future<Integer> waiting = turns.take(served::incrementAndGet);
        for (Future<Integer> one : List.of(working, waiting)) {
            assertThat(one.toCompletionStage().toCompletableFuture())
                    .failsWithin(LONG)
                    .withThrowableOfType(ExecutionException.class)
                    .withCauseInstanceOf(Busy.class);
        }
        release.countDown();
        assertThat(result(turns(LONG).take(() -> 7))).isEqualTo(7);
        assertThat(served).hasValue(0);
    }
}
