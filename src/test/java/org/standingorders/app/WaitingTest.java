package org.standingorders.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vertx.core.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.standingorders.desk.Unavailable;

class WaitingTest {
    private final AtomicInteger asked = new AtomicInteger();

    @Test
    void a_database_that_is_slow_at_the_start_is_asked_again() {
        assertThat(Waiting.<String>untilReachable(() -> asked.incrementAndGet() < 3
                        ? Future.failedFuture(new Unavailable("The database cannot be reached.", null))
                        : Future.succeededFuture("there")))
                .isEqualTo("there");
    }

    @Test
    void whatever_else_is_wrong_is_said_at_once() {
        assertThatThrownBy(() -> Waiting.<String>untilReachable(() -> {
                    asked.incrementAndGet();
                    return Future.failedFuture(new IllegalStateException("broken"));
                }))
                .hasMessage("broken");
        assertThat(asked).hasValue(1);
    }
}
