package org.standingorders.verify;

import java.util.List;
import java.util.Optional;
import org.standingorders.fact.ApiHealth;
import org.standingorders.fact.Fact;

/** How often each service has answered in a row since something was done. */
final class Streaks {
    private final Progress soFar;
    private final int enough;
    private final List<Progress.Streak> list;

    /** @param enough the longest streak that any row asks for; beyond it nothing is counted */
    Streaks(VerifyQuestion question, int enough) {
        soFar = question.soFar();
        this.enough = enough;
        list = question.since(ApiHealth.class)
                .filter(Streaks::answers)
                .map(this::streak)
                .toList();
    }

    List<Progress.Streak> list() {
        return list;
    }

    int of(String service) {
        return list.stream()
                .filter(one -> one.of().equals(service))
                .mapToInt(Progress.Streak::answers)
                .findFirst()
                .orElse(0);
    }

    /** One more than before where another fact says so. */
    private Progress.Streak streak(Fact fact) {
        Optional<Progress.Streak> before = soFar.streaks().stream()
                .filter(one -> one.of().equals(fact.key()))
                .findFirst();
        return before.filter(one -> one.last().equals(fact.id()) || one.answers() >= enough)
                .orElseGet(() -> new Progress.Streak(fact.key(), soFar.answers(fact.key()) + 1, fact.id()));
    }

    private static boolean answers(Fact fact) {
        Integer failures = ((ApiHealth) fact.reading()).consecutiveFailures();
        return failures != null && failures == 0;
    }
}
