package org.standingorders.mitigate;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.standingorders.testkit.RandomRecords;
import org.standingorders.wire.Json;

/** What is decided here is stored, read back and compared byte by byte. */
class StoredMitigationsTest {
    private static final int EACH = 200;

    @ParameterizedTest
    @ValueSource(
            classes = {
                PinnedState.class,
                SacrificePlan.class,
                Shedding.class,
                Fallback.class,
                PinnedTarget.class,
                Failover.class,
                ShutdownPlan.class,
                Damage.class,
                Shortage.class,
                Absence.class
            })
    void it_reads_back_equal_and_writes_the_same_bytes(Class<?> type) {
        RandomRecords records = new RandomRecords(1_823);
        for (int i = 0; i < EACH; i++) {
            Object record = records.next(type);
            byte[] bytes = Json.canonical(record);
            Object again = Json.read(bytes, type);
            assertThat(again).isEqualTo(record);
            assertThat(Json.canonical(again)).isEqualTo(bytes);
        }
    }
}
