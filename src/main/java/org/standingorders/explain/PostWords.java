package org.standingorders.explain;

import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.standingorders.explain.WhyNot.Cause;
import org.standingorders.explain.WhyNot.Code;
import org.standingorders.incident.Acknowledgement;
import org.standingorders.incident.Incident;
import org.standingorders.notice.Fate;
import org.standingorders.notice.Notice;

/**
 * Says what had become of notices by an instant: only one that a channel took has told anybody.
 *
 * @param posted oldest first
 */
record PostWords(Incident incident, List<Posted> posted, Instant at) {

    /** Those to somebody; what is not known any more is not among them. */
    List<Posted> of(Predicate<Notice> which) {
        return posted.stream()
                .filter(one -> one.notice().to() != null && which.test(one.notice()))
                .map(one -> one.at(at))
                .toList();
    }

    /** What had been done by these notices; something is said to be done also where none of them is known. */
    static String was(List<Posted> known) {
        return failed(known) ? " was to be " : " was ";
    }

    /** The same, unless none of these notices had arrived: then what had become of the newest. */
    Cause judged(Cause cause, List<Posted> known) {
        if (!failed(known)) {
            return cause;
        }
        Posted newest = known.get(known.size() - 1);
        String sentence = cause.sentence() + " But " + words(newest) + ".";
        return new Cause(code(newest), sentence, cause.rule(), cause.at(), cause.decision());
    }

    private static boolean failed(List<Posted> known) {
        return !known.isEmpty() && known.stream().noneMatch(Posted::arrived);
    }

    /** Of a notice that had not arrived. */
    static Code code(Posted one) {
        if (one.fate() == Fate.WITHDRAWN) {
            return Code.WITHDRAWN;
        }
        return given(one.fate()) ? Code.NOT_DELIVERED : Code.UNDER_WAY;
    }

    private static boolean given(@Nullable Fate fate) {
        return fate == Fate.DEAD || fate == Fate.EXPIRED;
    }

    /** Of a notice that had not arrived. */
    String words(Posted one) {
        Instant settled = one.settledAt();
        String notice = "the notice to " + one.person();
        if (settled == null) {
            return notice + " was under way, and no channel had taken it";
        }
        return one.fate() == Fate.WITHDRAWN
                ? notice + " was taken back before it was sent, as " + needless(one, settled)
                : notice + " was NOT delivered" + (one.fate() == Fate.EXPIRED ? " within a day" : "") + ": given up at "
                        + TimeWords.utc(settled);
    }

    private String needless(Posted one, Instant settled) {
        Acknowledgement taken = incident.card().acknowledgement();
        if (!one.notice().occasion().endsWithTheAlarm()) {
            return "nobody needed it any more";
        }
        if (taken != null && !taken.at().isAfter(settled) && taken.holdsAt(settled)) {
            return taken.by().name() + " had acknowledged at " + TimeWords.utc(taken.at());
        }
        return incident.status().open() ? "nobody needed it any more" : "the incident was " + incident.status();
    }
}
