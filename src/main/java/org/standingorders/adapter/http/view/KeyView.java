package org.standingorders.adapter.http.view;

import java.util.List;
import org.standingorders.adapter.http.server.Body;
import org.standingorders.desk.KeyDesk.Credential;
import org.standingorders.desk.KeyDesk.Issued;

/** A key as it may be shown; its secret only in the answer that issues it. */
public final class KeyView {
    private KeyView() {}

    public static Body of(Credential key) {
        List<String> programs = key.scope().programs().stream().sorted().toList();
        return new Body()
                .put("id", key.id())
                .put("name", key.name())
                .put("role", key.role())
                .put("contact_roles", key.contactRoles())
                .put("program_ids", programs)
                .put("created_at", key.createdAt())
                .put("expires_at", key.expiresAt());
    }

    public static Body of(Issued issued) {
        return of(issued.credential()).put("secret", issued.secret());
    }
}
