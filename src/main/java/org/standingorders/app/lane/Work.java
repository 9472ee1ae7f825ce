package org.standingorders.app.lane;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.standingorders.adapter.pg.NewFact;
import org.standingorders.desk.MappedSignal;
import org.standingorders.desk.Once;
import org.standingorders.fact.FactId;
import org.standingorders.flow.Command;
import org.standingorders.flow.Input;
import org.standingorders.flow.Request;
import org.standingorders.incident.IncidentId;

/** What is asked of one or more programs, in one piece: all of it happens or nothing. */
sealed interface Work {

    /** The programs that it concerns; at least one. */
    Set<String> programs();

    /** The facts that it brings, no id twice. */
    default List<NewFact> facts() {
        return List.of();
    }

    /** The ids of the facts in the order posted, repeats included. */
    default List<FactId> posted() {
        return List.of();
    }

    default List<MappedSignal> signals() {
        return List.of();
    }

    default @Nullable Once once() {
        return null;
    }

    /** Incidents that it concerns although they may have ended. */
    default List<IncidentId> incidents() {
        return List.of();
    }

    /** Whether a known id under another body refuses the whole; foreign alerts say the same in other words every time. */
    default boolean refusesOtherBodies() {
        return false;
    }

    /** Posted facts. @param posted the ids in the order posted, repeats included */
    record Facts(
            List<NewFact> facts,
            List<FactId> posted,
            @Nullable Once once) implements Work {
        @Override
        public Set<String> programs() {
            return programsOf(facts);
        }

        @Override
        public boolean refusesOtherBodies() {
            return true;
        }
    }

    /** Alerts with the facts that they were mapped to. */
    record Signals(
            List<MappedSignal> signals,
            List<NewFact> facts,
            List<FactId> posted,
            @Nullable Once once) implements Work {
        @Override
        public Set<String> programs() {
            return signals.stream().map(MappedSignal::programId).collect(Collectors.toCollection(TreeSet::new));
        }
    }

    /** A person's report. */
    record Reported(
            String programId,
            Command.Report command,
            @Nullable Once once) implements Work {
        @Override
        public Set<String> programs() {
            return Set.of(programId);
        }
    }

    /** A person's command about an incident of the program. */
    record Commanded(
            String programId,
            Command.OnIncident command,
            @Nullable Once once) implements Work {
        @Override
        public Set<String> programs() {
            return Set.of(programId);
        }

        @Override
        public List<IncidentId> incidents() {
            return command.request() instanceof Request.MarkDuplicate duplicate
                    ? List.of(command.incident(), duplicate.of())
                    : List.of(command.incident());
        }
    }

    /** Something may be due. */
    record Due(String programId) implements Work {
        @Override
        public Set<String> programs() {
            return Set.of(programId);
        }
    }

    /** It is known what became of a notice of the program. */
    record Fated(String programId, Input.NoticeFated input, Once once) implements Work {
        @Override
        public Set<String> programs() {
            return Set.of(programId);
        }

        @Override
        public List<IncidentId> incidents() {
            return List.of(input.notice().incident());
        }
    }

    /** No executor takes a step of the program's. */
    record Untaken(String programId, Input.StepUntaken input) implements Work {
        @Override
        public Set<String> programs() {
            return Set.of(programId);
        }
    }

    /** The service looked whether it is late itself. */
    record Watched(String programId, Input.Watched input) implements Work {
        @Override
        public Set<String> programs() {
            return Set.of(programId);
        }
    }

    private static Set<String> programsOf(List<NewFact> facts) {
        return facts.stream().map(each -> each.fact().programId()).collect(Collectors.toCollection(TreeSet::new));
    }

    /** Everything that may stand only once in a batch. */
    default void collectIds(Set<Object> ids) {
        facts().forEach(each -> ids.add(each.fact().id()));
        signals().forEach(each -> ids.add((UUID) each.id()));
        if (once() != null) {
            ids.add(once().credential() + "\n" + once().key());
        }
    }
}
