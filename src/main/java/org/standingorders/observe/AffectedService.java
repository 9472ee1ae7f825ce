package org.standingorders.observe;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.standingorders.fact.FactId;

/**
 * A service that fails, or that needs one that does.
 *
 * @param service such as {@code api}, or the component that an error names
 * @param through the failing service that it needs (DT-38); null = it was itself seen failing
 */
public record AffectedService(String service, @Nullable String through, List<FactId> factIds) {
    public AffectedService {
        factIds = List.copyOf(factIds);
    }
}
