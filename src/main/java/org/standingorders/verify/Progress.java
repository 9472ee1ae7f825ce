package org.standingorders.verify;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.standingorders.fact.FactId;

/**
 * How far a verification has come.
 *
 * @param streaks good answers in a row, for checks that want several
 * @param passedSince since when all checks pass; null while one does not
 */
public record Progress(List<Streak> streaks, @Nullable Instant passedSince) {
    public static final Progress NONE = new Progress(List.of(), null);

    public Progress {
        streaks = List.copyOf(streaks);
    }

    /**
     * Good answers of one service in a row.
     *
     * @param last the newest of them
     */
    public record Streak(String of, int answers, FactId last) {}

    int answers(String of) {
        return streaks.stream()
                .filter(one -> one.of().equals(of))
                .mapToInt(Streak::answers)
                .findFirst()
                .orElse(0);
    }
}
