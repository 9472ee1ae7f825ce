package org.standingorders.adapter.http.view;

import org.standingorders.adapter.http.server.Body;
import org.standingorders.desk.DestinationDesk.Shown;
import org.standingorders.notice.Destination;

/** Where notices are posted to. */
public final class DestinationView {
    private DestinationView() {}

    public static Body of(Shown shown) {
        return new Body()
                .put("id", shown.id())
                .put("name", shown.name())
                .put("kind", shown.kind())
                .put("host", shown.host())
                .put("programs", shown.programs())
                .put("switched_off", shown.switchedOff());
    }

    /** With the secret that signs what a webhook or an executor gets: in this answer and nowhere else. */
    public static Body once(Shown shown, Destination made) {
        boolean signs = made.kind() == Destination.Kind.WEBHOOK || made.kind() == Destination.Kind.EXECUTOR;
        return of(shown).put("secret", signs ? made.secrets().get(0) : null);
    }
}
