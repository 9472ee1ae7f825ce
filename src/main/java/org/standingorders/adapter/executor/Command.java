package org.standingorders.adapter.executor;

import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.standingorders.fact.FactProblem;
import org.standingorders.fact.FactProblem.Code;
import org.standingorders.wire.Decoded;
import org.standingorders.wire.Json;

/**
 * One step that the service orders.
 *
 * @param token single-use for this step
 * @param number the step's place in its execution, from 1
 * @param parameters by step; free in form
 * @param deadline a step that has not begun by then is not begun
 */
public record Command(
        UUID executionId,
        String token,
        UUID incidentId,
        String programId,
        String strategy,
        Step step,
        int number,
        Map<String, Object> parameters,
        Instant deadline) {
    private static final int LONGEST_TOKEN = 256;
    private static final Set<String> MEMBERS = Set.copyOf(
            List.of("execution_id token incident_id program_id strategy step number parameters deadline".split(" ")));

    public Command {
        if (token.isEmpty() || token.length() > LONGEST_TOKEN) {
            throw new IllegalArgumentException("The token must have 1 to " + LONGEST_TOKEN + " characters.");
        }
    }

    /** Members that a newer service may have added are ignored. */
    public static Decoded<Command> read(byte[] utf8) {
        return Json.tree(utf8).then(tree -> Json.decodeTree(known(tree), Command.class));
    }

    private static Object known(Object tree) {
        if (!(tree instanceof Map<?, ?> members)) {
            return tree;
        }
        Map<Object, Object> kept = new HashMap<>(members);
        kept.keySet().retainAll(MEMBERS);
        return kept;
    }

    /** Whether it orders the same as another one of the same token; the deadline may have been moved. */
    boolean repeats(Command other) {
        return executionId.equals(other.executionId)
                && step == other.step
                && number == other.number
                && Arrays.equals(Json.canonical(parameters), Json.canonical(other.parameters));
    }

    /** Whether it orders the same step of the same execution as another one, under whatever token. */
    boolean sameStepAs(Command other) {
        return executionId.equals(other.executionId) && number == other.number;
    }

    /** Whether all that is wrong with a posted command is that it names what is not known here. */
    static boolean unknownOnly(List<FactProblem> problems) {
        return problems.stream()
                .map(FactProblem::code)
                .collect(Collectors.toSet())
                .equals(Set.of(Code.UNKNOWN_VALUE));
    }
}
