package org.standingorders.adapter.pg;

import io.vertx.core.Future;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import org.standingorders.desk.BadCursor;
import org.standingorders.fact.CleanText;
import org.standingorders.fact.Fact;

/** Where a page of a situation ended, as callers may carry it about; before the first page there is nothing. */
record SubjectCursor(String factType, String key) {
    static SubjectCursor of(Fact last) {
        return new SubjectCursor(last.factType(), last.key());
    }

    /** Fails with {@link BadCursor} when it is none of ours. */
    static Future<SubjectCursor> of(@Nullable String cursor) {
        if (cursor == null) {
            return Future.succeededFuture(new SubjectCursor("", ""));
        }
        try {
            String text = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
            String[] parts = text.split("\n", 2);
            return parts.length == 2 && CleanText.isClean(text)
                    ? Future.succeededFuture(new SubjectCursor(parts[0], parts[1]))
                    : Future.failedFuture(new BadCursor());
        } catch (IllegalArgumentException notOurs) {
            return Future.failedFuture(new BadCursor());
        }
    }

    String write() {
        byte[] text = (factType + "\n" + key).getBytes(StandardCharsets.UTF_8);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text);
    }
}
