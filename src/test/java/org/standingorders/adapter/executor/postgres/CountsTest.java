package org.standingorders.adapter.executor.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Rows that are there against rows that should be. */
class CountsTest {
    private static final BigDecimal ONE_PERCENT = new BigDecimal("0.01");
    private static final Counts WANTED = counts(100, 1000);

    @Test
    void a_restored_dump_has_exactly_what_was_counted() {
        assertThat(counts(100, 1000).differences(WANTED)).isEmpty();
        assertThat(counts(100, 999).differences(WANTED)).containsExactly("public.b has 999 rows instead of 1000");
        assertThat(counts(101, 1000).differences(WANTED)).containsExactly("public.a has 101 rows instead of 100");
    }

    @Test
    void no_table_is_missing_and_none_is_too_many() {
        Counts onlyA = new Counts(List.of(new TableRows("public.a", 100)));

        assertThat(onlyA.differences(WANTED)).containsExactly("public.b has no rows instead of 1000");
        assertThat(WANTED.differences(onlyA)).containsExactly("public.b was not expected");
    }

    @Test
    void one_percent_more_or_less_is_let_pass() {
        assertThat(counts(99, 990).differences(WANTED, ONE_PERCENT)).isEmpty();
        assertThat(counts(101, 1010).differences(WANTED, ONE_PERCENT)).isEmpty();
        assertThat(counts(98, 1011).differences(WANTED, ONE_PERCENT))
                .containsExactly("public.a has 98 rows instead of 100", "public.b has 1011 rows instead of 1000");
        assertThat(counts(0, 0).differences(counts(0, 0), ONE_PERCENT)).isEmpty();
    }

    @Test
    void what_psql_prints_is_read() {
        assertThat(Counts.read(List.of("{\"table\" : \"public.\\\"On Call\\\"\", \"rows\" : 3}", ""))
                        .tables())
                .containsExactly(new TableRows("public.\"On Call\"", 3));
    }

    private static Counts counts(long a, long b) {
        return new Counts(List.of(new TableRows("public.a", a), new TableRows("public.b", b)));
    }
}
