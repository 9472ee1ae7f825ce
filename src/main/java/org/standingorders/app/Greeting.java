package org.standingorders.app;

import java.util.ArrayList;
import java.util.List;
import org.standingorders.app.policy.CheckedPolicy;
import org.standingorders.rule.PolicyDigest;

/** What the operator reads when the service is up. */
final class Greeting {
    private Greeting() {}

    static List<String> lines(Service service, Settings settings, Secrets secrets) {
        List<String> lines = new ArrayList<>();
        lines.add("Standing Orders is ready at " + service.address() + "/");
        StoreSettings store = settings.store();
        lines.add("  database  " + (store.database() == null ? "own, under " + store.data() : store.database()));
        lines.add("  policy    " + service.policy().digest());
        lines.addAll(folder(service));
        MailServer mail = settings.notices().mail();
        lines.add("  e-mail    " + (mail == null ? "off, as SMTP_URL is not set" : mail + ", from " + mail.from()));
        KeyFile.Generated generated = secrets.generated();
        if (generated != null) {
            lines.add("  keys      one per role, in " + generated.file());
        }
        if (generated != null && generated.first()) {
            lines.add("  admin key " + generated.adminSecret() + "   (shown this once)");
            lines.add("  try       curl -H 'Authorization: Bearer " + generated.adminSecret() + "' " + service.address()
                    + "/v1/incidents");
        }
        return lines;
    }

    /** Whoever edits the folder and starts again must not believe that this alone changes what decides. */
    private static List<String> folder(Service service) {
        CheckedPolicy folder = service.folder();
        if (!folder.sound()) {
            return List.of("  folder    its policy is refused and passed over; the command `check` says why");
        }
        PolicyDigest digest = folder.policy().digest();
        return digest.equals(service.policy().digest())
                ? List.of()
                : List.of("  folder    holds another version, " + digest + ", stored but not active");
    }
}
