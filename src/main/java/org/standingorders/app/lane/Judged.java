package org.standingorders.app.lane;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.standingorders.adapter.pg.Begun;
import org.standingorders.adapter.pg.OnceAnswer;
import org.standingorders.adapter.pg.ProgramChange;
import org.standingorders.adapter.pg.Writing;

/** A batch that is decided and put into words, but not yet stored. */
record Judged(Begun begun, Map<String, Docket> dockets, List<Verdict> verdicts, Writing writing) {

    /** Runs off the event loop. Throws when what was decided cannot be written down. */
    static Judged of(Begun begun, Judging judging, Map<String, Docket> dockets, List<Submission<?>> submissions) {
        List<Verdict> verdicts = new ArrayList<>(submissions.size());
        submissions.forEach(each -> verdicts.add(judging.verdict(each)));
        judging.setDeadlines();
        List<OnceAnswer> toKeep =
                verdicts.stream().flatMap(each -> each.toKeep().stream()).toList();
        return new Judged(begun, dockets, verdicts, Writing.of(begun, changes(dockets), toKeep));
    }

    private static List<ProgramChange> changes(Map<String, Docket> dockets) {
        return dockets.values().stream()
                .map(Docket::change)
                .filter(ProgramChange::toWrite)
                .toList();
    }

    /** Whether anybody is told anything. */
    boolean tells() {
        return dockets.values().stream().anyMatch(Docket::tells);
    }

    void keepIn(Cache cache) {
        dockets.values().forEach(docket -> cache.keep(docket, begun.day()));
    }
}
