package org.standingorders.adapter.http;

import java.util.List;
import org.standingorders.adapter.http.server.Call;
import org.standingorders.adapter.http.server.Fault;
import org.standingorders.adapter.http.server.Problem;
import org.standingorders.adapter.http.server.ProblemType;
import org.standingorders.adapter.http.server.Refused;

/** Keeps keys to their programs where something is posted; what they may not see is simply not found. */
final class Scopes {
    private Scopes() {}

    /** Ends the call if one of the programs is not the key's; the places are those of the programs in the body. */
    static void demand(Call call, List<String> programs, java.util.function.IntFunction<String> place) {
        if (call.scope().programs().isEmpty()) {
            return;
        }
        List<Fault> faults = java.util.stream.IntStream.range(0, programs.size())
                .filter(i -> !call.scope().covers(programs.get(i)))
                .mapToObj(i -> Fault.at(place.apply(i), "PROGRAM_OUT_OF_SCOPE", "The key does not cover this program."))
                .toList();
        if (!faults.isEmpty()) {
            throw new Refused(
                    Problem.of(ProblemType.PROGRAM_OUT_OF_SCOPE, "This key covers only (" + covered(call) + ").")
                            .because(faults));
        }
    }

    /** Ends the call of a key that covers some programs only; {@code what} concerns all of them. */
    static void demandAll(Call call, String what) {
        if (!call.scope().programs().isEmpty()) {
            throw new Refused(
                    ProblemType.PROGRAM_OUT_OF_SCOPE,
                    what + " is one for all programs, and this key covers only (" + covered(call) + ").");
        }
    }

    private static String covered(Call call) {
        return String.join(", ", call.scope().programs().stream().sorted().toList());
    }
}
