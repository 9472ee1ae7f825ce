package org.standingorders.app;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import org.jspecify.annotations.Nullable;
import org.standingorders.adapter.notice.Courier;
import org.standingorders.adapter.notice.MailCourier;
import org.standingorders.adapter.notice.WebCourier;
import org.standingorders.contact.Channel;
import org.standingorders.notice.Handover;
import org.standingorders.notice.Letter;

/** The courier for each kind of channel. */
record Couriers(@Nullable MailCourier mail, WebCourier web) implements Courier, AutoCloseable {

    static Couriers of(Vertx vertx, @Nullable MailServer mail, WebCourier web) {
        return new Couriers(mail == null ? null : new MailCourier(vertx, mail.config(), mail.from()), web);
    }

    @Override
    public Future<Handover> deliver(Letter letter, Channel channel) {
        if (channel instanceof Channel.Via) {
            return web.deliver(letter, channel);
        }
        return mail == null
                ? Future.succeededFuture(Handover.failed(null, "E-mail is off, as SMTP_URL is not set."))
                : mail.deliver(letter, channel);
    }

    @Override
    public void close() {
        web.close();
        if (mail != null) {
            mail.close();
        }
    }
}
