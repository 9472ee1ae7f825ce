package org.standingorders.notice;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.standingorders.contact.Channel;
import org.standingorders.incident.DecisionId;
import org.standingorders.incident.IncidentId;
import org.standingorders.incident.NoticeId;
import org.standingorders.rule.Role;

/**
 * One person is told of one incident on one occasion; whatever roles they hold, it is one notice that names them all (A16).
 * What it says is not part of it: that is put into words when it is sent.
 *
 * @param to who is told; null when the path of every role was empty, and then nothing can be sent
 * @param roles why this person
 * @param tiers of DT-05 that fell due, such as {@code immediate}; empty for other occasions
 * @param rules that told them, such as {@code DT-05/X2}
 * @param pace how fast it may follow others; null in old records, and then it follows at once
 * @param words how it is worded; null = in the service's own words
 * @param patience after how many failures somebody else is told as well; null = nobody is
 * @param late told after an outage, not when due (A25)
 */
public record Notice(
        NoticeId id,
        IncidentId incident,
        Occasion occasion,
        @Nullable Recipient to,
        List<Role> roles,
        List<String> tiers,
        List<String> rules,
        @Nullable DecisionId decision,
        Instant at,
        boolean late,
        @Nullable Patience patience,
        @Nullable Pace pace,
        @Nullable Words words) {
    public Notice {
        roles = List.copyOf(roles);
        tiers = List.copyOf(tiers);
        rules = List.copyOf(rules);
    }

    /** How fast it may follow others. */
    public Pace paced() {
        return pace == null ? Pace.FREE : pace;
    }

    public boolean isTo(String person) {
        return to != null && to.ref().equals(person);
    }

    /** The ways to the recipient, best first; none when nobody could be reached. */
    public List<Channel> channels() {
        return to == null ? List.of() : to.channels();
    }

    /**
     * Somebody as they were when the notice was decided.
     *
     * @param channels best first
     */
    public record Recipient(String ref, String name, List<Channel> channels) {
        public Recipient {
            channels = List.copyOf(channels);
        }
    }
}
