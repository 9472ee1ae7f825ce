package org.standingorders.app;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.TimeBasedEpochGenerator;
import java.util.UUID;
import org.standingorders.flow.Ids;

/** New ids: UUIDv7 (RFC 9562), so that they sort by the time they were made. Safe for several threads. */
final class NewIds implements Ids {
    private final TimeBasedEpochGenerator generator = Generators.timeBasedEpochGenerator();

    @Override
    public UUID next() {
        return generator.generate();
    }
}
