package org.standingorders.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class InstantTextTest {
    @ParameterizedTest
    @CsvSource({
        "2026-01-10T14:30:00Z, 2026-01-10T14:30:00.000Z",
        "2026-01-10t14:30:00z, 2026-01-10T14:30:00.000Z",
        "2026-01-10T14:30:00.5Z, 2026-01-10T14:30:00.500Z",
        "2026-01-10T14:30:00.123999999Z, 2026-01-10T14:30:00.123Z",
        "2026-01-10T16:30:00+02:00, 2026-01-10T14:30:00.000Z",
        "2026-01-10T09:00:00.001-05:30, 2026-01-10T14:30:00.001Z",
        "2026-01-10T14:30:00-00:00, 2026-01-10T14:30:00.000Z",
        "2024-02-29T00:00:00Z, 2024-02-29T00:00:00.000Z",
        "9999-12-31T23:59:59.999Z, 9999-12-31T23:59:59.999Z"
    })
    void an_instant_of_rfc_3339_is_written_in_utc_with_milliseconds(String posted, String written) {
        assertThat(written(posted)).isEqualTo(written);
    }

    @ParameterizedTest
    @CsvSource({
        "2016-12-31T23:59:60Z, 2016-12-31T23:59:59.999Z",
        "2016-12-31T18:59:60.250-05:00, 2016-12-31T23:59:59.999Z"
    })
    void a_leap_second_is_the_last_millisecond_before_midnight(String posted, String written) {
        assertThat(written(posted)).isEqualTo(written);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "2026-01-10",
                "2026-01-10T14:30:00",
                "2026-01-10T14:30Z",
                "2026-01-10 14:30:00Z",
                "2026-01-10T14:30:00.Z",
                "2026-01-10T14:30:00.5",
                "2026-01-10T14:30:00+0200",
                "2026-01-10T14:30:00+02",
                "2026-01-10T14:30:00+24:00",
                "2026-01-10T14:30:00ZZ",
                "2026-02-29T00:00:00Z",
                "2026-13-01T00:00:00Z",
                "2026-00-10T00:00:00Z",
                "2026-01-10T24:00:00Z",
                "2026-01-10T12:00:60Z",
                "2026-01-10T23:59:61Z",
                "-026-01-10T14:30:00Z",
                "-2026-01-10T14:30:00Z",
                "+12026-01-10T14:30:00Z",
                "0000-01-01T00:00:00Z",
                "0001-01-01T00:00:00+01:00",
                "9999-12-31T23:59:59-00:01",
                "２026-01-10T14:30:00Z",
                "1768055400"
            })
    void what_is_not_an_instant_with_an_offset_is_refused(String posted) {
        assertThat(InstantText.parse(posted)).isNull();
    }

    @Test
    void only_the_years_that_can_be_read_again_are_written() {
        assertThatIllegalArgumentException().isThrownBy(() -> InstantText.format(Instant.MAX));
    }

    @Test
    void it_agrees_with_java_on_random_instants() throws DateTimeParseException {
        Random random = new Random(3339);
        for (int i = 0; i < 10_000; i++) {
            Instant instant = Instant.ofEpochMilli(random.nextLong(-62_135_596_800_000L, 253_402_300_800_000L));
            assertThat(Instant.parse(InstantText.format(instant))).isEqualTo(instant);
            assertThat(InstantText.parse(instant.toString())).isEqualTo(instant);
        }
    }

    private static String written(String posted) {
        Instant instant = InstantText.parse(posted);
        return instant == null ? "refused" : InstantText.format(instant);
    }

    @Test
    void the_day_after_the_end_of_time_is_the_end_of_time() {
        Instant end = Instant.parse("9999-12-31T23:59:59.999Z");
        assertThat(InstantText.format(end.plus(Duration.ofDays(1)))).isEqualTo("9999-12-31T23:59:59.999Z");
        assertThat(InstantText.format(Instant.parse("0000-12-31T00:00:00Z"))).isEqualTo("0001-01-01T00:00:00.000Z");
    }
}
