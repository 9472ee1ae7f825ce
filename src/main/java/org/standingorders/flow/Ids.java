package org.standingorders.flow;

import java.util.UUID;

/** New ids, made by the shell (UUIDv7), so that the core stays free of chance. */
@FunctionalInterface
public interface Ids {
    UUID next();
}
