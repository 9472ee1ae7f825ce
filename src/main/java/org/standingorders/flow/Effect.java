package org.standingorders.flow;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.standingorders.act.ExecutionId;
import org.standingorders.incident.Approval;
import org.standingorders.incident.Incident;
import org.standingorders.incident.IncidentId;
import org.standingorders.incident.NoticeId;
import org.standingorders.notice.Notice;

/** What is to be done outside once the outcome is stored; stored with it, so that it is done at least once (promise 2). */
public sealed interface Effect {
    /** A person is told. */
    record Tell(Notice notice) implements Effect {
        static List<Notice> notices(List<Effect> effects) {
            return effects.stream()
                    .filter(Tell.class::isInstance)
                    .map(effect -> ((Tell) effect).notice())
                    .toList();
        }
    }

    /**
     * An executor is asked for a step.
     *
     * @param deadline after which it must not be begun any more
     */
    record Order(IncidentId incident, ExecutionId execution, int step, Instant deadline) implements Effect {}

    /** What an incident has not told yet and need not tell any more is not sent. */
    record Hush(IncidentId incident) implements Effect {}

    /** What asks a question that is settled by now is not sent any more. */
    record Unask(List<NoticeId> notices) implements Effect {
        public Unask {
            notices = List.copyOf(notices);
        }

        static Optional<Effect> between(@Nullable Incident before, Incident after) {
            return pending(before)
                    .filter(asked -> pending(after).filter(asked::sameAs).isEmpty())
                    .map(settled -> new Unask(settled.notices()));
        }

        private static Optional<Approval> pending(@Nullable Incident incident) {
            return Optional.ofNullable(incident)
                    .flatMap(one -> one.card().response().pending());
        }
    }
}
