package org.standingorders.adapter.http.view;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.standingorders.adapter.http.server.Body;
import org.standingorders.escalate.Foreseen;
import org.standingorders.escalate.Silence;
import org.standingorders.escalate.Span;

/** Silences with what they do and would have done. */
public final class SilenceView {
    private SilenceView() {}

    /** @param complete whether every incident that told anybody lately was looked at */
    public static Body of(List<Foreseen> all, boolean complete) {
        return new Body()
                .put("items", all.stream().map(SilenceView::of).toList())
                .put("days", Foreseen.LATELY.toDays())
                .put("complete", complete);
    }

    private static Body of(Foreseen foreseen) {
        Silence silence = foreseen.silence();
        return new Body()
                .put("rule", silence.rule())
                .put("enabled", silence.enabled())
                .put("owner", silence.owner())
                .put("second_person", silence.secondPerson())
                .put("reason", silence.reason())
                .put("now", span(foreseen.now()))
                .put("next", span(foreseen.next()))
                .put("notices_covered", foreseen.covered())
                .put("notices_muted", foreseen.muted())
                .put("text", text(foreseen));
    }

    private static @Nullable Body span(@Nullable Span span) {
        return span == null ? null : new Body().put("from", span.from()).put("until", span.until());
    }

    private static String text(Foreseen foreseen) {
        return foreseen.silence().rule() + " would have muted " + foreseen.muted() + " of the " + foreseen.covered()
                + " notices that were sent about what it covers in the last " + Foreseen.LATELY.toDays() + " days.";
    }
}
