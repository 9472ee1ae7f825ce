package org.standingorders.adapter.pg;

import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.standingorders.desk.Once;

/** What idempotency keys were used for before. */
final class FirstAnswers {
    private static final String ONCES = """
            SELECT i.credential, i.key, i.body_digest, i.answer
            FROM unnest($1::text[], $2::text[]) AS asked (credential, key)
            JOIN idempotency_keys i ON i.credential = asked.credential AND i.key = asked.key""";

    private FirstAnswers() {}

    static Future<Map<Once, Begun.Answered>> of(Leased connection, List<Once> onces) {
        if (onces.isEmpty()) {
            return Future.succeededFuture(Map.of());
        }
        Columns<Once> keys = Columns.of(onces).texts(Once::credential).texts(Once::key);
        return connection.ask(ONCES, keys.tuple()).map(rows -> {
            Map<Once, Begun.Answered> answers = new HashMap<>();
            onces.forEach(once -> rows.forEach(row -> answer(once, row, answers)));
            return answers;
        });
    }

    private static void answer(Once once, Row row, Map<Once, Begun.Answered> answers) {
        if (once.credential().equals(row.getString("credential")) && once.key().equals(row.getString("key"))) {
            answers.put(once, new Begun.Answered(row.getString("body_digest"), Rows.bytes(row, "answer")));
        }
    }
}
