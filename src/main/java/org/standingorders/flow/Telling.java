package org.standingorders.flow;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.standingorders.contact.Directory;
import org.standingorders.contact.Reach;
import org.standingorders.contact.Rosters;
import org.standingorders.fact.Roster;
import org.standingorders.incident.DecisionId;
import org.standingorders.incident.IncidentId;
import org.standingorders.incident.NoticeId;
import org.standingorders.incident.Told;
import org.standingorders.notice.Audience;
import org.standingorders.notice.Budget;
import org.standingorders.notice.Notice;
import org.standingorders.notice.Notice.Recipient;
import org.standingorders.notice.Occasion;
import org.standingorders.notice.Pace;
import org.standingorders.notice.Patience;
import org.standingorders.notice.Words;
import org.standingorders.rule.Role;

/** Turns roles that are told into notices to people: one for each person, however many roles they hold (A16). */
final class Telling {
    private static final String ROSTER = Surroundings.type(Roster.class);

    private final Directory directory;
    private final Rulebook rulebook;
    private final Storming storming;

    Telling(Directory directory, Rulebook rulebook) {
        this.directory = directory;
        this.rulebook = rulebook;
        storming = new Storming(new Budget(rulebook.house()));
    }

    /** Whose attention is spared. */
    Audience audience(Instant now) {
        return new Budget(rulebook.house()).among(directory.people(), now);
    }

    /** Who is reached for each role now. */
    List<Reach> reaches(Turn turn, List<Role> roles) {
        Map<Role, Roster> rosters = rosters(turn);
        return roles.stream()
                .map(role -> directory.reach(role, turn.now(), rulebook.contactRoles(), rosters))
                .toList();
    }

    /** Who stands in for each role whose own people could not be told. */
    List<Reach> standIns(Turn turn, List<Role> roles) {
        Map<Role, Roster> rosters = rosters(turn);
        return roles.stream()
                .map(role -> directory.standIn(role, turn.now(), rulebook.contactRoles(), rosters))
                .toList();
    }

    private static Map<Role, Roster> rosters(Turn turn) {
        return Rosters.holding(turn.newest(ROSTER), turn.now());
    }

    /** Lets the turn tell the people behind what was decided; what was decided comes back with its notices. */
    List<Told> tell(
            Turn turn, IncidentId incident, @Nullable DecisionId decision, Occasion occasion, List<Told> decided) {
        Map<String, Notice> notices = new LinkedHashMap<>();
        for (String person : people(decided)) {
            List<Told> theirs =
                    decided.stream().filter(told -> isFor(told, person)).toList();
            notices.put(person, notice(turn, new Cause(incident, decision, occasion), theirs, person));
        }
        notices.values().forEach(notice -> turn.effect(new Effect.Tell(notice)));
        return decided.stream()
                .map(told -> told.by(decision, ids(told, notices)))
                .map(told -> occasion.makesWait() ? told.waiting() : told)
                .toList();
    }

    /** Nobody counts as a person of no name, so that a notice says that nobody could be told. */
    private static List<String> people(List<Told> decided) {
        return decided.stream().flatMap(Telling::refs).distinct().toList();
    }

    private static Stream<String> refs(Told told) {
        return told.people().isEmpty() ? Stream.of("") : told.people().stream();
    }

    private static boolean isFor(Told told, String person) {
        return refs(told).anyMatch(person::equals);
    }

    /** What people are told of, and why. */
    private record Cause(IncidentId incident, @Nullable DecisionId decision, Occasion occasion) {}

    private Notice notice(Turn turn, Cause cause, List<Told> theirs, String person) {
        Optional<Recipient> to = recipient(theirs, person);
        return new Notice(
                turn.newNotice(),
                cause.incident(),
                cause.occasion(),
                to.orElse(null),
                theirs.stream().map(Told::role).distinct().toList(),
                theirs.stream().map(Told::tier).distinct().toList(),
                theirs.stream().map(Told::rule).distinct().toList(),
                cause.decision(),
                turn.now(),
                theirs.stream().anyMatch(Told::late),
                patience(cause.occasion(), turn.now()).orElse(null),
                to.map(somebody -> pace(turn, cause, somebody)).orElse(null),
                Words.of(rulebook.house(), cause.occasion(), turn.now()).orElse(null));
    }

    /** A question with a few minutes to answer waits for no bundle. */
    private Pace pace(Turn turn, Cause cause, Recipient to) {
        return cause.occasion() == Occasion.APPROVAL ? Pace.FREE : storming.pace(turn, cause.incident(), to);
    }

    /** Only who is to act must be replaced when they cannot be told. */
    private Optional<Patience> patience(Occasion occasion, Instant now) {
        return occasion == Occasion.ESCALATION ? Patience.of(rulebook.house(), now) : Optional.empty();
    }

    private Optional<Recipient> recipient(List<Told> theirs, String ref) {
        return directory
                .person(theirs.stream().map(Told::by).toList(), ref)
                .map(person -> new Recipient(person.ref(), person.name(), person.channels()));
    }

    private static List<NoticeId> ids(Told told, Map<String, Notice> notices) {
        return refs(told)
                .map(ref -> Objects.requireNonNull(notices.get(ref)).id())
                .toList();
    }
}
