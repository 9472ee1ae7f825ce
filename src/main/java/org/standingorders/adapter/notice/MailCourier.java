package org.standingorders.adapter.notice;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.mail.MailClient;
import io.vertx.ext.mail.MailConfig;
import io.vertx.ext.mail.MailMessage;
import io.vertx.ext.mail.SMTPException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.standingorders.contact.Channel;
import org.standingorders.notice.Handover;
import org.standingorders.notice.Letter;

/**
 * Hands letters to one SMTP server, as text and HTML. Every mail about an incident refers to the incident's own message id,
 * so that mail programs show them as one thread; a retry has the same message id as the first try.
 */
public final class MailCourier implements Courier, AutoCloseable {
    private static final Duration LONGEST = Duration.ofSeconds(20);

    private final MailClient client;
    private final String from;
    private final String domain;

    /** @param from address that the mails come from; its domain names the messages */
    public MailCourier(Vertx vertx, MailConfig server, String from) {
        client = MailClient.create(vertx, server);
        this.from = from;
        domain = from.substring(from.indexOf('@') + 1);
    }

    @Override
    public Future<Handover> deliver(Letter letter, Channel channel) {
        return client.sendMail(message(letter, ((Channel.Email) channel).address()))
                .timeout(LONGEST.toMillis(), TimeUnit.MILLISECONDS)
                .map(sent -> Handover.delivered(250))
                .recover(fault -> Future.succeededFuture(failed(fault)));
    }

    private MailMessage message(Letter letter, String to) {
        String thread = "<" + letter.items().get(0).incident().id() + "@" + domain + ">";
        MailMessage message = new MailMessage(from, to, PlainText.subject(letter), PlainText.body(letter));
        message.setHtml(HtmlText.of(letter));
        message.setHeaders(HttpHeaders.headers()
                .add("Message-ID", "<" + letter.id() + "@" + domain + ">")
                .add("In-Reply-To", thread)
                .add("References", thread)
                .add("Auto-Submitted", "auto-generated"));
        return message;
    }

    /** A server that answers 5xx will not take it the next time either (RFC 5321 4.2.1); anything else may pass. */
    private static Handover failed(Throwable fault) {
        if (fault instanceof SMTPException said) {
            String detail = "The mail server answered " + said.getReplyCode() + ".";
            return said.isPermanent()
                    ? Handover.refused(said.getReplyCode(), detail)
                    : Handover.failed(said.getReplyCode(), detail);
        }
        return Handover.failed(null, "The mail server did not take it. " + FaultWords.of(fault));
    }

    @Override
    public void close() {
        client.close();
    }
}
