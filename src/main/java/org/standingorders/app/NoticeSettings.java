package org.standingorders.app;

import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.standingorders.adapter.notice.Egress;

/**
 * How notices leave (api.md, Settings).
 *
 * @param mail null = no e-mail
 * @param egress what may be called from here
 * @param address under which people reach the service from outside, for links in notices; null = where it listens
 */
public record NoticeSettings(
        @Nullable MailServer mail, Egress egress, @Nullable URI address) {
    /** No e-mail, public addresses only, and links to where the service listens. */
    static final NoticeSettings NONE = new NoticeSettings(null, new Egress(List.of()), null);
}
