package org.standingorders.notice;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.standingorders.rule.HouseRules;
import org.standingorders.rule.Limit;
import org.standingorders.rule.Reason;
import org.standingorders.rule.RowHit;
import org.standingorders.rule.Ruling;
import org.standingorders.rule.Severity;

/** How much one person is told before it goes into digests (DT-33): a storm is slowed, never silenced. */
public record Budget(HouseRules house) {

    /** The span over which a person's notices count; zero when they have no budget. */
    public Duration span(Instant now) {
        return house.count(Limit.PERSON_BUDGET, now).isPresent()
                ? house.limit(Limit.PERSON_BUDGET, now)
                : Duration.ZERO;
    }

    /** Those of the people who have a budget, and how far it reaches. */
    public Audience among(Set<String> people, Instant now) {
        return house.count(Limit.PERSON_BUDGET, now)
                .map(most -> new Audience(people, now.minus(span(now)), most))
                .orElseGet(() -> new Audience(Set.of(), now, 0));
    }

    /** How a person is told of a storm; null = in the service's own words. */
    public @Nullable Words words(Instant now) {
        return Words.of(house, Occasion.STORM, now).orElse(null);
    }

    public Ruling<Storm> weigh(StormQuestion question) {
        Instant now = question.asOf();
        Optional<Integer> most = house.count(Limit.PERSON_BUDGET, now);
        boolean over = most.filter(count -> question.notices() + 1 >= count).isPresent();
        boolean begins = over && !Boolean.TRUE.equals(question.stormed());
        Pace usual = Pace.of(house, now);
        Pace pace = over && question.severity() != Severity.CRITICAL
                ? usual.slowed(house.limit(Limit.STORM_DIGEST, now))
                : usual;
        return new Ruling<>(new Storm(begins, pace), reasons(now));
    }

    private List<Reason> reasons(Instant now) {
        return List.of(house.row(Limit.PERSON_BUDGET, now)
                .map((RowHit hit) -> hit.reason(List.of()))
                .orElseGet(() -> Reason.noMatch("DT-33", List.of())));
    }
}
