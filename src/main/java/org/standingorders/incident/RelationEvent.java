package org.standingorders.incident;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How incidents belong together. */
public sealed interface RelationEvent extends IncidentEvent {
    /** Part of several failures at once (A8). */
    record Linked(Stamp stamp, IncidentId parent) implements RelationEvent {
        @Override
        public Incident applyTo(@Nullable Incident before) {
            return Fold.edit(before, card -> card.parent(parent));
        }

        @Override
        public String sentence() {
            return "Part of multiple failures, incident " + parent;
        }
    }

    /**
     * Another incident was marked its duplicate: what is read of the other's condition counts here from now on.
     *
     * @param conditions those of the other that facts tell of, its own duplicates' included
     */
    record Absorbed(Stamp stamp, IncidentId duplicate, List<Condition> conditions) implements RelationEvent {
        public Absorbed {
            conditions = List.copyOf(conditions);
        }

        /** Whatever the service says of itself, and what only links others (A8), it goes on to say of itself. */
        public static Absorbed of(Incident duplicate, Stamp stamp) {
            Stream<Condition> told =
                    duplicate.card().origin().escalates() ? duplicate.card().conditions().stream() : Stream.empty();
            return new Absorbed(
                    stamp,
                    duplicate.id(),
                    told.filter(each -> !each.seenOn().isEmpty()).toList());
        }

        @Override
        public Incident applyTo(@Nullable Incident before) {
            return Fold.edit(before, card -> card.standsFor(conditions));
        }

        @Override
        public String sentence() {
            String keys = conditions.stream().map(Condition::dedupKey).collect(Collectors.joining(", "));
            return "Incident " + duplicate + " is a duplicate of this one"
                    + (keys.isEmpty() ? "" : "; what is read of " + keys + " counts here");
        }
    }
}
