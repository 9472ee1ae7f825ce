package org.standingorders.notice;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.standingorders.rule.HouseRules;
import org.standingorders.table.Template;

/**
 * How a notice is worded, with places such as {@code {trigger}} that are filled when it is sent.
 *
 * @param opening what the reader is to do
 */
public record Words(String subject, String opening) {

    /** As the policy has it (DT-36); empty where it says nothing of the occasion. */
    public static Optional<Words> of(HouseRules house, Occasion occasion, Instant now) {
        return house.wording(occasion.name().toLowerCase(Locale.ROOT), now)
                .map(hit -> new Words(
                        hit.row()
                                .output("subject", Template.class)
                                .orElseThrow()
                                .text(),
                        hit.row()
                                .output("opening", Template.class)
                                .orElseThrow()
                                .text()));
    }
}
