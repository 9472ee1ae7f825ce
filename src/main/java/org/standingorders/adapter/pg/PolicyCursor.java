package org.standingorders.adapter.pg;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.standingorders.desk.BadCursor;

/** Where a page of policy versions ended, as callers may carry it about. */
final class PolicyCursor {
    private PolicyCursor() {}

    static String write(int policyNo) {
        byte[] text = Integer.toString(policyNo).getBytes(StandardCharsets.US_ASCII);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text);
    }

    static int read(String cursor) {
        try {
            return Integer.parseInt(new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.US_ASCII));
        } catch (IllegalArgumentException notOurs) {
            throw new BadCursor();
        }
    }
}
