package org.standingorders.app.order;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.standingorders.desk.DestinationDesk.Shown;
import org.standingorders.notice.Destination.Kind;

/** Whose executor carries out the steps of a program. */
class ServingTest {
    private final Shown any = executor("any", null);
    private final Shown north = executor("of the north", null, "north", "east");

    @Test
    void the_executor_that_names_the_program_goes_before_one_that_names_none() {
        assertThat(OrderWork.serving(List.of(any, north), "east")).contains(north);
        assertThat(OrderWork.serving(List.of(any, north), "south")).contains(any);
    }

    @Test
    void what_names_other_programs_or_is_switched_off_is_no_executor() {
        assertThat(OrderWork.serving(List.of(north), "south")).isEmpty();
        assertThat(OrderWork.serving(List.of(executor("off", "moved", "south"), any), "south"))
                .contains(any);
        assertThat(OrderWork.serving(List.of(new Shown(new UUID(1, 1), "chat", Kind.SLACK, "h", List.of(), null)), "x"))
                .isEmpty();
    }

    private static Shown executor(String name, @Nullable String off, String... programs) {
        return new Shown(new UUID(1, 1), name, Kind.EXECUTOR, "executor.example", Arrays.asList(programs), off);
    }
}
