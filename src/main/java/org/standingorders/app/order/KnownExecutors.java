package org.standingorders.app.order;

import io.vertx.core.Future;
import java.time.Instant;
import java.util.Optional;
import org.standingorders.act.ExecutionId;
import org.standingorders.adapter.pg.StepTokens;
import org.standingorders.desk.DestinationDesk;
import org.standingorders.desk.ExecutorDesk;
import org.standingorders.incident.Actor;
import org.standingorders.notice.Destination;
import org.standingorders.wire.Signature;

/** The executors that are set up as destinations; switched off, they are not heard either. */
public final class KnownExecutors implements ExecutorDesk {
    private static final String ROLE = "executor";

    private final DestinationDesk destinations;
    private final StepTokens tokens;

    public KnownExecutors(DestinationDesk destinations, StepTokens tokens) {
        this.destinations = destinations;
        this.tokens = tokens;
    }

    @Override
    public Future<Optional<Actor>> who(Signature.Claimed claimed, byte[] body, Instant now) {
        return destinations
                .destinations()
                .compose(all -> Future.all(all.stream()
                        .filter(one -> one.kind() == Destination.Kind.EXECUTOR && one.switchedOff() == null)
                        .map(one -> destinations.find(one.id()))
                        .toList()))
                .map(found -> found.<Optional<Destination>>list().stream()
                        .flatMap(Optional::stream)
                        .filter(one -> claimed.holds(one.secrets(), body, now))
                        .map(one -> new Actor(one.name(), ROLE))
                        .findFirst());
    }

    @Override
    public boolean genuine(String token, ExecutionId execution, int step) {
        return tokens.genuine(token, execution, step);
    }
}
