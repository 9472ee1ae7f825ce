package org.standingorders.adapter.http.form;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.standingorders.desk.KeyDesk.UnknownRoles;
import org.standingorders.desk.KeyDesk.Wanted;
import org.standingorders.desk.Scope;
import org.standingorders.fact.FactProblem;
import org.standingorders.fact.FactProblem.Code;
import org.standingorders.wire.Decoded;

/** Keys as they are asked for; one that nobody could ever use is refused. */
public final class Keys {
    private Keys() {}

    /** @param at the key must be good for some time from here on */
    public static Decoded<Wanted> of(Forms.Key form, Instant at) {
        List<FactProblem> problems = new ArrayList<>();
        for (int i = 0; i < form.programIds().size(); i++) {
            if (form.programIds().get(i).isBlank()) {
                problems.add(new FactProblem("/program_ids/" + i, Code.REQUIRED, "A program id must not be blank."));
            }
        }
        if (form.expiresAt() != null && !form.expiresAt().isAfter(at)) {
            problems.add(new FactProblem("/expires_at", Code.OUT_OF_RANGE, "expires_at must be in the future."));
        }
        return problems.isEmpty() ? Decoded.of(wanted(form)) : Decoded.refused(problems);
    }

    /** Names each contact role that there is not, and all that there are. */
    public static <T> Decoded<T> unknown(List<String> asked, UnknownRoles found) {
        String known = String.join(", ", found.known());
        return Decoded.refused(found.unknown().stream()
                .map(place -> new FactProblem(
                        "/contact_roles/" + place,
                        Code.UNKNOWN_VALUE,
                        "The policy knows no contact role (" + asked.get(place) + "). There are: " + known + "."))
                .toList());
    }

    private static Wanted wanted(Forms.Key form) {
        Scope scope = new Scope(Set.copyOf(form.programIds()));
        return new Wanted(form.name(), form.role(), form.contactRoles(), scope, form.expiresAt());
    }
}
