package org.standingorders.adapter.pg;

import java.util.List;
import java.util.UUID;
import org.standingorders.desk.Once;

/**
 * What a deciding transaction begins with.
 *
 * @param claims by program id, ascending, each program once: everybody locks in the same order
 * @param onces idempotency keys of the requests in the batch, none twice
 * @param signals ids of the foreign alerts in the batch
 */
public record Opening(List<Claim> claims, List<Once> onces, List<UUID> signals) {
    public Opening {
        claims = List.copyOf(claims);
        onces = List.copyOf(onces);
        signals = List.copyOf(signals);
    }
}
