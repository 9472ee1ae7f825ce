package org.standingorders.app.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.standingorders.testkit.Shipped;

/** The audience of the demo sees who is told when nobody answers, in the order in which it falls due. */
class FastClockTest {
    @Test
    void tiers_fall_due_until_somebody_answers_and_everybody_who_was_told_hears_that_it_is_over() {
        AtomicLong ids = new AtomicLong();
        StringWriter shown = new StringWriter();
        Recording recording = Recording.shipped(Recording.UNANSWERED);

        new FastClock(Shipped.rulebook(), recording, () -> new UUID(7, ids.incrementAndGet()), new PrintWriter(shown))
                .play();

        assertThat(shown.toString())
                .containsSubsequence(
                        "0:00:00  Incident detected: Database primary is not healthy",
                        "→ Dr. Mallory, as on_call_admin (escalation)",
                        "0:15:00  Escalated to hospital_admin (if_unacked_15min)",
                        "→ Ms. Okafor, as hospital_admin (escalation)",
                        "1:00:00  Escalated to acgme_contact (if_unacked_1hour)",
                        "→ Mr. Reyes, as acgme_contact (escalation)",
                        "1:15:00  Acknowledged by Dr. Ito",
                        "(update)",
                        "2:30:00  Resolved",
                        "→ Dr. Mallory, as on_call_admin (all clear)",
                        "(all clear)");
    }
}
