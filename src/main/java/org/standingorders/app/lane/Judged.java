package org.standingorders.app.lane;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.standingorders.adapter.pg.Begun;
import org.standingorders.adapter.pg.OnceAnswer;
import org.standingorders.adapter.pg.ProgramChange;

/** A batch that is decided but not yet stored. */
record Judged(Begun begun, Map<String, Docket> dockets, List<Verdict> verdicts, List<OnceAnswer> toKeep) {

    /** Runs off the event loop. */
    static Judged of(Begun begun, Judging judging, Map<String, Docket> dockets, List<Submission<?>> submissions) {
        List<Verdict> verdicts = new ArrayList<>(submissions.size());
        submissions.forEach(each -> verdicts.add(judging.verdict(each)));
        judging.setDeadlines();
        List<OnceAnswer> toKeep =
                verdicts.stream().flatMap(each -> each.toKeep().stream()).toList();
        return new Judged(begun, dockets, verdicts, toKeep);
    }

    List<ProgramChange> changes() {
        return dockets.values().stream()
                .map(Docket::change)
                .filter(ProgramChange::toWrite)
                .toList();
    }

    void keepIn(Cache cache) {
        dockets.values().forEach(docket -> cache.keep(docket, begun.day()));
    }
}
