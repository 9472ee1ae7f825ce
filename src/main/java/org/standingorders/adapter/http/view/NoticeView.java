package org.standingorders.adapter.http.view;

import org.standingorders.adapter.http.server.Body;
import org.standingorders.contact.Channel;
import org.standingorders.desk.NoticeDesk.Resend;
import org.standingorders.desk.NoticeDesk.Sent;
import org.standingorders.desk.NoticeDesk.Way;
import org.standingorders.notice.Attempt;
import org.standingorders.notice.Notice;

/** A notice with everything that became of it. */
public final class NoticeView {
    private NoticeView() {}

    public static Body of(Sent sent) {
        Notice notice = sent.notice();
        return new Body()
                .put("id", notice.id())
                .put("program_id", sent.programId())
                .put("incident_id", notice.incident())
                .put("occasion", notice.occasion())
                .put("state", sent.state().toString())
                .put("created_at", notice.at())
                .put("settled_at", sent.settledAt())
                .put("recipient", recipient(notice))
                .put("roles", notice.roles())
                .put("tiers", notice.tiers())
                .put("rules", notice.rules())
                .put("decision_id", notice.decision())
                .put("late", notice.late())
                .put("channels", sent.ways().stream().map(NoticeView::of).toList())
                .put("resends", sent.resends().stream().map(NoticeView::of).toList());
    }

    private static Body recipient(Notice notice) {
        Notice.Recipient to = notice.to();
        return to == null
                ? new Body().put("ref", null).put("name", "nobody")
                : new Body().put("ref", to.ref()).put("name", to.name());
    }

    private static Body of(Way way) {
        Channel.Email mailbox = way.channel() instanceof Channel.Email email ? email : null;
        Channel.Via via = way.channel() instanceof Channel.Via posted ? posted : null;
        return new Body()
                .put("address", mailbox == null ? null : mailbox.address())
                .put("destination", via == null ? null : via.destination())
                .put("state", way.state())
                .put("next_attempt_at", way.state().equals("waiting") ? way.dueAt() : null)
                .put("tries", way.tries())
                .put("attempts", way.attempts().stream().map(NoticeView::of).toList());
    }

    private static Body of(Attempt attempt) {
        return new Body()
                .put("at", attempt.at())
                .put("latency_ms", attempt.latency().toMillis())
                .put("outcome", attempt.handover().outcome().toString())
                .put("status", attempt.handover().status())
                .put("detail", attempt.handover().detail());
    }

    private static Body of(Resend resend) {
        return new Body().put("at", resend.at()).put("by", resend.by());
    }

    /** How a tried destination took it. */
    public static Body tried(Attempt attempt) {
        return of(attempt);
    }
}
