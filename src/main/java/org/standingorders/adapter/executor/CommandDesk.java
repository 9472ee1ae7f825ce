package org.standingorders.adapter.executor;

import java.time.InstantSource;
import java.util.List;
import java.util.stream.Collectors;
import org.standingorders.fact.FactProblem;
import org.standingorders.wire.Decoded;
import org.standingorders.wire.Signature;

/** Judges what was posted: who sent it, what it asks for, and whether it was asked for before. */
public final class CommandDesk {
    private final List<String> secrets;
    private final InstantSource clock;
    private final Tasks tasks;
    private final Steps steps;
    private final Worker worker;

    public CommandDesk(List<String> secrets, InstantSource clock, Tasks tasks, Steps steps, Worker worker) {
        this.secrets = List.copyOf(secrets);
        this.clock = clock;
        this.tasks = tasks;
        this.steps = steps;
        this.worker = worker;
    }

    /** The answer to a posted body, after what it says is on the disk. */
    Answer take(Signature.Claimed claimed, byte[] body) {
        if (!claimed.holds(secrets, body, clock.instant())) {
            return new Answer(401, "The signature does not hold, or is older than five minutes.");
        }
        return Command.read(body).fold(this::take, CommandDesk::unread);
    }

    private static Answer unread(Decoded.Refused<Command> refused) {
        return new Answer(Command.unknownOnly(refused.problems()) ? 422 : 400, words(refused.problems()));
    }

    private Answer take(Command command) {
        return tasks.of(command).fold(task -> taken(command), refused -> new Answer(422, words(refused.problems())));
    }

    private Answer taken(Command command) {
        Steps.Taking taking = steps.take(command);
        if (taking == Steps.Taking.NEW) {
            worker.submit(command);
        }
        return switch (taking) {
            case NEW -> new Answer(202, "Taken.");
            case KNOWN -> new Answer(202, "Taken before; nothing is done twice.");
            case CONTRADICTS ->
                new Answer(409, "The token, or this step of the execution, belongs to another command.");
        };
    }

    private static String words(List<FactProblem> problems) {
        return problems.stream()
                .map(each -> each.pointer().isEmpty() ? each.message() : each.pointer() + ": " + each.message())
                .collect(Collectors.joining(" "));
    }

    /** Status and a sentence. */
    record Answer(int status, String detail) {}
}
