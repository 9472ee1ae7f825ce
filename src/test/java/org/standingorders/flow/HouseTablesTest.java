package org.standingorders.flow;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.standingorders.table.TableShape;

class HouseTablesTest {
    @Test
    void every_table_speaks_only_of_what_the_vocabulary_knows() {
        assertThat(HouseTables.catalogue().shapes())
                .extracting(TableShape::id)
                .extracting(Object::toString)
                .contains("DT-00", "DT-01", "DT-02", "DT-05", "DT-06", "DT-13");
    }
}
