package org.standingorders.app.order;

import io.vertx.core.Future;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.standingorders.act.Execution;
import org.standingorders.act.Step;
import org.standingorders.adapter.notice.ExecutorPost;
import org.standingorders.adapter.pg.PgOrders;
import org.standingorders.adapter.pg.PgOrders.Due;
import org.standingorders.adapter.pg.StepTokens;
import org.standingorders.app.lane.Lanes;
import org.standingorders.desk.DestinationDesk;
import org.standingorders.desk.DestinationDesk.Shown;
import org.standingorders.flow.Input;
import org.standingorders.notice.Destination;
import org.standingorders.notice.Handover;
import org.standingorders.notice.RetrySchedule;
import org.standingorders.wire.Json;

/**
 * Hands due steps to the executor that is set up; what none takes, people are asked to do. Steps do not wait for each other:
 * one that hangs holds up only itself, and is claimed for longer than it may hang, so that none is on its way twice.
 */
public final class OrderWork {
    private static final Logger LOG = LoggerFactory.getLogger(OrderWork.class);
    private static final int AT_ONCE = 64;

    private final PgOrders orders;
    private final DestinationDesk destinations;
    private final ExecutorPost post;
    private final StepTokens tokens;
    private final Lanes lanes;
    private final InstantSource clock;
    private final Set<Future<Void>> underWay = ConcurrentHashMap.newKeySet();

    public OrderWork(PgOrders orders, Executors executors, StepTokens tokens, Lanes lanes, InstantSource clock) {
        this.orders = orders;
        destinations = executors.destinations();
        post = executors.post();
        this.tokens = tokens;
        this.lanes = lanes;
        this.clock = clock;
    }

    /** Where executors are, and how they are reached. */
    public record Executors(DestinationDesk destinations, ExecutorPost post) {}

    /** Completes when what was due is on its way, not when it has arrived. */
    public Future<Void> look() {
        int room = AT_ONCE - underWay.size();
        return room <= 0
                ? Future.succeededFuture()
                : orders.claim(room)
                        .onSuccess(due -> due.forEach(this::begin))
                        .<Void>mapEmpty()
                        .recover(fault -> {
                            LOG.warn("Due steps could not be looked up: {}", fault.getMessage());
                            return Future.succeededFuture();
                        });
    }

    private void begin(Due order) {
        Future<Void> handing = handOver(order);
        underWay.add(handing);
        handing.onComplete(done -> underWay.remove(handing))
                .onFailure(fault -> LOG.warn("A step could not be handed over: {}", fault.getMessage()));
    }

    /** Lets go of whoever has not answered; completes when that is written down. Nobody may look any more. */
    public Future<Void> stop() {
        post.close();
        return Future.join(List.copyOf(underWay)).<Void>mapEmpty().otherwiseEmpty();
    }

    private Future<Void> handOver(Due order) {
        Optional<Step> step = step(order);
        if (step.isEmpty()) {
            return orders.settle(order, false, "The step is no longer waited for.");
        }
        return executor(order.programId())
                .compose(found -> found.isEmpty()
                        ? untaken(order, "no executor is set up for the program")
                        : posted(order, step.get(), found.get()));
    }

    private static Optional<Step> step(Due order) {
        return order.incident()
                .card()
                .response()
                .execution(order.execution())
                .flatMap(execution -> execution.step(order.step()))
                .filter(step -> step.is(Step.State.ISSUED) && !step.byHand());
    }

    private Future<Optional<Destination>> executor(String program) {
        return destinations
                .destinations()
                .compose(all -> serving(all, program)
                        .map(Shown::id)
                        .map(destinations::find)
                        .orElseGet(() -> Future.succeededFuture(Optional.empty())));
    }

    /** The one that names the program, else the first by name that names none; whoever is switched off is none. */
    static Optional<Shown> serving(List<Shown> all, String program) {
        List<Shown> executors = all.stream()
                .filter(one -> one.kind() == Destination.Kind.EXECUTOR && one.switchedOff() == null)
                .toList();
        return executors.stream()
                .filter(one -> one.programs().contains(program))
                .findFirst()
                .or(() -> executors.stream()
                        .filter(one -> one.programs().isEmpty())
                        .findFirst());
    }

    private Future<Void> posted(Due order, Step step, Destination executor) {
        if (!order.deadline().isAfter(clock.instant())) {
            return untaken(order, "the executor could not be reached in time");
        }
        return post.deliver(executor, id(order), Json.text(command(order, step)))
                .compose(handover -> handed(order, handover));
    }

    private Future<Void> handed(Due order, Handover handover) {
        if (handover.delivered()) {
            return orders.settle(order, true, "");
        }
        String why = handover.detail() + (handover.status() == null ? "" : " (" + handover.status() + ")");
        Optional<Instant> again = RetrySchedule.next(order.tries(), clock.instant(), handover.askedToWait());
        return handover.last() || again.isEmpty()
                ? untaken(order, "the executor does not take it: " + why)
                : orders.again(order, again.get(), why);
    }

    /** First people are asked, then it is forgotten: the other way round it could be lost. */
    private Future<Void> untaken(Due order, String why) {
        Input.StepUntaken input = new Input.StepUntaken(order.incident().id(), order.execution(), order.step(), why);
        return lanes.untaken(order.programId(), input).compose(told -> orders.settle(order, false, why));
    }

    private StepCommand command(Due order, Step step) {
        Execution execution =
                order.incident().card().response().execution(order.execution()).orElseThrow();
        return new StepCommand(
                order.execution().value(),
                tokens.token(order.execution(), order.step()),
                order.incident().id().value(),
                order.programId(),
                execution.strategy().toString(),
                step.order().step().toString(),
                step.number(),
                StepCommand.parameters(step.order()),
                order.deadline());
    }

    /** The same for the same step, so that a receiver can tell a repeat. */
    private static UUID id(Due order) {
        String name = order.execution() + " " + order.step();
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }
}
