package org.standingorders.adapter.notice;

import io.vertx.core.Future;
import org.standingorders.contact.Channel;
import org.standingorders.notice.Handover;
import org.standingorders.notice.Letter;

/** Takes letters to people through one kind of channel. */
public interface Courier {

    /** Makes one attempt and says how it ended; never fails, and ends within 20 s whatever the receiver does. */
    Future<Handover> deliver(Letter letter, Channel channel);
}
