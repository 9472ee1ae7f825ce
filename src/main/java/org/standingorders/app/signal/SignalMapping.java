package org.standingorders.app.signal;

import io.vertx.core.Future;
import io.vertx.core.WorkerExecutor;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.standingorders.desk.Intake;
import org.standingorders.desk.MappedSignal;
import org.standingorders.desk.Once;
import org.standingorders.desk.Receipt;
import org.standingorders.desk.SignalIntake;
import org.standingorders.detect.MappedReading;
import org.standingorders.detect.SignalMapper;
import org.standingorders.fact.Fact;
import org.standingorders.rule.Reason;
import org.standingorders.rule.Ruling;
import org.standingorders.wire.Decoded;

/** Takes alerts in: asks DT-00 what each stands for, and hands them on in pieces that one transaction can bear. */
public final class SignalMapping implements SignalIntake {
    private final Supplier<Future<SignalMapper>> active;
    private final Intake intake;
    private final WorkerExecutor workers;

    /**
     * @param active the mapper of the policy that decides at the moment
     * @param workers where the mapper is asked
     */
    public SignalMapping(Supplier<Future<SignalMapper>> active, Intake intake, WorkerExecutor workers) {
        this.active = active;
        this.intake = intake;
        this.workers = workers;
    }

    @Override
    public Future<Receipt> receive(List<Arrived> signals, @Nullable Once once) {
        return active.get()
                .compose(mapper -> workers.executeBlocking(
                        () -> signals.stream()
                                .map(signal -> mapped(mapper, signal))
                                .toList(),
                        false))
                .compose(mapped -> once == null ? inPieces(mapped) : intake.receiveSignals(mapped, once));
    }

    /** One after the other; when one fails, those before it are known to the next delivery of the same alerts. */
    private Future<Receipt> inPieces(List<MappedSignal> signals) {
        Future<Receipt> all = Future.succeededFuture(new Receipt(List.of(), List.of()));
        for (List<MappedSignal> piece : Pieces.of(signals)) {
            all = all.compose(before -> intake.receiveSignals(piece, null).map(before::and));
        }
        return all;
    }

    static MappedSignal mapped(SignalMapper mapper, Arrived signal) {
        Ruling<Optional<MappedReading>> ruling = mapper.map(signal.signal(), signal.receivedAt());
        boolean heartbeat = ruling.answer().filter(SignalFact::isHeartbeat).isPresent();
        Arrived arrived = heartbeat ? SignalFact.beat(signal) : signal;
        String row = ruling.reasons().stream()
                .filter(reason -> reason.row() != null)
                .map(Reason::rule)
                .findFirst()
                .orElse(null);
        return ruling.answer()
                .map(reading -> SignalFact.read(arrived, reading))
                .orElseGet(() -> Decoded.of(List.of()))
                .fold(
                        facts -> mapped(arrived, row, null, facts),
                        refused -> mapped(arrived, row, words(refused), List.of()));
    }

    private static String words(Decoded.Refused<?> refused) {
        return String.join(
                " ", refused.problems().stream().map(one -> one.message()).toList());
    }

    private static MappedSignal mapped(
            Arrived arrived, @Nullable String row, @Nullable String problem, List<Fact> facts) {
        return new MappedSignal(
                arrived.id(),
                arrived.programId(),
                arrived.source(),
                arrived.receivedAt(),
                arrived.signal(),
                row,
                problem,
                facts);
    }
}
